import { lstatSync, readdirSync, rmdirSync, type Stats, unlinkSync } from 'node:fs';
import path from 'node:path';
import type { Hash } from '../cache/hash.ts';
import type { Slices } from './slices.ts';

/** A file of a site as it was made: the hash of its inputs, its size and when it was modified. */
export interface FileRecord {
  readonly inputsHash: Hash;
  readonly size: number;
  readonly modified: number;
}

/** The folder of a site and what is in it; paths are below it, with `/`. */
export interface Tree {
  readonly folder: string;
  readonly files: ReadonlyMap<string, FileRecord>;
  /** When each folder last got or lost an entry, `''` being the root. */
  readonly folders: ReadonlyMap<string, number>;
  /** Of everything that the whole site was made of. */
  readonly inputsHash: Hash;
}

/** A tree as it was found on the disk: of its files only those that are as recorded. */
export interface VerifiedTree extends Tree {
  /** Whether everything is as recorded, and nothing else is there. */
  readonly isWhole: boolean;
}

/** Compares a tree with the disk, by sizes and times: nothing is read. */
export function* verifyTree({ folder, files, folders, inputsHash }: Tree): Slices<VerifiedTree> {
  const sound = new Map<string, FileRecord>();
  let looked = 0;
  for (const [file, record] of files) {
    if (isSound(folder, file, record)) sound.set(file, record);
    if (++looked % IN_A_SLICE === 0) yield;
  }
  const isWhole = sound.size === files.size && (yield* haveNothingElse(folder, folders));
  return { folder, files: sound, folders, inputsHash, isWhole };
}

/** How many files or folders are looked at in one slice of the work. */
const IN_A_SLICE = 500;

/**
 * Whether everything in a tree is as recorded, and nothing else is there.
 *
 * @param twin another tree, just verified, whose files it has as links: a file that is recorded the
 *   same in both is the same file, and is not looked at again
 */
export function* isWholeBeside(
  { folder, files, folders }: Tree,
  twin: Tree | undefined,
): Slices<boolean> {
  if (!(yield* haveNothingElse(folder, folders))) return false;
  for (const [file, record] of files) {
    const other = twin?.files.get(file);
    const isLinked = other?.size === record.size && other.modified === record.modified;
    if (!isLinked && !isSound(folder, file, record)) return false;
  }
  return true;
}

function isSound(folder: string, file: string, { size, modified }: FileRecord): boolean {
  const status = statusOf(`${folder}/${file}`);
  return status?.isFile() === true && status.size === size && status.mtimeMs === modified;
}

/** How something lies on the disk; nothing where it is not there, nor what it should lie in. */
export function statusOf(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOTDIR') throw fault;
    return undefined;
  }
}

/** Whether no folder has got or lost an entry. */
function* haveNothingElse(folder: string, folders: Tree['folders']): Slices<boolean> {
  let looked = 0;
  for (const [name, modified] of folders) {
    const status = statusOf(`${folder}/${name}`);
    if (status?.isDirectory() !== true || status.mtimeMs !== modified) return false;
    if (++looked % IN_A_SLICE === 0) yield;
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

/** Takes files out of a tree, and the folders that are empty then. */
export function takeOut(folder: string, files: Iterable<string>): void {
  for (const file of files) {
    unlinkSync(path.join(folder, file));
    for (const above of foldersAbove(file)) {
      const parent = path.join(folder, above);
      if (above === '' || readdirSync(parent).length > 0) break;
      rmdirSync(parent);
    }
  }
}
