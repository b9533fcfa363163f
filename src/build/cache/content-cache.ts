import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../archive/base/problem.ts';
import type { Image } from '../../archive/content/images.ts';
import type { TextOutline } from '../../archive/text/outline.ts';
import { readChecksummed, writeChecksummed } from './checksummed-file.ts';
import type { Hash } from './hash.ts';
import type { Stamp } from './stamp.ts';

/** What reading a content file has yielded. */
export interface KnownFile {
  /** Null if the file changed so shortly before it was read that its times prove nothing. */
  readonly stamp: Stamp | null;
  /** The hash of its bytes; null if it could not be read. */
  readonly hash: Hash | null;
  /** If it is a text without errors that prevent reading. */
  readonly outline?: TextOutline;
  /** If it is an image. */
  readonly image?: Image;
  readonly problems: readonly Problem[];
}

/** How many files the cache consists of: a changed text rewrites only one of them. */
const SHARDS = 64;

/**
 * What reading the content files has yielded, kept from build to build. It only saves time: whatever
 * is missing, damaged or of another version is read again.
 */
export class ContentCache {
  readonly #folder: string;
  readonly #version: Hash;
  readonly #shards: readonly Map<string, KnownFile>[];
  readonly #changed = new Set<number>();

  /** @param version the hash of the code and the settings that files are read with */
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

  /** Drops all files except these. */
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

  /** Writes the shards that have changed. */
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
