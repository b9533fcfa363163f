import { existsSync, lstatSync, mkdirSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Fingerprint } from '../cache/hashes.ts';
import type { BuildFolder } from './build-folder.ts';
import type { Pieces } from './slices.ts';
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
import { FolderMaker, linkInto, type NewFile, type StreamedFile, writeNew } from './write-files.ts';

/** The files that a site is to have, and what each is made of. */
export type WantedFiles = ReadonlyMap<string, Fingerprint>;

/** What is there of earlier builds. */
export interface FoundTrees {
  /** The site, as far as it is sound. */
  readonly last: VerifiedTree | undefined;
  /** The site before the last one; nothing where it is not whole. */
  readonly spare: Tree | undefined;
}

export function* findLast(build: BuildFolder): Pieces<VerifiedTree | undefined> {
  const known = build.treeIn(build.site);
  return known && (yield* verifyTree(known));
}

/** @param last the site that was just found: a file of the spare may be a link to one of it */
export function* findSpare(
  build: BuildFolder,
  last: VerifiedTree | undefined,
): Pieces<Tree | undefined> {
  const spare = build.treeIn(build.in('spare'));
  // Who damaged a file of the last site has damaged it here too, where it is a link to the same.
  return spare && (yield* isWholeBeside(spare, last)) ? spare : undefined;
}

/**
 * The site in the making. It begins as the spare, if there is one: what the next site shares with
 * it stays where it is. What it shares with the last site is linked, and the rest must be made.
 */
export class NextSite {
  readonly #build: BuildFolder;
  readonly #wanted: WantedFiles;
  readonly #last: Tree | undefined;
  readonly #spare: Tree | undefined;
  readonly #files = new Map<string, FileRecord>();
  readonly #touched = new Set<string>();

  /** @param found what it can begin with */
  constructor(build: BuildFolder, wanted: WantedFiles, { last, spare }: FoundTrees) {
    this.#build = build;
    this.#wanted = wanted;
    this.#last = last;
    this.#spare = spare;
  }

  get folder(): string {
    return this.#build.in('next');
  }

  /** Whether a file is there already, in the last site or in the one before. */
  has({ path, made }: Pick<NewFile, 'path' | 'made'>): boolean {
    return [this.#last, this.#spare].some((tree) => tree?.files.get(path)?.made === made);
  }

  /** Begins it with what is there already; nothing was changed on the disk before. */
  begin(): void {
    if (this.#spare) {
      this.#build.forget(this.#spare.folder);
      renameSync(this.#spare.folder, this.folder);
    } else {
      rmSync(this.#build.in('spare'), { recursive: true, force: true });
      mkdirSync(this.folder);
    }
    this.#clear(this.#spare?.files ?? new Map());
    const folders = new FolderMaker();
    for (const [file, made] of this.#wanted) {
      const last = this.#last?.files.get(file);
      if (!this.#last || this.#files.has(file) || last?.made !== made) continue;
      this.add([[file, linkInto(this.folder, file, this.#last.folder, last, folders)]]);
    }
  }

  /** Takes out what the next site does not have, or not like this. */
  #clear(found: ReadonlyMap<string, FileRecord>): void {
    const dropped: string[] = [];
    for (const [file, record] of found) {
      const made = this.#wanted.get(file);
      if (made === record.made) this.#files.set(file, record);
      else if (made === undefined) dropped.push(file);
      else unlinkSync(`${this.folder}/${file}`);
    }
    takeOut(this.folder, dropped);
    for (const file of dropped) this.#touch(file);
  }

  /** Writes files here; what was written elsewhere is told to `add`. */
  write(files: readonly (NewFile | StreamedFile)[]): void {
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
   * Puts it in place of the last one.
   *
   * @param inputs stands for all that the whole of it was made of
   */
  publish(inputs: Fingerprint): void {
    const lacking = [...this.#wanted.keys()].find((file) => !this.#files.has(file));
    if (lacking !== undefined) throw new Error(`${lacking} was not made`);
    this.#build.record(this.#asTree(inputs));
    this.#build.swap();
  }

  /** Leaves nothing behind, as after a build that failed. */
  discard(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #asTree(inputs: Fingerprint): Tree {
    const folders = new Map(this.#spare?.folders);
    for (const folder of this.#touched) {
      const status = statusOf(`${this.folder}/${folder}`);
      if (status) folders.set(folder, status.mtimeMs);
      else folders.delete(folder);
    }
    return { folder: this.folder, files: this.#files, folders, inputs };
  }
}

/** How many files are linked before others have their turn. */
const AT_ONCE = 500;

/** Makes a spare that is like the site, where there is none. */
export async function copyToSpare(build: BuildFolder): Promise<void> {
  const site = build.treeIn(build.site);
  const spare = build.in('spare');
  if (!site || existsSync(spare)) return;
  const files = new Map<string, FileRecord>();
  const folders = new FolderMaker();
  mkdirSync(spare);
  for (const [file, record] of site.files) {
    files.set(file, linkInto(spare, file, site.folder, record, folders));
    if (files.size % AT_ONCE === 0) await setImmediate();
  }
  const modified = [...site.folders.keys()].map((name): [string, number] => [
    name,
    lstatSync(`${spare}/${name}`).mtimeMs,
  ]);
  build.record({ folder: spare, files, folders: new Map(modified), inputs: site.inputs });
}
