import { type Features, isSilent } from './features.ts';
import { forEachKey, indexKeys, type KeyIndex, type Keys, unionOf } from './key-sets.ts';

/** What two texts say of one sort, and how much each of it counts. */
export interface Evidence {
  readonly index: KeyIndex<Features>;
  /** How much it counts that only one side has a key: twice if the other has it elsewhere. */
  readonly lack: readonly number[];
}

/** Gathers the anchors, names or concepts of two texts. */
export function evidenceOf(
  source: readonly Features[],
  target: readonly Features[],
  of: 'anchors' | 'names' | 'concepts',
): Evidence {
  const silent: boolean[] = [];
  const index = indexKeys(
    source,
    target,
    (block) => block[of],
    (key) => silent.push(isSilent(key)),
  );
  const lack = silent.map((saysNothing, bit) =>
    saysNothing ? 0 : (index.rarity[bit] ?? 0) > 0 ? 2 : 1,
  );
  return { index, lack };
}

/**
 * Rewards what both groups have, the more the rarer it is, and counts against them what only one
 * has: the more if the other text has it, but elsewhere.
 */
export function overlap(
  from: readonly Features[],
  to: readonly Features[],
  { index: { keysOf, rarity }, lack }: Evidence,
  reward: number,
  missingTo: number,
  missingFrom: number,
): { readonly found: number; readonly missing: number } {
  const keys = (blocks: readonly Features[]): Keys =>
    unionOf(blocks.flatMap((block) => keysOf.get(block) ?? []));
  const [a, b] = [keys(from), keys(to)];
  let [found, missing] = [0, 0];
  forEachKey(a, b, 'shared', (bit) => {
    found += reward * (rarity[bit] ?? 0);
  });
  if (missingTo !== 0) {
    forEachKey(a, b, 'own', (bit) => {
      missing += missingTo * (lack[bit] ?? 0);
    });
  }
  forEachKey(b, a, 'own', (bit) => {
    missing += missingFrom * (lack[bit] ?? 0);
  });
  return { found, missing };
}
