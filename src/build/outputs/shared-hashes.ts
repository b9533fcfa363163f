import type { Settings } from '../../archive/base/settings.ts';
import { PAGE_KINDS, type PageKind } from '../../archive/pages/page.ts';
import { type Hash, hashOf } from '../cache/hash.ts';
import { codeHash, templateHash } from '../cache/source-hashes.ts';

/** The hashes of inputs that many files share. */
export interface SharedHashes {
  /** Of the code and the settings, which go into every file. */
  readonly base: Hash;
  /** Of these and the template of a page kind, which go into every page of that kind. */
  readonly kinds: Readonly<Record<PageKind, Hash>>;
}

/** Computes the shared hashes of a build. */
export function sharedHashes(settings: Settings): SharedHashes {
  const base = baseHash(settings);
  const kinds = PAGE_KINDS.map((kind) => [kind, hashOf(base + templateHash(kind))]);
  return { base, kinds: Object.fromEntries(kinds) as SharedHashes['kinds'] };
}

/** The hash of the code and the settings. */
export function baseHash(settings: Settings): Hash {
  return hashOf(codeHash() + JSON.stringify(settings));
}
