import type { Block } from './block.ts';

/** Blocks of the two languages that render each other. A row that lacks one side is unmatched. */
export interface Row {
  readonly source: readonly Block[];
  readonly target: readonly Block[];
}

/** The alignment of a story: its rows, in the order in which a reader meets them. */
export interface Alignment {
  readonly rows: readonly Row[];
}

/** Pairs the blocks of two texts in their order. */
export function alignBlocks(source: readonly Block[], target: readonly Block[]): Alignment {
  const length = Math.max(source.length, target.length);
  const rows = Array.from({ length }, (_, index) => ({
    source: source.slice(index, index + 1),
    target: target.slice(index, index + 1),
  }));
  return { rows };
}
