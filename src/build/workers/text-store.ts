import { closeSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { ParsedText } from '../../archive/text/read-text.ts';
import type { Hash } from '../cache/hash.ts';
import { openScratch } from '../publish/scratch-file.ts';

/** How many texts are held in memory; more wait in a scratch file. */
const IN_MEMORY = 1000;

interface StoredText {
  readonly hash: Hash;
  /** The text, or its range in the scratch file, in bytes. */
  readonly parsed: ParsedText | { readonly offset: number; readonly length: number };
}

/**
 * Parsed texts, from the reading of the content to the rendering of their pages. Memory does not
 * grow with the archive; and storing a text and loading it takes a tenth of the time of parsing it
 * again.
 */
export class TextStore {
  readonly #path: string;
  readonly #texts = new Map<string, StoredText>();
  #file: number | undefined;
  #end = 0;

  /** @param path absolute path of a scratch file that nothing else uses */
  constructor(path: string) {
    this.#path = path;
  }

  /** @param hash the content hash of the file that the text was parsed from */
  put(name: string, hash: Hash, parsed: ParsedText): void {
    const stored = this.#texts.size < IN_MEMORY ? parsed : this.#write(serialize(parsed));
    this.#texts.set(name, { hash, parsed: stored });
  }

  /** Returns a text and drops it; undefined unless it has this content hash. */
  take(name: string, hash: Hash): ParsedText | undefined {
    const found = this.peek(name, hash);
    this.#texts.delete(name);
    return found;
  }

  /** Returns a text and keeps it; undefined unless it has this content hash. */
  peek(name: string, hash: Hash): ParsedText | undefined {
    const stored = this.#texts.get(name);
    if (stored?.hash !== hash) return undefined;
    return 'offset' in stored.parsed ? deserialize(this.#read(stored.parsed)) : stored.parsed;
  }

  #write(bytes: Buffer): { offset: number; length: number } {
    if (this.#file === undefined) {
      this.#file = openScratch(this.#path);
      // Nobody needs its name, and a file without a name vanishes however the process ends.
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
