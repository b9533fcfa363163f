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

/** A file to write: its path below the folder of the site, and the hash of its inputs. */
export interface NewFile {
  readonly path: string;
  readonly inputsHash: Hash;
  /** A text, bytes, or a function that writes to the open file what is too much for memory. */
  readonly content: string | Uint8Array | ((to: number) => void);
}

/** Makes folders, each once: most pages have one of their own. */
export class FolderMaker {
  readonly #made = new Set<string>();

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

/** Makes a folder, unless it is there: another thread may have been faster. */
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

/** Writes a file that is not there yet. */
export function writeNew(
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

/** Puts a file of one tree into another one: as a link where the disk can, or as a copy. */
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

/** What file systems answer that have no hard links, or have given out all of a file. */
const CANNOT_LINK = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);
