/** How many results are kept; then they are forgotten together. News repeats its words. */
const MOST = 50_000;

/** Keeps what a pure function of a word yields, so that it is worked out once. */
export function remember<W, T>(of: (word: W) => T): (word: W) => T {
  const known = new Map<W, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size >= MOST) known.clear();
    const result = of(word);
    known.set(word, result);
    return result;
  };
}
