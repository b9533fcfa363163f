/** The keys of some blocks, as bits: the union and the intersection of sets are a few operations. */
export type Keys = Uint32Array;

/** What two texts have in the way of keys, and how much each key says. */
export interface KeyIndex<T> {
  readonly keysOf: ReadonlyMap<T, Keys>;
  /** By a key's bit: 1 where both texts have it once, less the more often; 0 where one has it. */
  readonly rarity: Float64Array;
}

/**
 * Indexes the keys of the blocks of two texts.
 *
 * @param setOf the keys of a block
 * @param onKey hears of each key and its bit, once
 */
export function indexKeys<T>(
  source: readonly T[],
  target: readonly T[],
  setOf: (block: T) => ReadonlySet<string>,
  onKey: (key: string, bit: number) => void,
): KeyIndex<T> {
  const bitOf = new Map<string, number>();
  for (const block of [...source, ...target]) {
    for (const key of setOf(block)) {
      if (bitOf.has(key)) continue;
      onKey(key, bitOf.size);
      bitOf.set(key, bitOf.size);
    }
  }
  const countsOf = (blocks: readonly T[]): Float64Array => {
    const counts = new Float64Array(bitOf.size);
    for (const block of blocks) {
      for (const key of setOf(block)) {
        const bit = bitOf.get(key) ?? 0;
        counts[bit] = (counts[bit] ?? 0) + 1;
      }
    }
    return counts;
  };
  const inTarget = countsOf(target);
  const rarity = countsOf(source).map((inSource, bit) => {
    const product = inSource * (inTarget[bit] ?? 0);
    return product === 0 ? 0 : 1 / Math.sqrt(product);
  });
  const size = Math.ceil(bitOf.size / 32);
  const keysOf = new Map(
    [...source, ...target].map((block) => {
      const bits = new Uint32Array(size);
      for (const key of setOf(block)) {
        const bit = bitOf.get(key) ?? 0;
        bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
      }
      return [block, bits] as const;
    }),
  );
  return { keysOf, rarity };
}

/** The keys that any of some sets has. */
export function unionOf(sets: readonly Keys[]): Keys {
  const [first = new Uint32Array(), ...others] = sets;
  if (others.length === 0) return first;
  const union = first.slice();
  for (const keys of others) {
    for (let word = 0; word < union.length; word++) {
      union[word] = (union[word] ?? 0) | (keys[word] ?? 0);
    }
  }
  return union;
}

/** Calls back with the bit of each key that both sets have, or that only the first has. */
export function forEachKey(
  a: Keys,
  b: Keys,
  which: 'shared' | 'own',
  callback: (bit: number) => void,
): void {
  for (let word = 0; word < a.length; word++) {
    const other = b[word] ?? 0;
    let rest = (a[word] ?? 0) & (which === 'shared' ? other : ~other);
    while (rest !== 0) {
      const low = rest & -rest;
      callback((word << 5) + 31 - Math.clz32(low));
      rest ^= low;
    }
  }
}
