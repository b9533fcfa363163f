import assert from 'node:assert/strict';
import test from 'node:test';
import { walk } from './walk.ts';

// For more and longer walks: npm run warm -- --steps 5000 --seed 7
for (const seed of [1, 2, 3]) {
  test(`after any step, a warm build equals a fresh one, byte for byte (seed ${seed})`, async (t) => {
    const results = await walk({ seed, steps: 50, processShare: 0 });
    assert.ok(results.built > 25, 'too few archives could be built');
    t.diagnostic(JSON.stringify(results));
  });
}
