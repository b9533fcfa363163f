import assert from 'node:assert/strict';
import test from 'node:test';
import { alignBlocks } from '../../src/archive/alignment/alignment.ts';
import { pageBlocks, pageRows } from '../../src/archive/pages/page-blocks.ts';
import type { RecordedBlocks } from '../../src/archive/permalinks/former-ids.ts';
import type { Story } from '../../src/archive/story/story.ts';
import type { Block } from '../../src/archive/text/block.ts';
import { settings } from '../settings.ts';

/** The blocks of a text, by letters for their ids: `a b c`. */
function blocks(letters: string): readonly Block[] {
  return letters.split(' ').map((id, index) => ({
    id,
    kind: 'paragraph',
    text: id,
    html: id,
    line: index + 1,
    links: [],
    notes: [],
  }));
}

/** What the lock has of a story: `a b<c`. */
function recordedIn(line: string): RecordedBlocks {
  const words = line === '' ? [] : line.split(' ');
  return [
    words.map((word) => {
      const [id = '', ...former] = word.split('<');
      return { id, former };
    }),
  ];
}

interface Fragments {
  readonly what: string;
  /** The article as it is now. */
  readonly ar: string;
  /** Its translation, and the source blocks that its translator recorded for each: `A:a B:b+c`. */
  readonly en: string;
  /** What the lock recorded of the story. */
  readonly lock: string;
  /** On each page, the fragments that the blocks (or rows) answer to, their own first. */
  readonly pages: { readonly ar: string; readonly en: string; readonly both: string };
}

const CASES: readonly Fragments[] = [
  {
    what: 'a translation answers to the fragments of its article',
    ar: 'a b',
    en: 'A:a B:b',
    lock: 'a b',
    pages: { ar: 'a | b', en: 'a | b', both: 'a | b' },
  },
  {
    what: 'what was merged answers to both, what was split to one, and its second part to a number',
    ar: 'a b c',
    en: 'A:a+b B:c C:c',
    lock: '',
    pages: { ar: 'a | b | c', en: 'a b | c | c--2', both: 'a b | c' },
  },
  {
    what: 'a fragment that a language lacks leads to the block before, the first one to the first',
    ar: 'a b c',
    en: 'A: B:b D:',
    lock: '',
    pages: { ar: 'a A | b D | c', en: 'A a | b | D c', both: 'A | a | b | D | c' },
  },
  {
    what: 'an edited block answers to what it was',
    ar: 'a x c',
    en: 'A:a B:b C:c',
    lock: 'a b c',
    pages: { ar: 'a | x b | c', en: 'a | x b | c', both: 'a | x b | c' },
  },
  {
    what: 'what a translator recorded comes before what the lock infers: b became y, not a',
    ar: 'a c y',
    en: 'A:a C:c B:b',
    lock: 'b a c',
    pages: { ar: 'a | c | y b', en: 'a | c | y b', both: 'a | c | y b' },
  },
  {
    what: 'what a block is called by now comes before what another one was called by once',
    ar: 'a b',
    en: 'A:a B:b',
    lock: 'a<b c',
    pages: { ar: 'a | b c', en: 'a | b c', both: 'a | b c' },
  },
];

for (const { what, ar, en, lock, pages } of CASES) {
  test(`fragments: ${what}`, () => {
    const words = en.split(' ').map((word) => word.split(':'));
    const recorded = words.map(([, ids]) => (ids ? ids.split('+') : []));
    const texts = {
      ar: { blocks: blocks(ar) },
      en: { blocks: blocks(words.map(([id]) => id).join(' ')) },
    };
    const alignment = alignBlocks(texts.ar.blocks, texts.en.blocks, recorded);
    // The pages of a story's blocks need no more of it than this.
    const story = { id: 'talks', texts, alignment } as unknown as Story;
    const archive = { settings, images: new Map() };
    const inShort = (parts: readonly { readonly anchors: readonly string[] }[]): string =>
      parts
        .map(({ anchors }) => anchors.map((fragment) => fragment.replace(/^p-/, '')).join(' '))
        .join(' | ');
    assert.deepEqual(
      {
        ar: inShort(pageBlocks(story, 'ar', recordedIn(lock), archive)),
        en: inShort(pageBlocks(story, 'en', recordedIn(lock), archive)),
        both: inShort(pageRows(story, recordedIn(lock), archive)),
      },
      pages,
    );
  });
}
