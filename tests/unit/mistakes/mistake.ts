import type { Files } from '../sample-archive.ts';

/** Something that an editor may do wrong, and all that the archive should say about it. */
export interface Mistake {
  readonly name: string;
  /** Whether the file system must tell its names apart, as those of macOS and Windows do not. */
  readonly exactNames?: boolean;
  /** What differs from the sample archive. */
  readonly files: Files;
  /** The problems as they are printed, whole and in order. */
  readonly problems: readonly string[];
}
