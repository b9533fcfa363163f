import type { Random } from './random.ts';

/** Draws each item as often as texts use a word of its rank. */
export type Draw<T> = (random: Random) => T;

/** Keeps the most frequent words from being more frequent than in real languages. */
const SHIFT = 3;

/** Zipf's law as amended by Mandelbrot, for a list whose first item is the most frequent. */
export function zipf<T>(items: readonly T[]): Draw<T> {
  const cumulative = new Float64Array(items.length);
  let total = 0;
  for (let rank = 0; rank < items.length; rank++) {
    total += 1 / (rank + SHIFT);
    cumulative[rank] = total;
  }
  return (random) => {
    const drawn = random.next() * total;
    let [low, high] = [0, items.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((cumulative[middle] ?? 0) <= drawn) low = middle + 1;
      else high = middle;
    }
    return items[low] as T;
  };
}
