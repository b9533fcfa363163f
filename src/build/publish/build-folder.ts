import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { readSealed, writeSealed } from '../cache/checksummed-file.ts';
import type { FileRecord, Tree } from './tree.ts';

/** The form of what is kept of a tree; a build does not understand that of another one. */
const VERSION = 'tree-3';

/** What is kept from build to build. */
const KEPT = ['content', 'corpus', 'trees', 'spare', 'assets.json', 'sitemap.json'] as const;

type NameInFolder = (typeof KEPT)[number] | 'lock' | 'next' | 'last' | 'scratch';

/**
 * The hidden folder beside a site in which its builds work: it is on the same disk, so that a
 * finished site takes the place of the last one by renaming, and holds what speeds up the next
 * build. All of it can be deleted whenever no build is at work.
 *
 * - `lock`: who is building now
 * - `content/`: see cache/content-cache.ts
 * - `corpus/`: see corpus/corpus-record.ts
 * - `assets.json`, `sitemap.json`: which files there are of what is made of many
 * - `trees/`: what is in the site and in the spare, each under the number that the file system
 *   knows its folder by, which stays the same wherever the folder is moved
 * - `spare/`: the site before the last one, which becomes the next one
 * - `next/`: the site in the making
 * - `scratch/`: what is too much for the memory while a build is at work
 * - `last/`: the site that is just being replaced
 */
export class BuildFolder {
  readonly site: string;
  readonly folder: string;
  /** The trees that this build, or this server, has made, by the files of their records. */
  readonly #held = new Map<string, Tree>();

  /** @param site absolute path of the output folder */
  constructor(site: string) {
    this.site = site;
    this.folder = path.join(path.dirname(site), `.${path.basename(site)}.build`);
    mkdirSync(this.folder, { recursive: true });
  }

  in(name: NameInFolder): string {
    return path.join(this.folder, name);
  }

  /** Sets right what a build that failed or was killed has left, or somebody has deleted. */
  recover(): void {
    mkdirSync(this.in('trees'), { recursive: true });
    if (existsSync(this.site)) this.keepLast();
    else if (existsSync(this.in('last'))) renameSync(this.in('last'), this.site);
    rmSync(this.in('next'), { recursive: true, force: true });
    this.#dropUnfinished();
    this.#forgetLostTrees();
  }

  /** Forgets all that earlier builds have left. */
  clear(): void {
    for (const name of KEPT) {
      rmSync(this.in(name), { recursive: true, force: true });
    }
    this.#held.clear();
    mkdirSync(this.in('trees'));
  }

  /** The tree in a folder, where it is known what is in it. */
  treeIn(folder: string): Tree | undefined {
    if (!existsSync(folder)) return undefined;
    const record = this.#recordOf(folder);
    const held = this.#held.get(record);
    if (held) return { ...held, folder };
    const stored = readSealed(record, VERSION) as StoredTree | undefined;
    return stored && fromColumns(folder, stored);
  }

  /** Keeps what is in a tree. */
  record(tree: Tree): void {
    const record = this.#recordOf(tree.folder);
    this.#held.set(record, tree);
    writeSealed(record, VERSION, toColumns(tree));
  }

  /** From now on nobody knows what is in a folder. */
  forget(folder: string): void {
    if (!existsSync(folder)) return;
    const record = this.#recordOf(folder);
    this.#held.delete(record);
    rmSync(record, { force: true });
  }

  /** Puts `next/` in place of the site, which becomes `last/`. */
  swap(): void {
    const isThere = existsSync(this.site);
    // Between these two, for a few microseconds, there is no site: see `recover`.
    if (isThere) renameSync(this.site, this.in('last'));
    try {
      renameSync(this.in('next'), this.site);
    } catch (fault) {
      if (isThere) renameSync(this.in('last'), this.site);
      throw fault;
    }
  }

  /** The site that was replaced becomes the spare where it is known what is in it. */
  keepLast(): void {
    if (!existsSync(this.in('last'))) return;
    const isKnown = existsSync(this.#recordOf(this.in('last')));
    if (isKnown && !existsSync(this.in('spare'))) renameSync(this.in('last'), this.in('spare'));
    else rmSync(this.in('last'), { recursive: true });
  }

  /** Deletes what was not written to its end: see `writeSealed`. */
  #dropUnfinished(): void {
    for (const folder of [this.folder, this.in('content'), this.in('corpus')]) {
      for (const name of globSync('*.new', { cwd: folder })) rmSync(path.join(folder, name));
    }
  }

  #forgetLostTrees(): void {
    const kept = [this.site, this.in('spare')].filter((folder) => existsSync(folder));
    const names = new Set(kept.map((folder) => path.basename(this.#recordOf(folder))));
    for (const name of readdirSync(this.in('trees'))) {
      if (!names.has(name)) rmSync(path.join(this.in('trees'), name));
    }
  }

  #recordOf(folder: string): string {
    return path.join(this.in('trees'), `${statSync(folder).ino}.json`);
  }
}

/**
 * A tree as it is stored: a list for each property of its many files and folders, which is read in
 * half the time that a list for each file would take.
 */
interface StoredTree {
  readonly inputs: string;
  readonly files: readonly string[];
  readonly made: readonly string[];
  readonly sizes: readonly number[];
  readonly modified: readonly number[];
  readonly folders: readonly string[];
  readonly foldersModified: readonly number[];
}

function toColumns({ files, folders, inputs }: Tree): StoredTree {
  const records = [...files.values()];
  return {
    inputs,
    files: [...files.keys()],
    made: records.map(({ made }) => made),
    sizes: records.map(({ size }) => size),
    modified: records.map(({ modified }) => modified),
    folders: [...folders.keys()],
    foldersModified: [...folders.values()],
  };
}

function fromColumns(folder: string, stored: StoredTree): Tree {
  const files = new Map<string, FileRecord>();
  stored.files.forEach((file, at) => {
    const [made = '', size = 0] = [stored.made[at], stored.sizes[at]];
    files.set(file, { made, size, modified: stored.modified[at] ?? 0 });
  });
  const folders = new Map<string, number>();
  stored.folders.forEach((name, at) => {
    folders.set(name, stored.foldersModified[at] ?? 0);
  });
  return { folder, files, folders, inputs: stored.inputs };
}
