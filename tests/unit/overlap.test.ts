import assert from 'node:assert/strict';
import test from 'node:test';
import { evidenceOf, overlap } from '../../src/archive/alignment/overlap.ts';
import { makeFeatures } from '../alignment/make-features.ts';

/** The blocks of a text, each with its anchors: `a, b | latin c`. */
function blocksOf(text: string) {
  return text
    .split(' | ')
    .map((anchors) => makeFeatures({ anchors: new Set(anchors.split(', ').filter(Boolean)) }));
}

/** What finding a key earns, and what lacking it costs on either side: powers, to tell them apart. */
const [REWARD, NOT_IN_TARGET, NOT_IN_SOURCE] = [1, -10, -1000];

/** Two texts, how many blocks of each are compared, from the first on, and what is found. */
const CASES: readonly (readonly [
  what: string,
  source: string,
  target: string,
  sizes: readonly [source: number, target: number],
  found: number,
  missing: number,
])[] = [
  ['what both have is found', 'a', 'a', [1, 1], 1, 0],
  ['each key counts', 'a, b, c', 'a, b, c', [1, 1], 3, 0],
  ['what is in two blocks of one text counts less', 'a | a', 'a', [1, 1], 1 / Math.sqrt(2), 0],
  ['what the target lacks is missing', 'a', 'b', [1, 1], 0, -10 - 1000],
  ['a key that nobody has anywhere else is missing once', 'a, b', 'a', [1, 1], 1, -10],
  ['and in the source', 'a', 'a, b', [1, 1], 1, -1000],
  ['twice if the target has it, but elsewhere', 'a, b', 'a | b', [1, 1], 1, -20],
  ['twice if the source has it, but elsewhere', 'a | b', 'a, b', [1, 1], 1, -2000],
  ['a group has the keys of all its blocks', 'a | b', 'a, b', [2, 1], 2, 0],
  ['so has a group of the target', 'a, b', 'a | b', [1, 2], 2, 0],
  ['a Latin word of one side is not missing', 'a', 'a, latin x', [1, 1], 1, 0],
  ['not even if the other has it elsewhere', 'a | latin x', 'a, latin x', [1, 1], 1, 0],
  ['but it is found on both sides', 'latin x', 'latin x', [1, 1], 1, 0],
  ['nothing is found in nothing', '', '', [1, 1], 0, 0],
];

for (const [what, source, target, [from, to], found, missing] of CASES) {
  test(`${what}: ${source} / ${target}`, () => {
    const texts = [blocksOf(source), blocksOf(target)] as const;
    const evidence = evidenceOf(...texts, 'anchors');
    const groups = [texts[0].slice(0, from), texts[1].slice(0, to)] as const;
    const compare = () => overlap(...groups, evidence, REWARD, NOT_IN_TARGET, NOT_IN_SOURCE);
    assert.deepEqual(compare(), { found, missing });
    // The keys of a group are kept: asked again, the answer is the same.
    assert.deepEqual(compare(), { found, missing });
  });
}

test('anchors, names and concepts are evidence of three sorts', () => {
  const block = makeFeatures({
    anchors: new Set(['a']),
    names: new Set(['n', 'm']),
    concepts: new Set(['c', 'd', 'e']),
  });
  const found = (['anchors', 'names', 'concepts'] as const).map((sort) => {
    const evidence = evidenceOf([block], [block], sort);
    return overlap([block], [block], evidence, 1, 0, 0).found;
  });
  assert.deepEqual(found, [1, 2, 3]);
});

test('the keys of a group are gathered once', () => {
  const group = blocksOf('a | b');
  const evidence = evidenceOf(group, [], 'anchors');
  overlap(group, [], evidence, 1, 1, 1);
  const keys = evidence.ofGroups.get(group);
  assert.ok(keys);
  overlap(group, [], evidence, 1, 1, 1);
  assert.equal(evidence.ofGroups.get(group), keys);
});
