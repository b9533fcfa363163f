import { lstatSync, type Stats } from 'node:fs';

/** Recognises an unchanged file without reading it; times in milliseconds. */
export type Stamp = readonly [size: number, modified: number, changed: number, inode: number];

/**
 * How coarse the times of a file system may be, in milliseconds (two seconds on FAT): a file that
 * changed so shortly before it was read can change again without a change of its times.
 */
const GRAIN = 2000;

/** The stamp of a file; undefined if there is no such file. */
export function stampOf(file: string): Stamp | undefined {
  const status = lstatOf(file);
  return status && [status.size, status.mtimeMs, status.ctimeMs, status.ino];
}

/** What the file system says of a path, without following links; undefined if nothing is there. */
export function lstatOf(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOTDIR') throw fault;
    return undefined;
  }
}

/** Whether both stamps exist and are equal. */
export function isSame(a: Stamp | undefined, b: Stamp | undefined): boolean {
  return a !== undefined && b !== undefined && a.every((value, index) => value === b[index]);
}

/** Whether any later change of a file that was read at a time will show in its stamp. */
export function isReliable([, modified, changed]: Stamp, readAt: number): boolean {
  return Math.max(modified, changed) + GRAIN < readAt;
}
