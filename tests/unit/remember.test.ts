import assert from 'node:assert/strict';
import test from 'node:test';
import { remember } from '../../src/archive/alignment/remember.ts';

/** A function that keeps what it was asked for. */
function counted() {
  const asked: (string | number)[] = [];
  const lengthOf = remember((word: string | number) => {
    asked.push(word);
    return String(word).length;
  });
  return { asked, lengthOf };
}

test('a word is worked out once', () => {
  const { asked, lengthOf } = counted();
  assert.deepEqual(['one', 'three', 'one', 'three'].map(lengthOf), [3, 5, 3, 5]);
  assert.deepEqual(asked, ['one', 'three']);
});

test('fifty thousand words are kept, then all are forgotten', () => {
  const { asked, lengthOf } = counted();
  for (let word = 0; word < 50_000; word++) lengthOf(word);
  lengthOf(0);
  assert.equal(asked.length, 50_000);
  lengthOf('one more');
  lengthOf('one more');
  lengthOf(0);
  assert.deepEqual(asked.slice(50_000), ['one more', 0]);
});
