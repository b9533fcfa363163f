import { setImmediate } from 'node:timers/promises';

/** Work in slices, after each of which it can pause or stop, and its result. */
export type Slices<T> = Generator<undefined, T>;

/** Does all of the work without a pause. */
export function runToEnd<T>(work: Slices<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/**
 * Does the work in slices between which other work gets its turn.
 *
 * @returns undefined if it stopped early
 */
export async function runWhileIdle<T>(
  work: Slices<T>,
  shouldStop: () => boolean,
): Promise<T | undefined> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await setImmediate();
    if (shouldStop()) return undefined;
  }
}
