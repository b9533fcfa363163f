import { readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import type { Hash } from '../cache/hash.ts';
import { lstatOf } from '../cache/stamp.ts';
import type { Slices } from './slices.ts';

/** A file of a site as it was made. */
export interface FileRecord {
  readonly inputsHash: Hash;
  /** In bytes. */
  readonly size: number;
  /** When it was last modified, in milliseconds. */
  readonly modified: number;
}

/** The folder of a site and what is in it; paths are relative to it, with `/`. */
export interface Tree {
  readonly folder: string;
  readonly files: ReadonlyMap<string, FileRecord>;
  /** When each folder last got or lost an entry, in milliseconds; `''` is the root. */
  readonly folders: ReadonlyMap<string, number>;
  /** The hash of everything that the whole site was made of. */
  readonly inputsHash: Hash;
}

/** A tree as found on the disk: without the files that are not as recorded. */
export interface VerifiedTree extends Tree {
  /** Whether everything is as recorded and nothing has been added. */
  readonly isWhole: boolean;
}

/** Compares a tree with the disk, by sizes and times, without reading files. */
export function* verifyTree({ folder, files, folders, inputsHash }: Tree): Slices<VerifiedTree> {
  const sound = new Map<string, FileRecord>();
  let checked = 0;
  for (const [file, record] of files) {
    if (isAsRecorded(folder, file, record)) sound.set(file, record);
    if (++checked % PER_SLICE === 0) yield;
  }
  const isWhole = sound.size === files.size && (yield* areAsRecorded(folder, folders));
  return { folder, files: sound, folders, inputsHash, isWhole };
}

/** How many files or folders are checked in one slice of the work. */
const PER_SLICE = 500;

/**
 * Whether everything in a tree is as recorded and nothing has been added.
 *
 * @param twin a tree just verified with which it shares files as hard links: a file with the same
 *   size and time in both is the same file, and is not checked again
 */
export function* isWholeTree(
  { folder, files, folders }: Tree,
  twin: Tree | undefined,
): Slices<boolean> {
  if (!(yield* areAsRecorded(folder, folders))) return false;
  for (const [file, record] of files) {
    const other = twin?.files.get(file);
    const isLinked = other?.size === record.size && other.modified === record.modified;
    if (!isLinked && !isAsRecorded(folder, file, record)) return false;
  }
  return true;
}

function isAsRecorded(folder: string, file: string, { size, modified }: FileRecord): boolean {
  const status = lstatOf(`${folder}/${file}`);
  return status?.isFile() === true && status.size === size && status.mtimeMs === modified;
}

/** Whether no folder has got or lost an entry since it was recorded. */
function* areAsRecorded(folder: string, folders: Tree['folders']): Slices<boolean> {
  let checked = 0;
  for (const [name, modified] of folders) {
    const status = lstatOf(`${folder}/${name}`);
    if (status?.isDirectory() !== true || status.mtimeMs !== modified) return false;
    if (++checked % PER_SLICE === 0) yield;
  }
  return true;
}

/** The folders above a file, the nearest first and the root (`''`) last. */
export function foldersAbove(file: string): readonly string[] {
  const above: string[] = [];
  for (let at = file.lastIndexOf('/'); at !== -1; at = file.lastIndexOf('/', at - 1)) {
    above.push(file.slice(0, at));
  }
  return [...above, ''];
}

/** Deletes files of a tree, and the folders that become empty. */
export function removeFiles(folder: string, files: Iterable<string>): void {
  for (const file of files) {
    unlinkSync(path.join(folder, file));
    for (const above of foldersAbove(file)) {
      const parent = path.join(folder, above);
      if (above === '' || readdirSync(parent).length > 0) break;
      rmdirSync(parent);
    }
  }
}
