/** How many stories, or other pages, are in a batch: at most, and at the end. */
const MOST = 100;
const LEAST = 10;

/** Cuts work into batches, large ones first: with small ones at the end, all workers finish together. */
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
 * Hands out batches: to each worker first its own, then those that belong to nobody, then the last
 * one of whoever has most left.
 *
 * @param own for each worker, by its index
 * @returns gives the next batch for a worker; nothing when all are handed out
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
