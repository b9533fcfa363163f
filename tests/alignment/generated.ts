import fc from 'fast-check';
import type { Block } from '../../src/archive/text/block.ts';
import { makeBlock } from './make-block.ts';

/** A made-up pair of texts in which every block has a number of its own. */
export interface GeneratedPair {
  readonly source: readonly Block[];
  readonly target: readonly Block[];
}

/** Filler without numbers or names, with the lengths of a real block and its translation. */
const ARABIC = 'قال مسؤول في الوزارة أن العمل سيبدأ بعد الظهر وسيشمل الأحياء كلها حتى المساء';
const ENGLISH =
  'an official of the ministry said the work would begin after noon and take in all quarters by night';

export function generatedPair(): fc.Arbitrary<GeneratedPair> {
  return fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 14 }).map((sizes) => ({
    source: sizes.map((size, index) => block(`${`${ARABIC} `.repeat(size)}${numberOf(index)}`)),
    target: sizes.map((size, index) => block(`${`${ENGLISH} `.repeat(size)}${numberOf(index)}`)),
  }));
}

/**
 * Edits the translation. Each edit is two random numbers, for what to do and where: drop, add or
 * split a block, or merge two. Also returns the pairs of blocks that no edit touched.
 */
export function withEdits(
  { source, target }: GeneratedPair,
  edits: readonly (readonly [number, number])[],
) {
  const parts = target.map((original) => ({ blocks: [original], isTouched: false }));
  for (const [edit, where] of edits) {
    const at = where % parts.length;
    const part = parts[at];
    const next = parts[at + 1];
    if (!part || part.isTouched) continue;
    if (edit % 4 === 0) {
      part.blocks = [];
    } else if (edit % 4 === 1) {
      part.blocks = [...part.blocks, block(`${ENGLISH} ${9000 + where}.`)];
      continue;
    } else if (edit % 4 === 2 && next && !next.isTouched) {
      part.blocks = [block([...part.blocks, ...next.blocks].map(({ text }) => text).join(' '))];
      next.blocks = [];
      next.isTouched = true;
    } else {
      const text = part.blocks[0]?.text ?? '';
      const middle = text.indexOf(' ', text.length / 2);
      if (middle === -1) continue;
      part.blocks = [block(text.slice(0, middle)), block(text.slice(middle))];
    }
    part.isTouched = true;
  }
  const untouched = parts.flatMap(({ blocks: [first], isTouched }, index) => {
    const from = source[index];
    return !isTouched && from && first ? [[from, first] as const] : [];
  });
  return { source, target: parts.flatMap(({ blocks }) => blocks), untouched };
}

function numberOf(index: number): number {
  return 1000 + index * 37;
}

let blockCount = 0;

function block(text: string): Block {
  return makeBlock(text, { id: `b${blockCount++}` });
}
