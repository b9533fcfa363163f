import { closeSync, writeSync } from 'node:fs';
import { openScratch } from './scratch.ts';
import type { FileRange } from './write-ranges.ts';

/** What a story adds to the corpus: its line in `stories.jsonl`, its units in `archive.tmx`. */
export interface CorpusPiece {
  readonly line: FileRange;
  readonly units: FileRange;
  /** Its aligned rows. */
  readonly rows: number;
}

/**
 * A file in which a desk lays down the pieces that it makes, until they are put together in the
 * order of the archive: all of them at once need not have room in memory.
 */
export class PieceFile {
  readonly #file: string;
  #open: number | undefined;
  #end = 0;

  /** @param file absolute path; it is made with the first piece */
  constructor(file: string) {
    this.#file = file;
  }

  append(line: string, units: string, rows: number): CorpusPiece {
    return { line: this.#append(line), units: this.#append(units), rows };
  }

  close(): void {
    if (this.#open !== undefined) closeSync(this.#open);
    this.#open = undefined;
  }

  #append(text: string): FileRange {
    this.#open ??= openScratch(this.#file);
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#open, bytes, at);
    const range = { file: this.#file, offset: this.#end, length: bytes.length };
    this.#end += bytes.length;
    return range;
  }
}
