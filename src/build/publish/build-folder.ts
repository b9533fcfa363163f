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

/** The form of what is kept of a tree; a build does not understand that of another one. */
const VERSION = 'tree-4';

/** What is kept from build to build. */
const KEPT = ['content', 'corpus', 'trees', 'standby', 'assets.json', 'sitemap.json'] as const;

/** What is there only while a build is at work, or until the next one. */
const WORKING = ['lock', 'next', 'previous', 'scratch'] as const;

type NameInFolder = (typeof KEPT | typeof WORKING)[number];

const NAMES: ReadonlySet<string> = new Set([...KEPT, ...WORKING]);

/**
 * The hidden folder beside a site in which its builds work: it is on the same disk, so that a
 * finished site takes the place of the previous one by renaming, and holds what speeds up the next
 * build. All of it can be deleted whenever no build is at work.
 *
 * - `lock`: who is building now
 * - `content/`: see cache/content-cache.ts
 * - `corpus/`: see outputs/corpus-record.ts
 * - `assets.json`, `sitemap.json`: which files there are of what is made of many
 * - `trees/`: what is in the site and in the standby, each under the number that the file system
 *   knows its folder by, which stays the same wherever the folder is moved
 * - `standby/`: the site before the previous one, which becomes the next one
 * - `next/`: the site in the making
 * - `scratch/`: what is too much for the memory while a build is at work
 * - `previous/`: the site that is just being replaced
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
    if (existsSync(this.site)) this.keepPrevious();
    else if (existsSync(this.in('previous'))) renameSync(this.in('previous'), this.site);
    rmSync(this.in('next'), { recursive: true, force: true });
    this.#dropUnfinished();
    // Without a site, something here may be all that is left of it.
    if (existsSync(this.site)) this.#dropUnknown();
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
    const stored = readChecksummed(record, VERSION) as StoredTree | undefined;
    return stored && fromColumns(folder, stored);
  }

  /** Keeps what is in a tree. */
  record(tree: Tree): void {
    const record = this.#recordOf(tree.folder);
    this.#held.set(record, tree);
    writeChecksummed(record, VERSION, toColumns(tree));
  }

  /** From now on nobody knows what is in a folder. */
  forget(folder: string): void {
    if (!existsSync(folder)) return;
    const record = this.#recordOf(folder);
    this.#held.delete(record);
    rmSync(record, { force: true });
  }

  /** Puts `next/` in place of the site, which becomes `previous/`. */
  swap(): void {
    const isThere = existsSync(this.site);
    // Between these two, for a few microseconds, there is no site: see `recover`.
    if (isThere) renameSync(this.site, this.in('previous'));
    try {
      renameSync(this.in('next'), this.site);
    } catch (fault) {
      if (isThere) renameSync(this.in('previous'), this.site);
      throw fault;
    }
  }

  /** The site that was replaced becomes the standby where it is known what is in it. */
  keepPrevious(): void {
    if (!existsSync(this.in('previous'))) return;
    const isKnown = existsSync(this.#recordOf(this.in('previous')));
    if (isKnown && !existsSync(this.in('standby')))
      renameSync(this.in('previous'), this.in('standby'));
    else rmSync(this.in('previous'), { recursive: true });
  }

  /** Deletes what was not written to its end: see `writeChecksummed`. */
  #dropUnfinished(): void {
    for (const folder of [this.folder, this.in('content'), this.in('corpus')]) {
      for (const name of globSync('*.new', { cwd: folder })) rmSync(path.join(folder, name));
    }
  }

  /** Deletes what another version of Safhatan has left here under names of its own. */
  #dropUnknown(): void {
    for (const name of readdirSync(this.folder)) {
      // Beside the lock there may be one that is just being taken away: see build-lock.ts.
      if (NAMES.has(name) || name.startsWith('lock.')) continue;
      rmSync(path.join(this.folder, name), { recursive: true });
    }
  }

  #forgetLostTrees(): void {
    const kept = [this.site, this.in('standby')].filter((folder) => existsSync(folder));
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
