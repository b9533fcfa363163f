import assert from 'node:assert/strict';
import test from 'node:test';
import { align } from '../../src/archive/alignment/aligner.ts';
import type { Score } from '../../src/archive/alignment/score.ts';
import { makeFeatures } from './make-features.ts';

/** Features of as many blocks, which no score of these tests looks at. */
function blocks(count: number) {
  return Array.from({ length: count }, () => makeFeatures());
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

test('a text without another is aligned with nothing, block by block', () => {
  assert.deepEqual(align(blocks(2), [], indifferent), Array(2).fill({ source: 1, target: 0 }));
  assert.deepEqual(align([], blocks(2), indifferent), Array(2).fill({ source: 0, target: 1 }));
  assert.deepEqual(align([], [], indifferent), []);
});

/** Steps that all scores but one reject, and the only way that is left. */
const SHAPES: readonly (readonly [source: number, target: number])[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [2, 1],
  [1, 2],
  [3, 1],
  [1, 3],
];

for (const [source, target] of SHAPES) {
  test(`${source} blocks may be translated by ${target}`, () => {
    const only: Score = (from, to) =>
      from.length === source && to.length === target ? 1 : Number.NEGATIVE_INFINITY;
    assert.deepEqual(align(blocks(source), blocks(target), only), [{ source, target }]);
    assert.deepEqual(
      align(blocks(2 * source), blocks(2 * target), only),
      Array(2).fill({ source, target }),
    );
  });
}

test('the score hears of the blocks that a step takes, in their order', () => {
  const [source, target] = [blocks(4), blocks(3)];
  const wanted = [
    [source.slice(0, 1), target.slice(0, 1)],
    [source.slice(1, 3), target.slice(1, 2)],
    [source.slice(3, 4), target.slice(2, 3)],
  ];
  const isWanted: Score = (from, to) =>
    wanted.some(([a, b]) => isSame(from, a) && isSame(to, b)) ? 1 : -1;
  assert.deepEqual(align(source, target, isWanted), [
    { source: 1, target: 1 },
    { source: 2, target: 1 },
    { source: 1, target: 1 },
  ]);
});

function isSame(some: readonly unknown[], others: readonly unknown[] = []): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

test('the same blocks are the same array, by which a score may keep what it knows of them', () => {
  const runs = new Set<unknown>();
  align(blocks(4), blocks(4), (source, target) => {
    runs.add(source).add(target);
    return indifferent(source, target);
  });
  // On either side, five runs of none, four of one, three of two, two of three.
  assert.equal(runs.size, 2 * (5 + 4 + 3 + 2));
});

test('without a score of its own, blocks are aligned by what they say', () => {
  const saying = (...numbers: readonly string[]) =>
    numbers.map((anchor) => makeFeatures({ anchors: new Set([anchor]) }));
  assert.deepEqual(align(saying('1', '2', '3'), saying('1', '3')), [
    { source: 1, target: 1 },
    { source: 1, target: 0 },
    { source: 1, target: 1 },
  ]);
});
