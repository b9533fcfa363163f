import assert from 'node:assert/strict';
import test from 'node:test';
import { alignBlocks } from '../../src/archive/alignment/alignment.ts';
import { compareSides } from '../../src/archive/checks/compare-sides.ts';
import { readLabelledPairs } from './labelled.ts';

/** What a translator said otherwise, and meant: “nobody over the age of 12” for دون الثالثة عشرة. */
const FALSE_WARNINGS = 1;

test('hardly anything is found in the labelled pairs, which are good translations', () => {
  const warnings = readLabelledPairs().flatMap(({ name, edits, blocks: { ar, en }, links }) => {
    const recorded = en.map((_, to) =>
      ar.filter((_, from) => links.has(`${from}-${to}`)).map(({ id }) => id),
    );
    return compareSides(alignBlocks(ar, en, recorded))
      .filter(({ other }) => other)
      .map(({ what }) => ({ name, what, isEdited: !edits.includes('none') }));
  });
  assert.deepEqual(
    warnings.filter(({ isEdited }) => !isEdited),
    [],
  );
  assert.ok(warnings.length <= FALSE_WARNINGS, JSON.stringify(warnings));
});
