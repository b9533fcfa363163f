import assert from 'node:assert/strict';
import test from 'node:test';
import {
  type Alignment,
  alignBlocks,
  type Recorded,
  recordOf,
} from '../../src/archive/alignment/alignment.ts';
import type { Block } from '../../src/archive/text/block.ts';
import { makeBlock } from '../alignment/make-block.ts';

/**
 * A story of one-letter blocks: the article `a b`, and the translation `A B`, in which the same
 * letter has the same number, so that the aligner cannot miss it. `A:a+b` also says what is recorded
 * of a block; then `A:` is a block that the translator added.
 */
interface Case {
  readonly what: string;
  readonly ar: string;
  readonly en: string;
  /** Where it is not written after the blocks: what is recorded of other blocks than these. */
  readonly recorded?: string;
  /** The rows: `a b=A`, after `~` the lost blocks of a stale one. */
  readonly rows: string;
  readonly isRecorded: boolean;
}

const CASES: readonly Case[] = [
  {
    what: 'without a record, the aligner pairs the blocks',
    ar: 'a b c',
    en: 'A B C',
    rows: 'a=A | b=B | c=C',
    isRecorded: false,
  },
  {
    what: 'a block that is not translated, and one that the article lacks',
    ar: 'a b c',
    en: 'A C D',
    rows: 'a=A | b= | c=C | =D',
    isRecorded: false,
  },
  {
    what: 'what only the translation has follows what it follows there',
    ar: 'a b',
    en: 'X Y A Z B',
    rows: '=X | =Y | a=A | =Z | b=B',
    isRecorded: false,
  },
  {
    what: 'an article without a translation',
    ar: 'a b',
    en: '',
    rows: 'a= | b=',
    isRecorded: false,
  },
  {
    what: 'a record of no blocks is none',
    ar: 'a b',
    en: '',
    recorded: '',
    rows: 'a= | b=',
    isRecorded: false,
  },
  {
    what: 'what is recorded wins over what the blocks say',
    ar: 'a b',
    en: 'A:b B:a',
    rows: 'a=B | b=A',
    isRecorded: true,
  },
  {
    what: 'blocks that a translator merged, split, added or left out',
    ar: 'a b c d',
    en: 'A:a+b B:c C:c D:',
    rows: 'a b=A | c=B C | =D | d=',
    isRecorded: true,
  },
  {
    what: 'a row holds all that is linked, in the order of each text',
    ar: 'a b c d',
    en: 'A:c B:d+a C:c+a',
    rows: 'a c d=A B C | b=',
    isRecorded: true,
  },
  {
    what: 'what is recorded twice is linked once',
    ar: 'a b',
    en: 'A:a+b+a B:a+b',
    rows: 'a b=A B',
    isRecorded: true,
  },
  {
    what: 'a block that the translator added comes after the row of the block before it',
    ar: 'a b c',
    en: 'X: A:b B:a Y: Z:',
    rows: '=X | a=B | =Y | =Z | b=A | c=',
    isRecorded: true,
  },
  {
    what: 'a new block that nothing translates is not stale, though the article lost another',
    ar: 'x b',
    en: 'B:b',
    recorded: 'B:b',
    rows: 'x= | b=B',
    isRecorded: true,
  },
  {
    what: 'a new block takes the place of the one that the article lost',
    ar: 'x b',
    en: 'A:lost B:b',
    rows: 'x=A~lost | b=B',
    isRecorded: true,
  },
  {
    what: 'which of the new blocks does, they say themselves',
    ar: 'x y z b',
    en: 'Y:lost B:b',
    rows: 'x= | y=Y~lost | z= | b=B',
    isRecorded: true,
  },
  {
    what: 'where there is no new block, a stale one is alone',
    ar: 'b',
    en: 'A:lost+gone B:b',
    rows: '=A~lost gone | b=B',
    isRecorded: true,
  },
  {
    what: 'a new block before the one that was kept belongs to it',
    ar: 'x b',
    en: 'Q:lost+b',
    rows: 'x b=Q~lost',
    isRecorded: true,
  },
  {
    what: 'so does one after it',
    ar: 'b x',
    en: 'Q:lost+b',
    rows: 'b x=Q~lost',
    isRecorded: true,
  },
  {
    what: 'but one that is further off does not, whatever it says',
    ar: 'a x y',
    en: 'Y:lost+a',
    rows: 'a x=Y~lost | y=',
    isRecorded: true,
  },
  {
    what: 'and what another block translates is not taken from it',
    ar: 'a b c x',
    en: 'A:a B:lost+b C:c',
    rows: 'a=A | b=B~lost | c=C | x=',
    isRecorded: true,
  },
  {
    what: 'a new block beside those of two stale blocks belongs to the first',
    ar: 'a x b',
    en: 'A:a+lost B:gone+b',
    rows: 'a x=A~lost | b=B~gone',
    isRecorded: true,
  },
  {
    what: 'a record that does not fit the number of blocks is not followed',
    ar: 'a b',
    en: 'A B',
    recorded: 'A:b',
    rows: 'a=A | b=B',
    isRecorded: false,
  },
  {
    what: 'but what is stale stays so',
    ar: 'x b',
    en: 'X B C',
    recorded: 'A:lost B:b',
    rows: 'x=X~lost | b=B | =C',
    isRecorded: false,
  },
  {
    what: 'each new block took the place of one that was lost, as long as there are any',
    ar: 'x b y z',
    en: 'X B Y Z',
    recorded: 'A:lost B:b+gone',
    rows: 'x=X~lost | b=B | y=Y~gone | z=Z',
    isRecorded: false,
  },
  {
    what: 'a new block that nothing translates took no place',
    ar: 'x b y',
    en: 'B Y',
    recorded: 'A:lost',
    rows: 'x= | b=B~lost | y=Y',
    isRecorded: false,
  },
  {
    what: 'a row is new if only some of its blocks are',
    ar: 'abcd wxyz',
    en: 'ABCDWXYZ Q',
    recorded: 'A:abcd+lost',
    rows: 'abcd wxyz=ABCDWXYZ~lost | =Q',
    isRecorded: false,
  },
];

