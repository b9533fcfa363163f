import { type Features, isSilent } from './features.ts';
import { forEachKey, indexKeys, type KeyIndex, type Keys, unionOf } from './key-sets.ts';

/** What two texts say of one sort, and how much each of it counts. */
export interface Evidence {
  readonly index: KeyIndex<Features>;
  /** The keys of groups of blocks, as far as they were asked for. */
  readonly ofGroups: WeakMap<readonly Features[], Keys>;
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
  return { index, ofGroups: new WeakMap(), lack };
}

/**
 * Rewards what both groups have, the more the rarer it is, and counts against them what only one
 * has: the more if the other text has it, but elsewhere.
 */
export function overlap(
  from: readonly Features[],
  to: readonly Features[],
  evidence: Evidence,
  reward: number,
  missingTo: number,
  missingFrom: number,
): { readonly found: number; readonly missing: number } {
  const { lack } = evidence;
  const { rarity } = evidence.index;
  const [a, b] = [keysOf(from, evidence), keysOf(to, evidence)];
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

function keysOf(group: readonly Features[], { index, ofGroups }: Evidence): Keys {
  const known = ofGroups.get(group);
  if (known) return known;
  const keys = unionOf(group.flatMap((block) => index.keysOf.get(block) ?? []));
  ofGroups.set(group, keys);
  return keys;
}
