import type { Block } from '../../src/archive/text/block.ts';

/** A paragraph of some words, whose id is theirs. */
export function makeBlock(text: string, more: Partial<Block> = {}): Block {
  return {
    id: text,
    kind: 'paragraph',
    text,
    html: `<p>${text}</p>`,
    line: 1,
    links: [],
    notes: [],
    ...more,
  };
}
