import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readChecksummed, writeChecksummed } from '../cache/checksummed-file.ts';
import type { Hash } from '../cache/hash.ts';

/** The format of a record; a build ignores those in another one. */
const VERSION = 'corpus-2';

/**
 * A story's segments in the published files: the hash of what they were made of, the number of its
 * aligned rows, and the length in bytes of its segment in each file, in the order of
 * `CORPUS_FILE_NAMES`.
 */
export type SegmentRecord = readonly [ownHash: Hash, rows: number, ...lengths: readonly number[]];

/** The segments of all stories, in the order in which they follow one another in the files. */
export type CorpusRecord = readonly SegmentRecord[];

/** The records of the corpora in the site and in the standby, by their inputs hashes. */
export class CorpusRecords {
  readonly #folder: string;
  readonly #version: string;

  /**
   * @param folder absolute path
   * @param shared the hash of what goes into every segment
   */
  constructor(folder: string, shared: Hash) {
    this.#folder = folder;
    this.#version = `${VERSION}.${shared}`;
  }

  /** The record of a corpus; undefined if there is none, or it is damaged or of another version. */
  get(corpus: Hash): CorpusRecord | undefined {
    return readChecksummed(this.#fileOf(corpus), this.#version) as CorpusRecord | undefined;
  }

  /** Stores a record, and deletes all others except that of the previous corpus. */
  set(corpus: Hash, record: CorpusRecord, previous: Hash | undefined): void {
    mkdirSync(this.#folder, { recursive: true });
    writeChecksummed(this.#fileOf(corpus), this.#version, record);
    const kept = [corpus, ...(previous === undefined ? [] : [previous])].map((one) =>
      this.#fileOf(one),
    );
    for (const name of readdirSync(this.#folder)) {
      const file = path.join(this.#folder, name);
      if (!kept.includes(file)) rmSync(file);
    }
  }

  #fileOf(corpus: Hash): string {
    return path.join(this.#folder, `${corpus}.json`);
  }
}
