import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { FileRange } from './write-ranges.ts';

/** Opens a new file for reading and writing, in a folder that is made where it is not there. */
export function openScratch(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true });
  return openSync(file, 'w+');
}

/**
 * A file that collects text until it is copied to where it belongs, so that not all of it need fit
 * into memory at once.
 */
export class ScratchFile {
  readonly #file: string;
  #open: number | undefined;
  #end = 0;

  /** @param file absolute path; the file is made with the first text */
  constructor(file: string) {
    this.#file = file;
  }

  /** Adds a text and returns where it is. */
  append(text: string): FileRange {
    this.#open ??= openScratch(this.#file);
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#open, bytes, at);
    const range = { file: this.#file, offset: this.#end, length: bytes.length };
    this.#end += bytes.length;
    return range;
  }

  /** Closes the file, which stays where it is. */
  close(): void {
    if (this.#open !== undefined) closeSync(this.#open);
    this.#open = undefined;
  }
}
