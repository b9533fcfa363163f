import { randomUUID } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathInside } from './path-inside.ts';

/** The operating system refused to write a file of the content, which is as it was. */
export class WriteFault extends Error {
  /** Path below the content root. */
  readonly file: string;
  readonly isNew: boolean;

  /** @param cause the error of the operating system */
  constructor(file: string, isNew: boolean, cause: unknown) {
    super(`${file} could not be written`, { cause });
    this.file = file;
    this.isNew = isNew;
  }
}

/**
 * Writes a file of the content, whole or not at all. One that exists is replaced and keeps its
 * permissions; folders that are missing are made. Everything that writes content does so here.
 *
 * @param root absolute path of the content root
 * @param file path below it, with `/`
 * @throws {PathFault} where something on the way to it is a symbolic link, or no folder
 * @throws {WriteFault} where the operating system refuses
 */
export function writeContentFile(root: string, file: string, text: string): void {
  write(root, file, text, replace);
}

/**
 * The same, for a file that must not exist yet.
 *
 * @returns false where it exists; then nothing is written
 */
export function createContentFile(root: string, file: string, text: string): boolean {
  return write(root, file, text, create);
}

/**
 * Changes a file of the content, or makes it.
 *
 * @param change turns its text, byte order mark and line ends as they are, into what is written; it
 *   is given nothing where there is no such file
 * @returns whether that is another text; if not, nothing is written
 */
export function editContentFile(
  root: string,
  file: string,
  change: (text: string | undefined) => string,
): boolean {
  const target = pathInside(root, file);
  const before = existsSync(target) ? readFileSync(target, 'utf8') : undefined;
  const after = change(before);
  if (after === before) return false;
  writeContentFile(root, file, after);
  return true;
}

/** Puts a draft in its place; says whether it did. */
type Put = (draft: string, target: string) => boolean;

function write(root: string, file: string, text: string, put: Put): boolean {
  let before: Stats | undefined;
  try {
    const target = pathInside(root, file);
    before = statSync(target, { throwIfNoEntry: false });
    if (before && put === create) return false;
    // A file in a folder that can be written to could be replaced even where it is read-only.
    if (before) accessSync(target, constants.W_OK);
    return inFolder(path.dirname(target), () => putWhole(target, text, before, put));
  } catch (thrown) {
    const isOfSystem = thrown instanceof Error && 'syscall' in thrown;
    throw isOfSystem ? new WriteFault(file, before === undefined, thrown) : thrown;
  }
}

/** Makes a folder for what is done in it; where that fails, none is left that was not there. */
function inFolder(folder: string, does: () => boolean): boolean {
  const missing = missingFolders(folder);
  try {
    for (const one of missing.toReversed()) makeFolder(one);
    const isDone = does();
    syncFolder(folder);
    return isDone;
  } catch (thrown) {
    for (const one of missing) removeEmpty(one);
    throw thrown;
  }
}

/** The folders to make, the innermost first. */
function missingFolders(folder: string): readonly string[] {
  return existsSync(folder) ? [] : [folder, ...missingFolders(path.dirname(folder))];
}

/** One at a time: making several at once hides why the first of them could not be made. */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It was not made, or somebody has put a file into it.
  }
}

/** Writes a draft beside a file, on the same disk, and puts it in its place. */
function putWhole(target: string, text: string, before: Stats | undefined, put: Put): boolean {
  const { dir, base } = path.parse(target);
  // What ends in a tilde is a backup to editors, and no content.
  const draft = path.join(dir, `.${base}.${randomUUID().slice(0, 8)}~`);
  try {
    writeDraft(draft, text, before);
    return put(draft, target);
  } finally {
    removeDraft(draft);
  }
}

/** Whatever becomes of the draft, the file is written by now, or another fault is to be told. */
function removeDraft(draft: string): void {
  try {
    rmSync(draft, { force: true });
  } catch {
    // It stays, and nobody takes it for content.
  }
}

function writeDraft(draft: string, text: string, before: Stats | undefined): void {
  const mode = before && before.mode & 0o7777;
  const open = openSync(draft, 'wx', mode);
  try {
    writeFileSync(open, text);
    if (before) keepOwner(open, before);
    if (mode !== undefined && (fstatSync(open).mode & 0o7777) !== mode) fchmodSync(open, mode);
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}

function keepOwner(open: number, { uid, gid }: Stats): void {
  const own = fstatSync(open);
  if (own.uid === uid && own.gid === gid) return;
  try {
    fchownSync(open, uid, gid);
  } catch {
    // Only the superuser can give a file away.
  }
}

function replace(draft: string, target: string): boolean {
  renameSync(draft, target);
  return true;
}

/** A link fails where the target exists, even if somebody has made it just now; renaming would not. */
function create(draft: string, target: string): boolean {
  try {
    linkSync(draft, target);
  } catch {
    if (existsSync(target)) return false;
    // The disk knows no links.
    renameSync(draft, target);
  }
  return true;
}

/** Makes what was put into a folder outlast a power failure, where the system can do that. */
function syncFolder(folder: string): void {
  try {
    const open = openSync(folder, 'r');
    try {
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
  } catch {
    // Windows opens no folders, and the file is in its place.
  }
}
