import assert from 'node:assert/strict';
import test from 'node:test';
import { handOut } from '../../src/build/workers/batches.ts';

test('a worker gets its own batches first, then shared ones, then the last ones of other workers', () => {
  const next = handOut([['a1'], ['b1', 'b2', 'b3']], ['any']);
  const got = Array.from({ length: 5 }, () => next(0));
  assert.deepEqual(got, ['a1', 'any', 'b3', 'b2', 'b1']);
  assert.equal(next(1), undefined);
});
