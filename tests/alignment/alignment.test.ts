import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { alignBlocks, recordOf } from '../../src/archive/alignment/alignment.ts';
import type { Block } from '../../src/archive/text/block.ts';
import { generatedPair, withEdits } from './generated.ts';
import { type LabelledPair, readLabelledPairs } from './labelled.ts';
import { METHODS } from './methods.ts';
import { scoreOf } from './scores.ts';

const pairs = readLabelledPairs();
const inOrder = pairs.filter(({ isSwapped }) => !isSwapped);
const method = METHODS['this aligner'];

test('there are at least 60 labelled pairs of four forms, two thirds of them edited', () => {
  assert.ok(pairs.length >= 60);
  assert.equal(new Set(pairs.map(({ form }) => form)).size, 4);
  const edited = pairs.filter(({ edits }) => !edits.includes('none'));
  assert.ok(edited.length >= (pairs.length * 2) / 3);
  for (const edit of ['dropped', 'added', 'merged', 'split', 'swapped']) {
    assert.ok(
      edited.some(({ edits }) => edits.includes(edit)),
      edit,
    );
  }
});

test('without a record, links reach the F1 that README publishes and beat both baselines', () => {
  const { f1 } = scoreOf(inOrder, method);
  assert.ok(f1 >= 0.9995, `F1 is ${f1}`);
  assert.ok(f1 > scoreOf(inOrder, METHODS['same order']).f1);
  assert.ok(f1 > scoreOf(inOrder, METHODS['Gale–Church']).f1);
});

test('no link is wrong if both texts have the same kinds of blocks in the same order', () => {
  const kinds = (blocks: readonly Block[]): string => blocks.map(({ kind }) => kind).join();
  const agreeing = inOrder.filter(({ blocks }) => kinds(blocks.ar) === kinds(blocks.en));
  assert.ok(agreeing.length > 20);
  for (const pair of agreeing) {
    assert.deepEqual([...method(pair).difference(pair.links)], [], pair.name);
  }
});

for (const pair of pairs) {
  test(`the aligner follows a record of ${pair.name} to the letter`, () => {
    const { ar, en } = pair.blocks;
    const recorded = en.map((_, to) =>
      ar.filter((_, from) => pair.links.has(`${from}-${to}`)).map(({ id }) => id),
    );
    const alignment = alignBlocks(ar, en, recorded);
    assert.deepEqual(new Set(linksIn(pair, alignment.rows)), pair.links);
    assert.deepEqual(recordOf(en, alignment), recorded);
    assert.ok(alignment.isRecorded);
    assert.ok(alignment.rows.every(({ stale }) => stale === null));
  });
}

test('each block of either text is in exactly one row, whatever is recorded', () => {
  fc.assert(
    fc.property(fc.constantFrom(...pairs), fc.infiniteStream(fc.nat(20)), (pair, random) => {
      const { ar, en } = pair.blocks;
      const next = (): number => random.next().value ?? 0;
      const recorded = en.map(() =>
        Array.from({ length: next() % 3 }, () => ar[next() % ar.length]?.id ?? ''),
      );
      if (next() % 2 === 0) recorded[0] = ['zzzzz'];
      const { rows } = alignBlocks(ar, en, recorded);
      assert.deepEqual(rows.flatMap(({ source }) => source).toSorted(byPositionIn(ar)), [...ar]);
      assert.deepEqual(rows.flatMap(({ target }) => target).toSorted(byPositionIn(en)), [...en]);
    }),
  );
});

test('whatever edits are made to an aligned pair, the untouched blocks stay aligned', () => {
  fc.assert(
    fc.property(
      generatedPair(),
      fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }),
      (pair, edits) => {
        const { source, target, untouched } = withEdits(pair, edits);
        const { rows } = alignBlocks(source, target);
        for (const [from, to] of untouched) {
          const row = rows.find((one) => one.source.includes(from));
          assert.deepEqual(row && { source: row.source, target: row.target }, {
            source: [from],
            target: [to],
          });
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('in real pairs, 99 of 100 untouched blocks stay aligned when any one block is dropped or added', () => {
  const unedited = inOrder.filter(({ edits }) => edits.includes('none'));
  let [kept, all] = [0, 0];
  for (const [index, { blocks }] of unedited.entries()) {
    const foreign = unedited[(index + 1) % unedited.length]?.blocks.en[0];
    for (let at = 0; at < blocks.en.length; at++) {
      const dropped = blocks.en.toSpliced(at, 1);
      const added = foreign ? blocks.en.toSpliced(at, 0, foreign) : blocks.en;
      for (const edited of [dropped, added]) {
        const { rows } = alignBlocks(blocks.ar, edited);
        for (const [place, block] of blocks.ar.entries()) {
          const translation = blocks.en[place];
          if (!translation || !edited.includes(translation)) continue;
          const row = rows.find(({ source }) => source.includes(block));
          all++;
          if (row?.source.length === 1 && row.target.length === 1 && row.target[0] === translation)
            kept++;
        }
      }
    }
  }
  assert.ok(kept / all >= 0.99, `${kept} of ${all}`);
});

function linksIn(
  { blocks: { ar, en } }: LabelledPair,
  rows: ReturnType<typeof alignBlocks>['rows'],
): readonly string[] {
  return rows.flatMap(({ source, target }) =>
    source.flatMap((from) => target.map((to) => `${ar.indexOf(from)}-${en.indexOf(to)}`)),
  );
}

function byPositionIn(blocks: readonly Block[]) {
  return (a: Block, b: Block): number => blocks.indexOf(a) - blocks.indexOf(b);
}
