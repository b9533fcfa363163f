import { distance } from 'fastest-levenshtein';

/**
 * The name that was probably meant: the one with the smallest Levenshtein distance, if that is at
 * most two or a third of the length (one, for very short names).
 */
export function nearestOf(given: string, names: Iterable<string>): string | undefined {
  const farthest = given.length <= 3 ? 1 : Math.max(2, Math.floor(given.length / 3));
  let best: string | undefined;
  let least = farthest + 1;
  for (const name of names) {
    if (Math.abs(name.length - given.length) >= least) continue;
    const away = isAnagram(given, name) ? 1 : distance(given, name);
    if (away < least) [best, least] = [name, away];
  }
  return best;
}

/** Letters that changed places count as one slip, and are the most common one. */
function isAnagram(a: string, b: string): boolean {
  const sorted = (text: string): string => [...text].sort().join('');
  return a.length === b.length && a !== b && sorted(a) === sorted(b);
}
