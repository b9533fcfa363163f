import { lstatSync } from 'node:fs';

/** What tells, without reading it, that a file is the one that was read before. */
export type Stamp = readonly [size: number, modified: number, changed: number, inode: number];

/**
 * How coarse the times of a file system may be, in milliseconds (two seconds on FAT): what was
 * changed so shortly before it was read can change again and keep its times.
 */
const GRAIN = 2000;

/** The stamp of a file, or nothing where there is no such file. */
export function stampOf(file: string): Stamp | undefined {
  const status = lstatSync(file, { throwIfNoEntry: false });
  return status && [status.size, status.mtimeMs, status.ctimeMs, status.ino];
}

export function isSame(a: Stamp | undefined, b: Stamp | undefined): boolean {
  return a !== undefined && b !== undefined && a.every((value, index) => value === b[index]);
}

/** Whether a stamp will tell a later change, given when the file was read. */
export function isTelling([, modified, changed]: Stamp, readAt: number): boolean {
  return Math.max(modified, changed) + GRAIN < readAt;
}
