import { distance } from 'fastest-levenshtein';

/** The nearest of the names, as a question, where one is near enough to have been meant. */
export function didYouMean(given: string, names: Iterable<string>): string {
  const nearest = nearestOf(given, names);
  return nearest === undefined ? '' : `; did you mean “${nearest}”?`;
}

/** The name with the smallest Levenshtein distance, at most two or a third of the length away. */
function nearestOf(given: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(given.length / 3)) + 1;
  for (const name of names) {
    const away = distance(given, name);
    if (away < least) [best, least] = [name, away];
  }
  return best;
}
