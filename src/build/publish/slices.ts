import { setImmediate } from 'node:timers/promises';

/** Work that can rest after each of its pieces, and what it comes to. */
export type Pieces<T> = Generator<undefined, T>;

/** Does the work without a rest. */
export function atOnce<T>(work: Pieces<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Does the work with rests, in which others have their turn; gives it up where it is in the way. */
export async function meanwhile<T>(
  work: Pieces<T>,
  isInTheWay: () => boolean,
): Promise<T | undefined> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await setImmediate();
    if (isInTheWay()) return undefined;
  }
}
