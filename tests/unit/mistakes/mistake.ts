import type { Files } from '../sample-archive.ts';

/** A mistake that an editor can make, and every problem that it must cause. */
export interface Mistake {
  readonly name: string;
  /** Whether it needs a file system that tells its names apart, unlike those of macOS and Windows. */
  readonly exactNames?: boolean;
  /** What differs from the sample archive. */
  readonly files: Files;
  /** The problems as they are printed, complete and in order. */
  readonly problems: readonly string[];
}
