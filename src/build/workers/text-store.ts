import { closeSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Text } from '../../archive/text/text.ts';
import type { Fingerprint } from '../cache/hashes.ts';
import { openScratch } from '../publish/scratch.ts';

/** How many texts are held in memory; more of them lie in a file until they are wanted. */
const IN_MEMORY = 1000;

interface Kept {
  readonly fingerprint: Fingerprint;
  /** Or where it lies in the file. */
  readonly text: Text | { readonly offset: number; readonly length: number };
}

/**
 * Texts between their reading and the rendering of their pages. They are parsed once, and yet the
 * memory that a build needs does not grow with their words: to write them down and read them back
 * takes a tenth of the time of parsing them again.
 */
export class TextStore {
  readonly #path: string;
  readonly #texts = new Map<string, Kept>();
  #file: number | undefined;
  #end = 0;

  /** @param path of a file that nobody else uses */
  constructor(path: string) {
    this.#path = path;
  }

  put(name: string, fingerprint: Fingerprint, text: Text): void {
    const kept = this.#texts.size < IN_MEMORY ? text : this.#write(serialize(text));
    this.#texts.set(name, { fingerprint, text: kept });
  }

  /** Hands out a text and keeps it no longer; nothing where it is not this version of it. */
  take(name: string, fingerprint: Fingerprint): Text | undefined {
    const kept = this.#texts.get(name);
    this.#texts.delete(name);
    if (kept?.fingerprint !== fingerprint) return undefined;
    return 'offset' in kept.text ? deserialize(this.#read(kept.text)) : kept.text;
  }

  #write(bytes: Buffer): { offset: number; length: number } {
    if (this.#file === undefined) {
      this.#file = openScratch(this.#path);
      // Nobody else needs its name, and so it is gone however the process ends.
      if (process.platform !== 'win32') unlinkSync(this.#path);
    }
    const offset = this.#end;
    writeSync(this.#file, bytes, 0, bytes.length, offset);
    this.#end += bytes.length;
    return { offset, length: bytes.length };
  }

  #read({ offset, length }: { offset: number; length: number }): Buffer {
    const bytes = Buffer.allocUnsafe(length);
    if (this.#file !== undefined) readSync(this.#file, bytes, 0, length, offset);
    return bytes;
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}
