/** The most and the fewest stories, or other pages, in a batch. */
const MOST = 100;
const LEAST = 10;

/** Divides work into batches that shrink towards the end, so that all workers finish together. */
export function batchesOf<T>(tasks: readonly T[], workers: number): readonly (readonly T[])[] {
  const batches: (readonly T[])[] = [];
  for (let begin = 0; begin < tasks.length; ) {
    const share = Math.ceil((tasks.length - begin) / (2 * workers));
    const size = Math.min(Math.max(share, LEAST), MOST);
    batches.push(tasks.slice(begin, begin + size));
    begin += size;
  }
  return batches;
}

/**
 * Hands out batches: to each worker first its own, then shared ones, then the last batch of the
 * worker that has most left.
 *
 * @param own the batches of each worker, by its index
 * @returns a function that takes the next batch for a worker, until none is left
 */
export function handOut<T>(
  own: readonly (readonly T[])[],
  shared: readonly T[],
): (worker: number) => T | undefined {
  const left = own.map((batches) => [...batches]);
  const rest = [...shared];
  const longest = (): T[] | undefined => left.toSorted((a, b) => b.length - a.length)[0];
  return (worker) => left[worker]?.shift() ?? rest.shift() ?? longest()?.pop();
}
