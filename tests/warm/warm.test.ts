import assert from 'node:assert/strict';
import test from 'node:test';
import { walk } from './walk.ts';

// For more and longer ones: npm run warm -- --steps 5000 --seed 7
for (const seed of [1, 2, 3]) {
  test(`after any step, a warm build is a fresh one, byte for byte: seed ${seed}`, async (t) => {
    const came = await walk({ seed, steps: 50, processes: 0 });
    assert.ok(came.built > 25, 'most archives can be built');
    t.diagnostic(JSON.stringify(came));
  });
}
