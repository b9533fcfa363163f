import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** Some bytes of a file; offset and length in bytes. */
export interface FileRange {
  /** Absolute path. */
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

/** How many bytes are in memory at once. */
const AT_ONCE = 1024 * 1024;

/**
 * Writes a file that is put together from others: ranges that follow one another in one file are
 * copied as one.
 *
 * @param to an open file
 * @throws where a range reaches beyond the end of its file
 */
export function writeRanges(to: number, parts: Iterable<string | FileRange>): void {
  const buffer = Buffer.allocUnsafe(AT_ONCE);
  const opened = new Map<string, number>();
  try {
    for (const part of coalesce(parts)) {
      if (typeof part === 'string') writeAll(to, Buffer.from(part));
      else copy(part);
    }
  } finally {
    for (const open of opened.values()) closeSync(open);
  }

  function copy({ file, offset, length }: FileRange): void {
    const from = opened.get(file) ?? openSync(file, 'r');
    opened.set(file, from);
    for (let done = 0; done < length; ) {
      const count = readSync(from, buffer, 0, Math.min(AT_ONCE, length - done), offset + done);
      if (count === 0) throw new Error(`${file} is shorter than it was; build with --fresh`);
      writeAll(to, buffer.subarray(0, count));
      done += count;
    }
  }
}

function* coalesce(parts: Iterable<string | FileRange>): Generator<string | FileRange> {
  let last: FileRange | undefined;
  for (const part of parts) {
    if (typeof part !== 'string' && part.length === 0) continue;
    if (typeof part !== 'string' && last && isNext(last, part)) {
      last = { ...last, length: last.length + part.length };
      continue;
    }
    if (last) yield last;
    last = undefined;
    if (typeof part === 'string') yield part;
    else last = part;
  }
  if (last) yield last;
}

function isNext(last: FileRange, part: FileRange): boolean {
  return last.file === part.file && last.offset + last.length === part.offset;
}

function writeAll(to: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(to, bytes, at);
}