for (const { what, ar, en, recorded, rows, isRecorded } of CASES) {
  test(`${what}: ${ar} / ${en}`, () => {
    const target = blocksOf(en.replace(/:\S*/g, ''));
    const written = recorded ?? (en.includes(':') ? en : undefined);
    const alignment = alignBlocks(
      blocksOf(ar),
      target,
      written === undefined ? undefined : recordIn(written),
    );
    assert.equal(rowsIn(alignment), rows);
    assert.equal(alignment.isRecorded, isRecorded);
    const hasStale = alignment.rows.some(({ stale }) => stale !== null);
    // A record that is followed is what would be recorded, but for what it has twice, or beside.
    if (isRecorded && !hasStale && /^(?:\w:[a-z]? ?)+$/.test(en)) {
      assert.deepEqual(recordOf(target, alignment), recordIn(en));
    }
  });
}

test('what would be recorded of blocks: all of their rows; of blocks of no row, nothing', () => {
  const [ar, en] = [blocksOf('a b c'), blocksOf('A B C')];
  const alignment = alignBlocks(ar, en.slice(0, 2), [['a', 'b'], ['c']]);
  assert.deepEqual(recordOf(en, alignment), [['a', 'b'], ['c'], []]);
});

/** A block for each word, with a number of its own for each letter. */
function blocksOf(words: string): readonly Block[] {
  return words.split(' ').flatMap((word) => {
    const numbers = Array.from(word.toLowerCase(), (letter) => 2111 + 7 * letter.charCodeAt(0));
    return word === '' ? [] : [makeBlock(numbers.join(' '), { id: word })];
  });
}

function recordIn(words: string): Recorded {
  const records = words.split(' ').filter(Boolean);
  return records.map((one) => one.replace(/^\w+:/, '').split('+').filter(Boolean));
}

function rowsIn({ rows }: Alignment): string {
  const idsOf = (blocks: readonly Block[]): string => blocks.map(({ id }) => id).join(' ');
  return rows
    .map(({ source, target, stale }) => {
      const lost = stale === null ? '' : `~${stale.join(' ')}`;
      return `${idsOf(source)}=${idsOf(target)}${lost}`;
    })
    .join(' | ');
}
