import type { Settings } from '../../archive/base/settings.ts';
import { PAGE_KINDS, type PageKind } from '../../archive/pages/page.ts';
import {
  type Fingerprint,
  fingerprint,
  programFingerprint,
  templateFingerprint,
} from '../cache/hashes.ts';

/** What goes into files, whatever is in them. */
export interface CommonFingerprints {
  /** Into what no template prints; see `textsFingerprint`. */
  readonly texts: Fingerprint;
  /** The same, and its template: into every page of a kind. */
  readonly kinds: Readonly<Record<PageKind, Fingerprint>>;
}

export function commonFingerprints(settings: Settings): CommonFingerprints {
  const texts = textsFingerprint(settings);
  const kinds = PAGE_KINDS.map((kind) => [kind, fingerprint(texts + templateFingerprint(kind))]);
  return { texts, kinds: Object.fromEntries(kinds) as CommonFingerprints['kinds'] };
}

/** Stands for the program and the settings. */
export function textsFingerprint(settings: Settings): Fingerprint {
  return fingerprint(programFingerprint() + JSON.stringify(settings));
}
