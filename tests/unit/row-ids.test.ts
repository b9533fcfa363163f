import assert from 'node:assert/strict';
import test from 'node:test';
import type { Row } from '../../src/archive/alignment/alignment.ts';
import { claims } from '../../src/archive/alignment/claims.ts';
import { blockIdsOf, idsOfRow, rowIds } from '../../src/archive/alignment/row-ids.ts';
import { makeBlock } from '../alignment/make-block.ts';

/** Rows, `a b=A | =X`; the id of each; and the ids that every page answers to. */
const CASES: readonly (readonly [rows: string, rowIds: string, blockIds: string])[] = [
  ['', '', ''],
  ['a=A | b=B', 'a b', 'a b'],
  ['a b=A | c=C D', 'a c', 'a b c'],
  ['a= | =X | b=B', 'a X b', 'a X b'],
  ['=X Y | a=A', 'X a', 'X a'],
  ['a=A | =a', 'a a--2', 'a a--2'],
  ['=a | a=A', 'a--2 a', 'a--2 a'],
  ['=b | a b=A | =a | =a', 'b--2 a a--2 a--3', 'b--2 a b a--2 a--3'],
  ['=a | a=A | =a--2', 'a--2 a a--2--2', 'a--2 a a--2--2'],
];

for (const [written, expectedRows, expectedBlocks] of CASES) {
  test(`the ids of the rows ${written || 'of nothing'}: ${expectedRows}`, () => {
    const rows = rowsOf(written);
    const idOf = rowIds(rows);
    assert.equal(rows.map((row) => idOf.get(row)).join(' '), expectedRows);
    assert.equal(rows.flatMap((row) => idsOfRow(row, idOf)).join(' '), expectedBlocks);
    assert.equal(blockIdsOf({ alignment: { rows } }).join(' '), expectedBlocks);
  });
}

test('a row that no one has given an id has an empty one', () => {
  const [row] = rowsOf('=X');
  assert.ok(row);
  assert.deepEqual(idsOfRow(row, new Map()), ['']);
});

test('a name is claimed once, and then again with numbers, from two on', () => {
  const { claim } = claims();
  assert.deepEqual(['a', 'b', 'a', 'a', 'a--2'].map(claim), ['a', 'b', 'a--2', 'a--3', 'a--2--2']);
});

test('new names are those that nobody has claimed, each once', () => {
  const { claim, claimNew } = claims();
  claim('a');
  assert.deepEqual(claimNew(['b', 'a', 'c', 'b']), ['b', 'c']);
  assert.deepEqual(claimNew(['c', 'd']), ['d']);
  assert.equal(claim('d'), 'd--2');
});

test('what one page has claimed, another may have too', () => {
  assert.equal(claims().claim('a'), claims().claim('a'));
});

function rowsOf(written: string): readonly Row[] {
  const blocksOf = (ids = '') => ids.split(' ').flatMap((id) => (id ? [makeBlock(id)] : []));
  return written.split(' | ').flatMap((row) => {
    const [source, target] = row.split('=');
    return row ? [{ source: blocksOf(source), target: blocksOf(target), stale: null }] : [];
  });
}
