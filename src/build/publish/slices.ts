import { setImmediate } from 'node:timers/promises';

/** Work that is done slice by slice, with a pause possible after each, and its result. */
export type Slices<T> = Generator<undefined, T>;

/** Does the work without a pause. */
export function runAtOnce<T>(work: Slices<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does the work in slices between which others get their turn; gives up once it is in the way. */
export async function runWhileIdle<T>(
  work: Slices<T>,
  isInTheWay: () => boolean,
): Promise<T | undefined> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await setImmediate();
    if (isInTheWay()) return undefined;
  }
}
