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
import { readChecksummed, writeChecksummed } from '../cache/checksummed-file.ts';
import type { FileRecord, Tree } from './tree.ts';

/** The format of recorded trees; a build ignores those in another one. */
const VERSION = 'tree-4';

/** Kept from build to build. */
const KEPT = ['content', 'corpus', 'trees', 'standby', 'assets.json', 'sitemap.json'] as const;

/** Present only during a build, or until the next one after a crash. */
const WORKING = ['lock', 'next', 'previous', 'scratch'] as const;

type NameInFolder = (typeof KEPT | typeof WORKING)[number];

const NAMES: ReadonlySet<string> = new Set([...KEPT, ...WORKING]);

/**
 * The hidden folder beside a site in which its builds work. It is on the same disk, so that a
 * finished site can replace the previous one by renaming, and it keeps what speeds up the next
 * build. All of it may be deleted while no build is running.
 *
 * - `lock`: which process is building; see build-lock.ts
 * - `content/`: see cache/content-cache.ts
 * - `corpus/`: see outputs/corpus-record.ts
 * - `assets.json`, `sitemap.json`: the files of outputs that are known only when they are made
 * - `trees/`: which files the site and the standby have, each tree named by the inode number of its
 *   folder, which a renaming does not change
 * - `standby/`: the site before the previous one, which becomes the next one
 * - `next/`: the site that is being made
 * - `scratch/`: data that would not fit into memory
 * - `previous/`: the site that is being replaced
 */
export class BuildFolder {
  readonly site: string;
  readonly folder: string;
  /** The trees recorded by this process, by the paths of their records. */
  readonly #held = new Map<string, Tree>();

  /** @param site absolute path of the output folder */
  constructor(site: string) {
    this.site = site;
    this.folder = path.join(path.dirname(site), `.${path.basename(site)}.build`);
    mkdirSync(this.folder, { recursive: true });
  }

  /** The absolute path of something in the folder. */
  pathOf(name: NameInFolder): string {
    return path.join(this.folder, name);
  }

  /** Repairs what a failed or killed build left, or what somebody deleted. */
  recover(): void {
    mkdirSync(this.pathOf('trees'), { recursive: true });
    if (existsSync(this.site)) this.makePreviousStandby();
    else if (existsSync(this.pathOf('previous'))) renameSync(this.pathOf('previous'), this.site);
    rmSync(this.pathOf('next'), { recursive: true, force: true });
    this.#dropUnfinished();
    // If there is no site, something here may be all that is left of it.
    if (existsSync(this.site)) this.#dropUnknown();
    this.#forgetLostTrees();
  }

  /** Deletes everything that earlier builds kept. */
  clear(): void {
    for (const name of KEPT) {
      rmSync(this.pathOf(name), { recursive: true, force: true });
    }
    this.#held.clear();
    mkdirSync(this.pathOf('trees'));
  }

  /** The tree that is recorded for a folder; undefined without a valid record. */
  treeIn(folder: string): Tree | undefined {
    if (!existsSync(folder)) return undefined;
    const record = this.#recordOf(folder);
    const held = this.#held.get(record);
    if (held) return { ...held, folder };
    const stored = readChecksummed(record, VERSION) as StoredTree | undefined;
    return stored && fromColumns(folder, stored);
  }

  /** Records which files a tree has. */
  record(tree: Tree): void {
    const record = this.#recordOf(tree.folder);
    this.#held.set(record, tree);
    writeChecksummed(record, VERSION, toColumns(tree));
  }

  /** Deletes the record of a folder whose files do not match it, or are about to change. */
  forget(folder: string): void {
    if (!existsSync(folder)) return;
    const record = this.#recordOf(folder);
    this.#held.delete(record);
    rmSync(record, { force: true });
  }

  /**
   * Puts `next/` in place of the site, which becomes `previous/`.
   *
   * @throws what the disk throws; the site is then as it was
   */
  replaceSite(): void {
    const isThere = existsSync(this.site);
    // Between these two calls, for microseconds, there is no site: `recover` brings it back.
    if (isThere) renameSync(this.site, this.pathOf('previous'));
    try {
      renameSync(this.pathOf('next'), this.site);
    } catch (fault) {
      if (isThere) renameSync(this.pathOf('previous'), this.site);
      throw fault;
    }
  }

  /** Makes the replaced site the standby, if there is a record of its files; else deletes it. */
  makePreviousStandby(): void {
    if (!existsSync(this.pathOf('previous'))) return;
    const isKnown = existsSync(this.#recordOf(this.pathOf('previous')));
    if (isKnown && !existsSync(this.pathOf('standby')))
      renameSync(this.pathOf('previous'), this.pathOf('standby'));
    else rmSync(this.pathOf('previous'), { recursive: true });
  }

  /** Deletes files that were never completed: see `writeChecksummed`. */
  #dropUnfinished(): void {
    for (const folder of [this.folder, this.pathOf('content'), this.pathOf('corpus')]) {
      for (const name of globSync('*.new', { cwd: folder })) rmSync(path.join(folder, name));
    }
  }

  /** Deletes what other versions of Safhatan have left under names that this one does not use. */
  #dropUnknown(): void {
    for (const name of readdirSync(this.folder)) {
      // `lock.123` is a lock that process 123 is removing: see build-lock.ts.
      if (NAMES.has(name) || name.startsWith('lock.')) continue;
      rmSync(path.join(this.folder, name), { recursive: true });
    }
  }

  /** Deletes the records of folders that no longer exist. */
  #forgetLostTrees(): void {
    const kept = [this.site, this.pathOf('standby')].filter((folder) => existsSync(folder));
    const names = new Set(kept.map((folder) => path.basename(this.#recordOf(folder))));
    for (const name of readdirSync(this.pathOf('trees'))) {
      if (!names.has(name)) rmSync(path.join(this.pathOf('trees'), name));
    }
  }

  #recordOf(folder: string): string {
    return path.join(this.pathOf('trees'), `${statSync(folder).ino}.json`);
  }
}

/**
 * A tree as it is stored: a column for each property of its files and folders, which takes half the
 * time to read that a row for each file would take.
 */
interface StoredTree {
  readonly inputsHash: string;
  readonly files: readonly string[];
  readonly inputsHashes: readonly string[];
  readonly sizes: readonly number[];
  readonly modified: readonly number[];
  readonly folders: readonly string[];
  readonly foldersModified: readonly number[];
}

function toColumns({ files, folders, inputsHash }: Tree): StoredTree {
  const records = [...files.values()];
  return {
    inputsHash,
    files: [...files.keys()],
    inputsHashes: records.map(({ inputsHash }) => inputsHash),
    sizes: records.map(({ size }) => size),
    modified: records.map(({ modified }) => modified),
    folders: [...folders.keys()],
    foldersModified: [...folders.values()],
  };
}

function fromColumns(folder: string, stored: StoredTree): Tree {
  const files = new Map<string, FileRecord>();
  stored.files.forEach((file, at) => {
    const [inputsHash = '', size = 0] = [stored.inputsHashes[at], stored.sizes[at]];
    files.set(file, { inputsHash, size, modified: stored.modified[at] ?? 0 });
  });
  const folders = new Map<string, number>();
  stored.folders.forEach((name, at) => {
    folders.set(name, stored.foldersModified[at] ?? 0);
  });
  return { folder, files, folders, inputsHash: stored.inputsHash };
}
