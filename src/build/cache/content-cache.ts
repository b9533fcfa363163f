import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../archive/base/problem.ts';
import type { Image } from '../../archive/content/images.ts';
import type { TextOutline } from '../../archive/text/outline.ts';
import { readChecksummed, writeChecksummed } from './checksummed-file.ts';
import type { Hash } from './hash.ts';
import type { Stamp } from './stamp.ts';

/** What a file of the content came to when it was read. */
export interface KnownFile {
  /** None where the file changed too shortly before it was read for its times to tell. */
  readonly stamp: Stamp | null;
  /** Of its bytes; null where it could not be read. */
  readonly hash: Hash | null;
  /** Of a text that could be read. */
  readonly outline?: TextOutline;
  /** Of an image. */
  readonly image?: Image;
  readonly problems: readonly Problem[];
}

/** Into how many files the cache is divided, so that a changed text rewrites a small part of it. */
const SHARDS = 64;

/**
 * What the files of the content came to, kept from build to build: an optimisation and no source
 * of truth. Whatever is missing, damaged or of another version is read anew.
 */
export class ContentCache {
  readonly #folder: string;
  readonly #version: Hash;
  readonly #shards: readonly Map<string, KnownFile>[];
  readonly #changed = new Set<number>();

  /** @param version stands for the program and the settings that files are read with */
  constructor(folder: string, version: Hash) {
    this.#folder = folder;
    this.#version = version;
    this.#shards = Array.from({ length: SHARDS }, (_, index) => {
      const entries = readChecksummed(this.#fileOf(index), version);
      return new Map(entries as [string, KnownFile][] | undefined);
    });
  }

  get(file: string): KnownFile | undefined {
    return this.#shards[shardOf(file)]?.get(file);
  }

  set(file: string, known: KnownFile): void {
    const shard = shardOf(file);
    this.#shards[shard]?.set(file, known);
    this.#changed.add(shard);
  }

  /** Forgets all files but these. */
  keepOnly(files: Iterable<string>): void {
    const kept = new Set(files);
    this.#shards.forEach((shard, index) => {
      for (const file of shard.keys()) {
        if (kept.has(file)) continue;
        shard.delete(file);
        this.#changed.add(index);
      }
    });
  }

  /** Writes what has changed since it was read. */
  save(): void {
    mkdirSync(this.#folder, { recursive: true });
    for (const index of this.#changed) {
      const shard = this.#shards[index];
      if (shard?.size) writeChecksummed(this.#fileOf(index), this.#version, [...shard]);
      else rmSync(this.#fileOf(index), { force: true });
    }
    this.#changed.clear();
  }

  #fileOf(index: number): string {
    return path.join(this.#folder, `${String(index).padStart(2, '0')}.json`);
  }
}

function shardOf(file: string): number {
  let sum = 0;
  for (let at = 0; at < file.length; at++) sum = (sum * 31 + file.charCodeAt(at)) | 0;
  return (sum >>> 0) % SHARDS;
}
