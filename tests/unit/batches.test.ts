import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { handOut, portionsOf } from '../../src/build/workers/batches.ts';

const tasks = fc.nat({ max: 2000 }).map((count) => Array.from({ length: count }, (_, at) => at));

test('portions are all the tasks in their order, and get smaller', () => {
  fc.assert(
    fc.property(tasks, fc.integer({ min: 1, max: 8 }), (all, desks) => {
      const portions = portionsOf(all, desks);
      assert.deepEqual(portions.flat(), all);
      const sizes = portions.map(({ length }) => length);
      assert.deepEqual(
        sizes,
        sizes.toSorted((a, b) => b - a),
      );
      assert.ok(sizes.every((size) => size <= 100));
    }),
  );
});

test('whoever asks, each portion is handed out once', () => {
  const queues = fc.array(fc.array(fc.nat(), { maxLength: 20 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(queues, fc.array(fc.nat()), fc.infiniteStream(fc.nat()), (own, shared, asks) => {
      const named = own.map((queue, desk) => queue.map((_, at) => `${desk} ${at}`));
      const free = shared.map((_, at) => `shared ${at}`);
      const next = handOut(named, free);
      const got: string[] = [];
      for (const ask of asks) {
        const portion = next(ask % own.length);
        if (portion === undefined) break;
        got.push(portion);
      }
      assert.deepEqual(got.sort(), [...named.flat(), ...free].sort());
    }),
  );
});

test('a desk gets its own portions first, then those for nobody, then the last of the others', () => {
  const next = handOut([['a1'], ['b1', 'b2', 'b3']], ['any']);
  const got = Array.from({ length: 5 }, () => next(0));
  assert.deepEqual(got, ['a1', 'any', 'b3', 'b2', 'b1']);
  assert.equal(next(1), undefined);
});
