import { closeSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { ParsedText } from '../../archive/text/read-text.ts';
import type { Hash } from '../cache/hash.ts';
import { openScratch } from '../publish/scratch-file.ts';

/** How many texts are held in memory; further ones are in a file until they are wanted. */
const IN_MEMORY = 1000;

interface StoredText {
  readonly hash: Hash;
  /** The text, or where it is in the file. */
  readonly parsed: ParsedText | { readonly offset: number; readonly length: number };
}

/**
 * Texts between their reading and the rendering of their pages. Each is parsed once, and yet the
 * memory that a build needs does not grow with their words: writing a text down and reading it back
 * takes a tenth of the time of parsing it again.
 */
export class TextStore {
  readonly #path: string;
  readonly #texts = new Map<string, StoredText>();
  #file: number | undefined;
  #end = 0;

  /** @param path of a file that nobody else uses */
  constructor(path: string) {
    this.#path = path;
  }

  /** @param hash of the bytes that the text was parsed from */
  put(name: string, hash: Hash, parsed: ParsedText): void {
    const stored = this.#texts.size < IN_MEMORY ? parsed : this.#write(serialize(parsed));
    this.#texts.set(name, { hash, parsed: stored });
  }

  /** Hands out a text and keeps it no longer; nothing where it is not this version of it. */
  take(name: string, hash: Hash): ParsedText | undefined {
    const found = this.peek(name, hash);
    this.#texts.delete(name);
    return found;
  }

  /** Hands out a text and keeps it. */
  peek(name: string, hash: Hash): ParsedText | undefined {
    const stored = this.#texts.get(name);
    if (stored?.hash !== hash) return undefined;
    return 'offset' in stored.parsed ? deserialize(this.#read(stored.parsed)) : stored.parsed;
  }

  #write(bytes: Buffer): { offset: number; length: number } {
    if (this.#file === undefined) {
      this.#file = openScratch(this.#path);
      // Nobody else needs its name, and without one it is gone however the process ends.
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
