import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { FileRange } from './write-ranges.ts';

/** Opens a new file for reading and writing, and makes its folder if necessary. */
export function openScratch(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true });
  return openSync(file, 'w+');
}

/** A file that holds texts until they are copied into the site, to keep them out of memory. */
export class ScratchFile {
  readonly #file: string;
  #open: number | undefined;
  #end = 0;

  /** @param file absolute path; the file is created with the first text */
  constructor(file: string) {
    this.#file = file;
  }

  /** Adds a text and returns its range in the file. */
  append(text: string): FileRange {
    this.#open ??= openScratch(this.#file);
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#open, bytes, at);
    const range = { file: this.#file, offset: this.#end, length: bytes.length };
    this.#end += bytes.length;
    return range;
  }

  /** Closes the file and leaves it in place. */
  close(): void {
    if (this.#open !== undefined) closeSync(this.#open);
    this.#open = undefined;
  }
}
