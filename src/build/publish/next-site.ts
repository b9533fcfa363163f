import { existsSync, lstatSync, mkdirSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Hash } from '../cache/hash.ts';
import { lstatOf } from '../cache/stamp.ts';
import type { BuildFolder } from './build-folder.ts';
import type { Slices } from './slices.ts';
import {
  type FileRecord,
  foldersAbove,
  isWholeTree,
  removeFiles,
  type Tree,
  type VerifiedTree,
  verifyTree,
} from './tree.ts';
import { createFile, FolderMaker, linkInto, type NewFile } from './write-files.ts';

/** The files that the next site will have, with the inputs hash of each; paths below its folder. */
export type WantedFiles = ReadonlyMap<string, Hash>;

/** What earlier builds left. */
export interface FoundTrees {
  /** The site, with those of its files that are unchanged since it was published. */
  readonly previous: VerifiedTree | undefined;
  /** The site before the previous one; undefined unless all of it is unchanged. */
  readonly standby: Tree | undefined;
}

/** Finds the published site and verifies it; undefined without a record of it. */
export function* findPrevious(build: BuildFolder): Slices<VerifiedTree | undefined> {
  const known = build.treeIn(build.site);
  return known && (yield* verifyTree(known));
}

/**
 * Finds the standby.
 *
 * @param previous the verified site, with which the standby shares files as hard links
 */
export function* findStandby(
  build: BuildFolder,
  previous: VerifiedTree | undefined,
): Slices<Tree | undefined> {
  const standby = build.treeIn(build.pathOf('standby'));
  // Damage to a linked file of the previous site is damage to the standby.
  return standby && (yield* isWholeTree(standby, previous)) ? standby : undefined;
}

/**
 * The site that is being made. It begins as the standby, if there is one, and keeps the files that
 * it shares with it; those that it shares with the previous site are linked; the rest must be made.
 */
export class NextSite {
  readonly #build: BuildFolder;
  readonly #wanted: WantedFiles;
  readonly #previous: Tree | undefined;
  readonly #standby: Tree | undefined;
  readonly #files = new Map<string, FileRecord>();
  readonly #touched = new Set<string>();

  constructor(build: BuildFolder, wanted: WantedFiles, { previous, standby }: FoundTrees) {
    this.#build = build;
    this.#wanted = wanted;
    this.#previous = previous;
    this.#standby = standby;
  }

  /** Absolute path. */
  get folder(): string {
    return this.#build.pathOf('next');
  }

  /** Whether the previous site or the standby has a file with these inputs. */
  has(path: string, inputsHash: Hash): boolean {
    return [this.#previous, this.#standby].some(
      (tree) => tree?.files.get(path)?.inputsHash === inputsHash,
    );
  }

  /** Collects the files that exist already. Until it is called, the disk is as it was. */
  begin(): void {
    if (this.#standby) {
      this.#build.forget(this.#standby.folder);
      renameSync(this.#standby.folder, this.folder);
    } else {
      rmSync(this.#build.pathOf('standby'), { recursive: true, force: true });
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

  /** Deletes the files that the next site lacks, or has with other inputs. */
  #clear(found: ReadonlyMap<string, FileRecord>): void {
    const dropped: string[] = [];
    for (const [file, record] of found) {
      const wanted = this.#wanted.get(file);
      if (wanted === record.inputsHash) this.#files.set(file, record);
      else if (wanted === undefined) dropped.push(file);
      else unlinkSync(`${this.folder}/${file}`);
    }
    removeFiles(this.folder, dropped);
    for (const file of dropped) this.#touch(file);
  }

  /** Writes files in this thread; those written in others are passed to `add`. */
  write(files: readonly NewFile[]): void {
    const folders = new FolderMaker();
    for (const file of files) this.add([[file.path, createFile(this.folder, file, folders)]]);
  }

  /** Registers files that have been written. */
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
   * Puts it in place of the previous site.
   *
   * @param inputsHash of everything that the whole site was made of
   * @throws if a wanted file was not made; what the disk throws
   */
  publish(inputsHash: Hash): void {
    const missing = [...this.#wanted.keys()].find((file) => !this.#files.has(file));
    if (missing !== undefined) throw new Error(`${missing} was not made`);
    this.#build.record(this.#asTree(inputsHash));
    this.#build.replaceSite();
  }

  /** Deletes it, after a build that failed. */
  discard(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #asTree(inputsHash: Hash): Tree {
    const folders = new Map(this.#standby?.folders);
    for (const folder of this.#touched) {
      const status = lstatOf(`${this.folder}/${folder}`);
      if (status) folders.set(folder, status.mtimeMs);
      else folders.delete(folder);
    }
    return { folder: this.folder, files: this.#files, folders, inputsHash };
  }
}

/** How many files are linked before other work gets its turn. */
const LINKS_PER_TURN = 500;

/** Makes the standby a copy of the site, unless there is a standby. */
export async function copyToStandby(build: BuildFolder): Promise<void> {
  const site = build.treeIn(build.site);
  const standby = build.pathOf('standby');
  if (!site || existsSync(standby)) return;
  const files = new Map<string, FileRecord>();
  const folders = new FolderMaker();
  mkdirSync(standby);
  for (const [file, record] of site.files) {
    files.set(file, linkInto(standby, file, site.folder, record, folders));
    if (files.size % LINKS_PER_TURN === 0) await setImmediate();
  }
  const modified = [...site.folders.keys()].map((name): [string, number] => [
    name,
    lstatSync(`${standby}/${name}`).mtimeMs,
  ]);
  build.record({ folder: standby, files, folders: new Map(modified), inputsHash: site.inputsHash });
}
