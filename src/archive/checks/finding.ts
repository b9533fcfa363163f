import type { Language } from '../base/language.ts';
import type { Block } from '../text/block.ts';

/** Something that one side of a row has and the other lacks. */
export interface Finding {
  readonly code: string;
  /** The side that has it, the block, and how it is written there. */
  readonly side: Language;
  readonly block: Block;
  readonly written: string;
  /** What it is, in words, for a message: “the number 2500”. */
  readonly what: string;
  /** The block of the other side that should have it too; none in a row without one. */
  readonly other: Block | undefined;
}

export function finding(
  code: string,
  side: Language,
  block: Block,
  written: string,
  what: string,
  other: Block | undefined,
): Finding {
  return { code, side, block, written, what, other };
}
