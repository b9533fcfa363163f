import { existsSync, lstatSync, mkdirSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Hash } from '../cache/hash.ts';
import type { BuildFolder } from './build-folder.ts';
import type { Slices } from './slices.ts';
import {
  type FileRecord,
  foldersAbove,
  isWholeBeside,
  statusOf,
  type Tree,
  takeOut,
  type VerifiedTree,
  verifyTree,
} from './tree.ts';
import { FolderMaker, linkInto, type NewFile, writeNew } from './write-files.ts';

/** The files that a site is to have, and what each is made of. */
export type WantedFiles = ReadonlyMap<string, Hash>;

/** What is there of earlier builds. */
export interface FoundTrees {
  /** The site, as far as it is sound. */
  readonly previous: VerifiedTree | undefined;
  /** The site before the previous one; nothing where it is not whole. */
  readonly standby: Tree | undefined;
}

export function* findPrevious(build: BuildFolder): Slices<VerifiedTree | undefined> {
  const known = build.treeIn(build.site);
  return known && (yield* verifyTree(known));
}

/** @param previous the site that was just found: a file of the standby may be a link to one of it */
export function* findStandby(
  build: BuildFolder,
  previous: VerifiedTree | undefined,
): Slices<Tree | undefined> {
  const standby = build.treeIn(build.in('standby'));
  // Who damaged a file of the previous site has damaged it here too, where it is a link to the same.
  return standby && (yield* isWholeBeside(standby, previous)) ? standby : undefined;
}

/**
 * The site in the making. It begins as the standby, if there is one: what the next site shares with
 * it stays where it is. What it shares with the previous site is linked, and the rest must be made.
 */
export class NextSite {
  readonly #build: BuildFolder;
  readonly #wanted: WantedFiles;
  readonly #previous: Tree | undefined;
  readonly #standby: Tree | undefined;
  readonly #files = new Map<string, FileRecord>();
  readonly #touched = new Set<string>();

  /** @param found what it can begin with */
  constructor(build: BuildFolder, wanted: WantedFiles, { previous, standby }: FoundTrees) {
    this.#build = build;
    this.#wanted = wanted;
    this.#previous = previous;
    this.#standby = standby;
  }

  get folder(): string {
    return this.#build.in('next');
  }

  /** Whether a file is there already, in the previous site or in the one before. */
  has(path: string, inputsHash: Hash): boolean {
    return [this.#previous, this.#standby].some(
      (tree) => tree?.files.get(path)?.inputsHash === inputsHash,
    );
  }

  /** Begins it with what is there already; nothing was changed on the disk before. */
  begin(): void {
    if (this.#standby) {
      this.#build.forget(this.#standby.folder);
      renameSync(this.#standby.folder, this.folder);
    } else {
      rmSync(this.#build.in('standby'), { recursive: true, force: true });
      mkdirSync(this.folder);
    }
    this.#clear(this.#standby?.files ?? new Map());
    const folders = new FolderMaker();
    for (const [file, inputsHash] of this.#wanted) {
      const previous = this.#previous?.files.get(file);
      if (!this.#previous || this.#files.has(file) || previous?.inputsHash !== inputsHash) continue;
      this.add([[file, linkInto(this.folder, file, this.#previous.folder, previous, folders)]]);
    }
  }

  /** Takes out what the next site does not have, or not like this. */
  #clear(found: ReadonlyMap<string, FileRecord>): void {
    const dropped: string[] = [];
    for (const [file, record] of found) {
      const wanted = this.#wanted.get(file);
      if (wanted === record.inputsHash) this.#files.set(file, record);
      else if (wanted === undefined) dropped.push(file);
      else unlinkSync(`${this.folder}/${file}`);
    }
    takeOut(this.folder, dropped);
    for (const file of dropped) this.#touch(file);
  }

  /** Writes files here; what was written elsewhere is told to `add`. */
  write(files: readonly NewFile[]): void {
    const folders = new FolderMaker();
    for (const file of files) this.add([[file.path, writeNew(this.folder, file, folders)]]);
  }

  add(files: Iterable<readonly [string, FileRecord]>): void {
    for (const [file, record] of files) {
      this.#files.set(file, record);
      this.#touch(file);
    }
  }

  #touch(file: string): void {
    for (const folder of foldersAbove(file)) {
      if (this.#touched.has(folder)) break;
      this.#touched.add(folder);
    }
  }

  /**
   * Puts it in place of the previous one.
   *
   * @param inputs stands for all that the whole of it was made of
   */
  publish(inputsHash: Hash): void {
    const lacking = [...this.#wanted.keys()].find((file) => !this.#files.has(file));
    if (lacking !== undefined) throw new Error(`${lacking} was not made`);
    this.#build.record(this.#asTree(inputsHash));
    this.#build.swap();
  }

  /** Leaves nothing behind, as after a build that failed. */
  discard(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #asTree(inputsHash: Hash): Tree {
    const folders = new Map(this.#standby?.folders);
    for (const folder of this.#touched) {
      const status = statusOf(`${this.folder}/${folder}`);
      if (status) folders.set(folder, status.mtimeMs);
      else folders.delete(folder);
    }
    return { folder: this.folder, files: this.#files, folders, inputsHash };
  }
}

/** How many files are linked before others have their turn. */
const AT_ONCE = 500;

/** Makes a standby that is like the site, where there is none. */
export async function copyToStandby(build: BuildFolder): Promise<void> {
  const site = build.treeIn(build.site);
  const standby = build.in('standby');
  if (!site || existsSync(standby)) return;
  const files = new Map<string, FileRecord>();
  const folders = new FolderMaker();
  mkdirSync(standby);
  for (const [file, record] of site.files) {
    files.set(file, linkInto(standby, file, site.folder, record, folders));
    if (files.size % AT_ONCE === 0) await setImmediate();
  }
  const modified = [...site.folders.keys()].map((name): [string, number] => [
    name,
    lstatSync(`${standby}/${name}`).mtimeMs,
  ]);
  build.record({ folder: standby, files, folders: new Map(modified), inputsHash: site.inputsHash });
}
