import {
  closeSync,
  copyFileSync,
  fstatSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  writeFileSync,
} from 'node:fs';
import type { Hash } from '../cache/hash.ts';
import type { FileRecord } from './tree.ts';

/** A file to write. */
export interface NewFile {
  /** Relative to the folder of the site. */
  readonly path: string;
  readonly inputsHash: Hash;
  /** For content too large for memory, a function that writes it to an open file descriptor. */
  readonly content: string | Uint8Array | ((to: number) => void);
}

/** Makes the folders of files, and remembers them: most pages have one of their own. */
export class FolderMaker {
  readonly #made = new Set<string>();

  /** @param file absolute path */
  makeFor(file: string): void {
    this.#make(file.slice(0, file.lastIndexOf('/')));
  }

  #make(folder: string): void {
    if (this.#made.has(folder)) return;
    if (makeFolder(folder) === 'no parent') {
      this.#make(folder.slice(0, folder.lastIndexOf('/')));
      makeFolder(folder);
    }
    this.#made.add(folder);
  }
}

/** Makes a folder, unless it exists: another thread may have made it. */
function makeFolder(folder: string): 'made' | 'no parent' {
  try {
    mkdirSync(folder);
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException;
    if (code === 'ENOENT') return 'no parent';
    if (code !== 'EEXIST') throw fault;
  }
  return 'made';
}

/**
 * Creates a file and the folders it needs.
 *
 * @param folder absolute path of the site
 * @throws if the file exists; what the disk throws
 */
export function createFile(
  folder: string,
  { path, inputsHash, content }: NewFile,
  folders: FolderMaker,
): FileRecord {
  const file = `${folder}/${path}`;
  folders.makeFor(file);
  const open = openSync(file, 'wx');
  try {
    if (typeof content === 'function') content(open);
    else writeFileSync(open, content);
    const { size, mtimeMs } = fstatSync(open);
    return { inputsHash, size, modified: mtimeMs };
  } finally {
    closeSync(open);
  }
}

/**
 * Puts a file of one tree into another, as a hard link or, where the disk has none, as a copy.
 *
 * @param folder absolute path of the tree that gets the file
 * @param path of the file in both trees
 * @param from absolute path of the tree that has it
 * @returns the record of the new file
 */
export function linkInto(
  folder: string,
  path: string,
  from: string,
  record: FileRecord,
  folders: FolderMaker,
): FileRecord {
  const file = `${folder}/${path}`;
  folders.makeFor(file);
  try {
    linkSync(`${from}/${path}`, file);
    return record;
  } catch (fault) {
    if (!CANNOT_LINK.has((fault as NodeJS.ErrnoException).code ?? '')) throw fault;
    copyFileSync(`${from}/${path}`, file);
    const { size, mtimeMs } = lstatSync(file);
    return { inputsHash: record.inputsHash, size, modified: mtimeMs };
  }
}

/** Error codes of file systems without hard links, or with no more of them for a file. */
const CANNOT_LINK = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);
