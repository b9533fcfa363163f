import assert from 'node:assert/strict';
import test from 'node:test';
import { alignBlocks } from '../../src/archive/alignment/alignment.ts';
import { compareSides } from '../../src/archive/checks/compare-sides.ts';
import { makeBlock } from './make-block.ts';

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
  const [, translation] = SPELLED.en.map((text) => makeBlock(text));
  assert.ok(first && second && translation);
  const { rows } = alignBlocks([first, second], [translation]);
  assert.deepEqual(
    rows.map(({ source, target }) => [source, target]),
    [
      [[first], []],
      [[second], [translation]],
    ],
  );
});
