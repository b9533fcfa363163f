/** How many stories, or other pages, are handed to a desk at once: at most, and at the end. */
const MOST = 100;
const LEAST = 10;

/** Cuts work into portions, large ones first: who works on a small one at the end is done soon. */
export function portionsOf<T>(tasks: readonly T[], desks: number): readonly (readonly T[])[] {
  const portions: (readonly T[])[] = [];
  for (let begin = 0; begin < tasks.length; ) {
    const share = Math.ceil((tasks.length - begin) / (2 * desks));
    const size = Math.min(Math.max(share, LEAST), MOST);
    portions.push(tasks.slice(begin, begin + size));
    begin += size;
  }
  return portions;
}

/**
 * Hands out portions: to each desk those that are meant for it, then those that are meant for
 * nobody, then the last of whoever has most left.
 *
 * @param own for each desk, by its index
 * @returns gives the next portion for a desk; nothing when all are handed out
 */
export function handOut<T>(
  own: readonly (readonly T[])[],
  shared: readonly T[],
): (desk: number) => T | undefined {
  const left = own.map((portions) => [...portions]);
  const rest = [...shared];
  const longest = (): T[] | undefined => left.toSorted((a, b) => b.length - a.length)[0];
  return (desk) => left[desk]?.shift() ?? rest.shift() ?? longest()?.pop();
}
