import assert from 'node:assert/strict';
import test, { type TestContext } from 'node:test';
import { whenSettled } from '../../src/serve/when-settled.ts';

/** Calls at given milliseconds, on a clock that is not the machine's; returns when it acted. */
function actionsFor(t: TestContext, events: readonly number[]): readonly number[] {
  t.mock.timers.enable({ apis: ['setTimeout', 'Date'] });
  const actions: number[] = [];
  const event = whenSettled(() => actions.push(Date.now()));
  for (let now = 0; now < 5000; now++) {
    if (events.includes(now)) event();
    t.mock.timers.tick(1);
  }
  return actions;
}

function every(step: number, last: number): readonly number[] {
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step);
}

for (const [what, events, actions] of [
  ['one event', [0], [40]],
  ['events in quick succession', [0, 10, 20, 49], [89]],
  ['events that are apart', [0, 100], [40, 140]],
  ['events that do not end', every(20, 2500), [1000, 2000, 2540]],
] as const) {
  test(`${what}: acts at ${actions.join(', ')} ms`, (t) => {
    assert.deepEqual(actionsFor(t, events), actions);
  });
}
