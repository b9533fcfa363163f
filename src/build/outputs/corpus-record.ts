import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readChecksummed, writeChecksummed } from '../cache/checksummed-file.ts';
import type { Hash } from '../cache/hash.ts';

/** The form of a record; a build does not understand that of another version. */
const VERSION = 'corpus-2';

/**
 * Where a story is in the published files: the hash of what it was made of, how many bytes it has in
 * each of the files, in the order of their names, and its aligned rows.
 */
export type SegmentRecord = readonly [ownHash: Hash, rows: number, ...lengths: readonly number[]];

/** Where each story is, in the order of the files. */
export type CorpusRecord = readonly SegmentRecord[];

/** The records of the corpora that still exist (in the site and in the standby), by their hashes. */
export class CorpusRecords {
  readonly #folder: string;
  readonly #version: string;

  /** @param shared the hash of what goes into every segment */
  constructor(folder: string, shared: Hash) {
    this.#folder = folder;
    this.#version = `${VERSION}.${shared}`;
  }

  get(corpus: Hash): CorpusRecord | undefined {
    return readChecksummed(this.#fileOf(corpus), this.#version) as CorpusRecord | undefined;
  }

  /** Keeps a record and, of all others, only that of the previous corpus. */
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
