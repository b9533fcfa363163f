import { address, outputFile } from '../../archive/base/addresses.ts';
import { type Fingerprint, fingerprint } from '../cache/hashes.ts';
import type { CommonFingerprints } from './common.ts';
import type { PlannedFile } from './planned-file.ts';
import type { PlannedStory } from './stories.ts';

/** The two files that hold the whole archive, and the page about them. */
export interface CorpusPlan {
  /** What the files are made of. Both have the same, and only files of one corpus are taken up. */
  readonly made: Fingerprint;
  /** Those whose pieces they have, in order. */
  readonly stories: readonly PlannedStory[];
}

export const STORIES_FILE = outputFile(address.stories());
export const MEMORY_FILE = outputFile(address.memory());

export function planCorpus(
  stories: readonly PlannedStory[],
  { texts }: CommonFingerprints,
): CorpusPlan {
  const made = fingerprint([texts, ...stories.map(({ own }) => own)].join('\n'));
  return { made, stories };
}

export function corpusFiles({ made }: CorpusPlan): readonly PlannedFile[] {
  return [
    { path: STORIES_FILE, made, from: { corpus: 'stories' } },
    { path: MEMORY_FILE, made, from: { corpus: 'memory' } },
  ];
}

/**
 * The page about the files. It says how many rows are aligned, which is known only when all pieces
 * are made; but it follows from what they are made of.
 *
 * @param corpus nothing where the files are left out
 */
export function dataPageFile(
  corpus: CorpusPlan | undefined,
  { kinds }: CommonFingerprints,
): PlannedFile {
  return {
    path: outputFile(address.data()),
    made: fingerprint(`${kinds.data}\n${corpus?.made ?? ''}`),
    from: { corpus: 'page' },
  };
}
