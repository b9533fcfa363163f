import assert from 'node:assert/strict';
import test from 'node:test';
import { align } from '../../src/archive/alignment/aligner.ts';
import { alignBlocks } from '../../src/archive/alignment/alignment.ts';
import { featuresOf } from '../../src/archive/alignment/features.ts';
import type { Score } from '../../src/archive/alignment/score.ts';
import { compareSides } from '../../src/archive/checks/compare-sides.ts';
import { makeBlock } from './make-block.ts';

/** Features of as many blocks, which no score of these tests looks at. */
function blocks(count: number) {
  return Array.from({ length: count }, () => featuresOf(makeBlock('text'), 'en'));
}

/** Whatever a path does, it costs one for each block: all paths are equal. */
const indifferent: Score = (source, target) => -source.length - target.length;

for (const count of [1, 2, 5]) {
  test(`where all paths are equal, ${count} and ${count} blocks are paired one and one`, () => {
    assert.deepEqual(
      align(blocks(count), blocks(count), indifferent),
      Array.from({ length: count }, () => ({ source: 1, target: 1 })),
    );
  });
}

test('where all paths are equal, a block more stays alone, and the others are paired one and one', () => {
  const steps = align(blocks(3), blocks(2), indifferent);
  assert.deepEqual(
    steps.toSorted((a, b) => a.target - b.target),
    [
      { source: 1, target: 0 },
      { source: 1, target: 1 },
      { source: 1, target: 1 },
    ],
  );
});

test('a better path is taken where it is better', () => {
  const merging: Score = (source, target) =>
    source.length === 2 && target.length === 1 ? 0 : indifferent(source, target);
  assert.deepEqual(align(blocks(2), blocks(1), merging), [{ source: 2, target: 1 }]);
});

/** Paragraphs that have a number each, so that the aligner cannot miss their renderings. */
const ARABIC = ['قُتل 1111 شخص.', 'جُرح 2222 شخص.', 'نزح 3333 شخص.'].map((text) => makeBlock(text));
const ENGLISH = ['1111 were killed.', '2222 were wounded.', '3333 fled.'].map((text) =>
  makeBlock(text),
);
const idsOf = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);

test('a new block that nothing renders is not stale, though the article lost another', () => {
  const [added, kept] = ARABIC;
  const [, rendering] = ENGLISH;
  assert.ok(added && kept && rendering);
  const { rows } = alignBlocks([added, kept], [rendering], [['lost1'], [kept.id]]);
  assert.deepEqual(
    rows.map(({ source, target, stale }) => [idsOf(source), idsOf(target), stale]),
    [
      [[added.id], [], null],
      [[kept.id], [rendering.id], null],
    ],
  );
});

test('a new block that is rendered takes the place of one that the article lost', () => {
  const [changed, kept] = ARABIC;
  const [first, second, third] = ENGLISH;
  assert.ok(changed && kept && first && second && third);
  const { rows } = alignBlocks([changed, kept], [first, second, third], [['lost1'], [kept.id]]);
  assert.deepEqual(
    rows.map(({ source, stale }) => [idsOf(source), stale]),
    [
      [[changed.id], ['lost1']],
      [[kept.id], null],
      [[], null],
    ],
  );
});

/** What a block rendered, of which one part is lost; where the part that took its place is. */
const SUCCESSORS: readonly (readonly [place: string, kept: number, source: readonly number[]])[] = [
  ['before', 1, [0, 1]],
  ['after', 0, [0, 1]],
];

for (const [place, kept, expected] of SUCCESSORS) {
  test(`a block that took the place of a lost one is found ${place} the one that was kept`, () => {
    const source = ARABIC.slice(0, 2);
    // The English says nothing of the new block: only its place leads to it.
    const target = [makeBlock('Both are one sentence here.')];
    const { rows } = alignBlocks(source, target, [['lost1', source[kept]?.id ?? '']]);
    assert.deepEqual(
      rows.map((row) => [idsOf(row.source), idsOf(row.target), row.stale]),
      [[idsOf(expected.flatMap((at) => source[at] ?? [])), idsOf(target), ['lost1']]],
    );
  });
}

/** Two paragraphs of one length, which their numbers alone tell apart, all of them in words. */
const SPELLED = {
  ar: [
    'وصل أربعة آلاف وخمسمئة جندي في الحادي والعشرين من حزيران، ثم مليونان ونصف المليون.',
    'وصل ألفا جندي وثلاثمئة ضابط في العشرين من مايس، ثم مئة وخمسة وعشرون ألفًا.',
  ],
  en: [
    'Some 4,500 soldiers arrived on the twenty-first of June, and then 2.5 million.',
    'Two thousand soldiers and 300 officers arrived on 20 May, and then 125,000.',
  ],
} as const;

for (const order of ['straight', 'turned']) {
  test(`paragraphs are paired by numbers in words, and nothing is said to be missing (${order})`, () => {
    const [ar, en] = [SPELLED.ar, SPELLED.en].map((texts) => {
      const blocks = texts.map((text) => makeBlock(text));
      return order === 'straight' ? blocks : blocks.toReversed();
    });
    assert.ok(ar && en);
    const alignment = alignBlocks(ar, en);
    assert.deepEqual(
      alignment.rows.map(({ source, target }) => [source, target]),
      ar.map((block, index) => [[block], [en[index]]]),
    );
    assert.deepEqual(compareSides(alignment), []);
  });
}

test('a paragraph that another one was put before is paired by its numbers in words', () => {
  const [first, second] = SPELLED.ar.map((text) => makeBlock(text));
  const [, rendering] = SPELLED.en.map((text) => makeBlock(text));
  assert.ok(first && second && rendering);
  const { rows } = alignBlocks([first, second], [rendering]);
  assert.deepEqual(
    rows.map(({ source, target }) => [source, target]),
    [
      [[first], []],
      [[second], [rendering]],
    ],
  );
});
