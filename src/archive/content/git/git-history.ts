import { rmSync } from 'node:fs';
import { type Change, linesOf, readBatch, readChanges } from './git-output.ts';
import { findRepository, makeBorrower } from './git-repository.ts';
import { runGit } from './run-git.ts';

/** How many commits that changed a file are searched, the newest first. */
const MOST_COMMITS = 200;

/** How often a file is followed to the name that it had before. */
const MOST_RENAMES = 20;

/** How many blobs are read by one process. */
const AT_A_TIME = 16;

/** Why versions may be missing, in words that fit in brackets. */
export const LIMITS = {
  commits: `the newest ${MOST_COMMITS} versions do not have it`,
  shallow: 'git has only part of the history (a shallow clone); run git fetch --unshallow',
  partial:
    'git lacks versions of the article (a partial clone); run git fetch --refetch --no-filter',
} as const;

/** The committed versions of a file. */
export interface CommittedVersions {
  /** The hashes of their blobs, the newest first. */
  readonly blobs: readonly string[];
  /** Why there may be older ones that are not among them; null where they are all. */
  readonly limit: string | null;
}

/**
 * What git has committed of the content. The settings of the repository, which come with a content
 * that somebody else has put together, can name programs to run and servers to ask. So its objects
 * are read from an empty repository that borrows them and has no settings.
 */
export class GitHistory {
  readonly #borrower: string;
  readonly #settings: Readonly<Record<string, string>>;
  readonly #head: string;
  /** The content root in the repository: empty, or with a slash at its end. */
  readonly #prefix: string;
  readonly #isShallow: boolean;

  /**
   * @param root absolute path of the content root
   * @throws {GitFault} where it has no history that can be read
   */
  constructor(root: string) {
    const { prefix, format, objects, shallow, head } = findRepository(root);
    this.#prefix = prefix;
    this.#head = head;
    this.#isShallow = shallow !== undefined;
    this.#borrower = makeBorrower(format, shallow);
    this.#settings = { GIT_DIR: this.#borrower, GIT_OBJECT_DIRECTORY: objects };
  }

  /**
   * Finds the committed versions of files, and of those that git takes them to be renamed from.
   *
   * @param files paths below the content root: those that one text has had
   */
  versionsOf(files: readonly string[]): CommittedVersions {
    const names = new Set(files.map((file) => this.#prefix + file));
    for (let renames = 0; ; renames++) {
      const commits = this.#commitsOf([...names]);
      const { changes, isPartial } = this.#changesIn(commits);
      const own = changes.filter(({ to }) => names.has(to));
      const former = own.flatMap(({ from }) => (names.has(from) ? [] : [from]));
      if (former.length === 0 || renames === MOST_RENAMES) {
        const limit = isPartial ? LIMITS.partial : this.#limitOf(commits.length);
        return { blobs: [...new Set(own.map(({ blob }) => blob))], limit };
      }
      for (const name of former) names.add(name);
    }
  }

  /**
   * Reads blobs, some at a time as they are asked for; yields nothing for one that git does not
   * have, as in a partial clone.
   *
   * @throws {GitFault} where they are too large
   */
  *read(blobs: readonly string[]): Generator<Uint8Array | undefined> {
    for (let at = 0; at < blobs.length; at += AT_A_TIME) {
      const some = blobs.slice(at, at + AT_A_TIME);
      const input = some.map((blob) => `${blob}\n`).join('');
      yield* readBatch(this.#run(['cat-file', '--batch'], input));
    }
  }

  close(): void {
    rmSync(this.#borrower, { recursive: true, force: true });
  }

  #commitsOf(names: readonly string[]): readonly string[] {
    const limit = `--max-count=${MOST_COMMITS}`;
    return linesOf(this.#run(['rev-list', limit, this.#head, '--', ...names]));
  }

  #changesIn(commits: readonly string[]) {
    const command = ['diff-tree', '--stdin', '--no-commit-id', '--root', '-m', '-r', '-z'];
    const input = commits.map((commit) => `${commit}\n`).join('');
    const compare = (renames: string): readonly Change[] =>
      readChanges(this.#run([...command, '--raw', '--no-abbrev', renames], input).toString());
    try {
      return { changes: compare('--find-renames'), isPartial: false };
    } catch {
      // A partial clone lacks the texts to compare. Files that were only moved are found without.
      return { changes: compare('--find-renames=100%'), isPartial: true };
    }
  }

  #limitOf(commits: number): string | null {
    if (commits === MOST_COMMITS) return LIMITS.commits;
    return this.#isShallow ? LIMITS.shallow : null;
  }

  #run(command: readonly string[], input = ''): Buffer {
    return runGit(this.#borrower, command, { settings: this.#settings, input });
  }
}
