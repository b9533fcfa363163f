import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readSealed, writeSealed } from '../cache/checksummed-file.ts';
import type { Fingerprint } from '../cache/hashes.ts';

/** The form of a record; a build does not understand that of another one. */
const VERSION = 'corpus-1';

/** A story's piece of published files: what it was made of, its sizes in bytes, its aligned rows. */
export type PieceRecord = readonly [own: Fingerprint, line: number, units: number, rows: number];

/** What each story has in the files of a corpus, in their order. */
export type CorpusRecord = readonly PieceRecord[];

/**
 * The records of the corpora that are still there (in the site, and in the spare), each under what
 * stands for the corpus.
 */
export class CorpusRecords {
  readonly #folder: string;
  readonly #version: string;

  /** @param common stands for what goes into every piece */
  constructor(folder: string, common: Fingerprint) {
    this.#folder = folder;
    this.#version = `${VERSION}.${common}`;
  }

  get(made: Fingerprint): CorpusRecord | undefined {
    return readSealed(this.#fileOf(made), this.#version) as CorpusRecord | undefined;
  }

  /** Keeps a record, and of the others only that of `last`. */
  set(made: Fingerprint, record: CorpusRecord, last: Fingerprint | undefined): void {
    mkdirSync(this.#folder, { recursive: true });
    writeSealed(this.#fileOf(made), this.#version, record);
    const kept = [made, ...(last === undefined ? [] : [last])].map((one) => this.#fileOf(one));
    for (const name of readdirSync(this.#folder)) {
      const file = path.join(this.#folder, name);
      if (!kept.includes(file)) rmSync(file);
    }
  }

  #fileOf(made: Fingerprint): string {
    return path.join(this.#folder, `${made}.json`);
  }
}
