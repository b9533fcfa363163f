import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { batchesOf, handOut } from '../../src/build/workers/batches.ts';
import './seed.ts';

const tasks = fc.nat({ max: 2000 }).map((count) => Array.from({ length: count }, (_, at) => at));

test('batches hold all tasks in order and never get larger', () => {
  fc.assert(
    fc.property(tasks, fc.integer({ min: 1, max: 8 }), (all, workers) => {
      const batches = batchesOf(all, workers);
      assert.deepEqual(batches.flat(), all);
      const sizes = batches.map(({ length }) => length);
      assert.deepEqual(
        sizes,
        sizes.toSorted((a, b) => b - a),
      );
      assert.ok(sizes.every((size) => size <= 100));
    }),
  );
});

test('each batch is handed out exactly once, whichever workers ask', () => {
  const queues = fc.array(fc.array(fc.nat(), { maxLength: 20 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(queues, fc.array(fc.nat()), fc.infiniteStream(fc.nat()), (own, shared, asks) => {
      const named = own.map((queue, worker) => queue.map((_, at) => `${worker} ${at}`));
      const free = shared.map((_, at) => `shared ${at}`);
      const next = handOut(named, free);
      const got: string[] = [];
      for (const ask of asks) {
        const batch = next(ask % own.length);
        if (batch === undefined) break;
        got.push(batch);
      }
      assert.deepEqual(got.sort(), [...named.flat(), ...free].sort());
    }),
  );
});
