import { closeSync, openSync, readSync, writeSync } from 'node:fs';

/** A range of a file; offset and length in bytes. */
export interface FileRange {
  /** Absolute path. */
  readonly file: string;
  readonly offset: number;
  readonly length: number;
}

/** How many bytes are copied at a time. */
const CHUNK = 1024 * 1024;

/**
 * Writes a file that consists of texts and of ranges of other files; adjacent ranges are copied as
 * one.
 *
 * @param to an open file descriptor
 * @throws if a range reaches beyond the end of its file; what the disk throws
 */
export function writeRanges(to: number, parts: Iterable<string | FileRange>): void {
  const buffer = Buffer.allocUnsafe(CHUNK);
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
      const count = readSync(from, buffer, 0, Math.min(CHUNK, length - done), offset + done);
      if (count === 0) throw new Error(`${file} is shorter than it was; build with --fresh`);
      writeAll(to, buffer.subarray(0, count));
      done += count;
    }
  }
}

function* coalesce(parts: Iterable<string | FileRange>): Generator<string | FileRange> {
  let pending: FileRange | undefined;
  for (const part of parts) {
    if (typeof part !== 'string' && part.length === 0) continue;
    if (typeof part !== 'string' && pending && isNext(pending, part)) {
      pending = { ...pending, length: pending.length + part.length };
      continue;
    }
    if (pending) yield pending;
    pending = undefined;
    if (typeof part === 'string') yield part;
    else pending = part;
  }
  if (pending) yield pending;
}

function isNext(before: FileRange, part: FileRange): boolean {
  return before.file === part.file && before.offset + before.length === part.offset;
}

function writeAll(to: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(to, bytes, at);
}
