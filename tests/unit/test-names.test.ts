import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { choose } from '../runner/choose.ts';

const THIS = path.join('tests', 'unit', 'test-names.test.ts');
const ITSELF = { suite: 'unit', files: [THIS] };

/** What `npm test --` is given, and what it runs. */
const CASES: readonly (readonly [names: string, chosen: readonly object[]])[] = [
  ['unit', [{ suite: 'unit', files: [] }]],
  ['unit/test-names', [ITSELF]],
  ['tests/unit/test-names.test.ts', [ITSELF]],
  ['./tests/unit/', [{ suite: 'unit', files: [] }]],
  ['unit/test-names unit', [{ suite: 'unit', files: [] }]],
  ['browser unit/test-names', [ITSELF, { suite: 'browser', files: [] }]],
];

for (const [names, chosen] of CASES) {
  test(`npm test -- ${names}`, () => {
    assert.deepEqual(choose(names.split(' ')), chosen);
  });
}

/** A name that is wrong, and what its message ends with. */
const WRONG: readonly (readonly [name: string, there: RegExp])[] = [
  ['unti', /“unti”; there is unit\.$/],
  ['unit/test-name', /; there is unit\/test-names\b/],
  ['test-names', /; there is unit\/test-names\.$/],
  ['nowhere-at-all', /; the suites are types, lint, unit, .*, browser\.$/],
  ['golden/nothing-like-it', /; there is golden\/golden\.$/],
];

for (const [name, there] of WRONG) {
  test(`npm test -- ${name} says what there is`, () => {
    assert.throws(() => choose([name]), { message: there });
  });
}

test('npm test runs every suite whole', () => {
  const all = choose([]);
  assert.ok(all.length > 5);
  assert.ok(all.every(({ files }) => files.length === 0));
});
