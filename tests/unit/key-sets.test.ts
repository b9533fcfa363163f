import assert from 'node:assert/strict';
import test from 'node:test';
import { forEachKey, indexKeys, type Keys, unionOf } from '../../src/archive/alignment/key-sets.ts';

/** Two texts, each block of which is its keys: `a b | b c`; then their keys in the order of bits. */
function indexOf(source: string, target: string) {
  const [from, to] = [source, target].map((text) =>
    text.split(' | ').map((keys, index) => ({ keys, index })),
  );
  assert.ok(from && to);
  const heard: string[] = [];
  const index = indexKeys(
    from,
    to,
    ({ keys }) => new Set(keys.split(' ').filter(Boolean)),
    (key, bit) => {
      assert.equal(bit, heard.length);
      heard.push(key);
    },
  );
  const keysOf = (blocks: typeof from): readonly Keys[] =>
    blocks.map((block) => index.keysOf.get(block) ?? assert.fail('a block without keys'));
  return { heard, rarity: [...index.rarity], source: keysOf(from), target: keysOf(to) };
}

/** How rare each key is: 1 over the geometric mean of how often each text has it. */
const RARITIES: readonly (readonly [source: string, target: string, rarity: string])[] = [
  ['a', 'a', 'a 1'],
  ['a', 'b', 'a 0, b 0'],
  ['a | a', 'a', `a ${1 / Math.sqrt(2)}`],
  ['a', 'a | a', `a ${1 / Math.sqrt(2)}`],
  ['a | a', 'a | a', 'a 0.5'],
  ['a b | a', 'c | b', 'a 0, b 1, c 0'],
  ['', 'a', 'a 0'],
];

for (const [source, target, expected] of RARITIES) {
  test(`the keys of “${source}” and “${target}” say: ${expected}`, () => {
    const { heard, rarity } = indexOf(source, target);
    assert.equal(heard.map((key, bit) => `${key} ${rarity[bit]}`).join(', '), expected);
    assert.equal(rarity.length, heard.length);
  });
}

/** More keys than a word of 32 bits has room for. */
const MANY = Array.from({ length: 70 }, (_, index) => `k${index}`).join(' ');

/** Two sets, what both have, and what only the first has. */
const SETS: readonly (readonly [a: string, b: string, shared: string, own: string])[] = [
  ['a b c', 'b c d', 'b c', 'a'],
  ['a', 'b', '', 'a'],
  ['a b', 'a b', 'a b', ''],
  ['', 'a', '', ''],
  ['a', '', '', 'a'],
  [MANY, 'k0 k31 k32 k69 z', 'k0 k31 k32 k69', MANY.replace(/\b(?:k0|k31|k32|k69) ?/g, '').trim()],
  [`k31 k63 y`, MANY, 'k31 k63', 'y'],
];

function namesOf(
  heard: readonly string[],
  which: 'shared' | 'own',
  a: Keys | undefined,
  b: Keys | undefined,
): string {
  assert.ok(a && b);
  const names: (string | undefined)[] = [];
  forEachKey(a, b, which, (bit) => names.push(heard[bit]));
  return names.toSorted((one, other) => inOrder(heard, one) - inOrder(heard, other)).join(' ');
}

function inOrder(heard: readonly string[], name: string | undefined): number {
  return heard.indexOf(name ?? '');
}

for (const [a, b, shared, own] of SETS) {
  test(`“${a.slice(0, 20)}” and “${b.slice(0, 20)}” share “${shared}”`, () => {
    const { heard, source, target } = indexOf(a, b);
    assert.equal(namesOf(heard, 'shared', source[0], target[0]), shared);
    assert.equal(namesOf(heard, 'own', source[0], target[0]), own);
  });
}

test('the union of sets has the keys of all of them, and leaves each as it was', () => {
  const { heard, source, target } = indexOf('a | b c | c | x', MANY);
  const union = unionOf([...source.slice(0, 3), ...target]);
  const everything = unionOf([...source, ...target]);
  assert.equal(namesOf(heard, 'shared', union, everything), `a b c ${MANY}`);
  assert.equal(namesOf(heard, 'own', everything, union), 'x');
  assert.equal(namesOf(heard, 'shared', source[0], everything), 'a');
});

test('the union of a single set is that set, that of none has no keys', () => {
  const { source } = indexOf('a b', 'c');
  assert.equal(unionOf(source), source[0]);
  assert.equal(unionOf([]).length, 0);
});
