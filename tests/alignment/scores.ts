import type { LabelledPair } from './labelled.ts';

/** How well a method finds the labelled links. */
export interface Score {
  /** The number of labelled links. */
  readonly expected: number;
  readonly precision: number;
  readonly recall: number;
  /** The harmonic mean of precision and recall. */
  readonly f1: number;
}

/** Compares the links that a method finds with the labels of all pairs together. */
export function scoreOf(
  pairs: readonly LabelledPair[],
  method: (pair: LabelledPair) => ReadonlySet<string>,
): Score {
  let [right, found, expected] = [0, 0, 0];
  for (const pair of pairs) {
    const links = method(pair);
    right += links.intersection(pair.links).size;
    found += links.size;
    expected += pair.links.size;
  }
  const [precision, recall] = [right / found, right / expected];
  return { expected, precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
