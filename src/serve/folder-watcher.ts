import { type FSWatcher, lstatSync, readdirSync, realpathSync, statSync, watch } from 'node:fs';
import path from 'node:path';
import { isPassedOver } from '../archive/content/passed-over.ts';

/**
 * Reports changes at or below some paths, even if the folders there or above them vanish, come back
 * or are replaced by others of the same name. It does not follow symbolic links below the paths.
 *
 * The operating system watches a folder itself, not its name. So `follow` must be called before
 * whatever depends on the files is read: it watches folders that are new or have been replaced.
 * Earlier changes are then read, and later ones reported.
 */
export class FolderWatcher {
  readonly #paths: readonly string[];
  readonly #changed: () => void;
  readonly #complain: (message: string) => void;
  readonly #watched = new Map<string, WatchedFolder>();
  /** The entries of each folder whose changes are reported. */
  #entries = new Map<string, Entries>();
  #hasComplained = false;

  /**
   * @param paths absolute paths of files and folders, which need not exist
   * @param changed called at least once for each change
   * @param complain called if the operating system does not let it watch more folders
   */
  constructor(paths: readonly string[], changed: () => void, complain: (message: string) => void) {
    this.#paths = paths;
    this.#changed = changed;
    this.#complain = complain;
  }

  /** Watches the folders that exist now. */
  follow(): void {
    this.#entries = new Map();
    for (const file of this.#paths) {
      this.#followAbove(file);
      const real = realPath(path.dirname(file));
      if (real !== undefined) this.#followAbove(path.join(real, path.basename(file)));
    }
    for (const file of this.#paths) this.#followBelow(file);
    for (const folder of this.#watched.keys()) {
      if (!this.#entries.has(folder)) this.#forget(folder);
    }
  }

  close(): void {
    for (const folder of this.#watched.keys()) this.#forget(folder);
  }

  /** From the top down, so that a folder that appears meanwhile is either found or reported. */
  #followAbove(file: string): void {
    const parent = path.dirname(file);
    if (parent === file) return;
    this.#followAbove(parent);
    const names = this.#entries.get(parent) ?? new Set();
    if (names !== 'all') this.#entries.set(parent, names.add(path.basename(file)));
    this.#watch(parent, identityOf(parent, statSync));
  }

  /** Each folder before its entries, for the same reason. */
  #followBelow(folder: string): void {
    const identity = identityOf(folder, lstatSync);
    if (identity === undefined) return;
    this.#entries.set(folder, 'all');
    this.#watch(folder, identity);
    for (const name of foldersIn(folder)) this.#followBelow(path.join(folder, name));
  }

  /** @param identity taken first: if the folder is replaced meanwhile, it differs the next time */
  #watch(folder: string, identity: string | undefined): void {
    if (this.#watched.get(folder)?.identity === identity) return;
    this.#forget(folder);
    if (identity === undefined) return;
    try {
      const watcher = watch(folder, (_, name) => this.#tell(folder, name));
      watcher.on('error', () => {
        this.#forget(folder);
        this.#changed();
      });
      this.#watched.set(folder, { identity, watcher });
    } catch (fault) {
      this.#report(fault as NodeJS.ErrnoException);
    }
  }

  #forget(folder: string): void {
    this.#watched.get(folder)?.watcher.close();
    this.#watched.delete(folder);
  }

  #tell(folder: string, name: string | null): void {
    const entries = this.#entries.get(folder);
    const isOurs =
      name === null || (entries === 'all' ? !isPassedOver(name) : entries?.has(name) === true);
    if (isOurs) this.#changed();
  }

  /** A folder that is gone or unreadable is no reason: the folder above it reports changes of it. */
  #report({ code, message }: NodeJS.ErrnoException): void {
    if (this.#hasComplained || !['ENOSPC', 'EMFILE', 'ENFILE'].includes(code ?? '')) return;
    this.#hasComplained = true;
    this.#complain(
      `Some changes will go unnoticed, because not every folder can be watched (${message}); raise the limit, on Linux fs.inotify.max_user_watches`,
    );
  }
}

type Entries = 'all' | Set<string>;

interface WatchedFolder {
  readonly identity: string;
  readonly watcher: FSWatcher;
}

/** Distinguishes a folder from later ones at the same path; undefined if there is no folder. */
function identityOf(
  folder: string,
  statusOf: typeof statSync | typeof lstatSync,
): string | undefined {
  try {
    const status = statusOf(folder, { bigint: true });
    return status.isDirectory() ? `${status.dev} ${status.ino} ${status.birthtimeNs}` : undefined;
  } catch {
    return undefined;
  }
}

function realPath(folder: string): string | undefined {
  try {
    return realpathSync(folder);
  } catch {
    return undefined;
  }
}

function foldersIn(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch {
    return [];
  }
}
