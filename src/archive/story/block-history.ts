import { GitHistory, LIMITS } from '../content/git/git-history.ts';
import { GitFault } from '../content/git/run-git.ts';
import { sourceOf } from '../content/read-source.ts';
import { parseArticle } from '../text/parse-text.ts';
import type { Archive } from './archive.ts';
import type { Story } from './story.ts';

/** What a block said once; or why that is not known, in words that fit in brackets. */
export type FormerText = { readonly text: string } | { readonly reason: string };

/** How many names of the lock are looked under: a block such as `* * *` is in many stories. */
const MOST_NAMES = 20;

const NOT_COMMITTED = 'no version of the article in git has it';

/**
 * Finds what the blocks of articles said before they were edited, in the versions that git has. An
 * article is also looked for under its former names: those that its `aliases` give, those that the
 * lock records with the block, and those that git takes it to be renamed from.
 */
export class BlockHistory {
  readonly #archive: Archive;
  /** Opened when the first block is looked for; a fault where it cannot be. */
  #git: GitHistory | GitFault | undefined;
  /** See `storiesByBlock`. */
  #recordedWith: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /**
   * Finds the texts that some blocks of an article had, by their ids. Where several versions of the
   * article have an id, the newest of them is taken.
   */
  find(story: Story, ids: readonly string[]): ReadonlyMap<string, FormerText> {
    if (ids.length === 0) return new Map();
    this.#git ??= openHistory(this.#archive.root);
    try {
      if (this.#git instanceof GitFault) throw this.#git;
      return this.#search(this.#git, story, ids);
    } catch (thrown) {
      if (!(thrown instanceof GitFault)) throw thrown;
      return new Map(ids.map((id) => [id, { reason: thrown.message }]));
    }
  }

  close(): void {
    if (this.#git instanceof GitHistory) this.#git.close();
  }

  #search(git: GitHistory, story: Story, ids: readonly string[]): ReadonlyMap<string, FormerText> {
    const { file } = story.texts.ar;
    const { blobs, limit } = git.versionsOf(this.#filesOf(story, ids));
    const texts = new Map<string, string>();
    let reason = limit ?? NOT_COMMITTED;
    for (const bytes of git.read(blobs)) {
      if (!bytes) reason = LIMITS.partial;
      const source = bytes && sourceOf(file, bytes, []);
      const article = source && parseArticle(source, this.#archive.settings, []);
      for (const { id, text } of article?.blocks ?? []) if (!texts.has(id)) texts.set(id, text);
      if (ids.every((id) => texts.has(id))) break;
    }
    return new Map(
      ids.map((id) => {
        const text = texts.get(id);
        return [id, text === undefined ? { reason } : { text }];
      }),
    );
  }

  /** The paths that an article has or had, below the content root. */
  #filesOf({ texts: { ar } }: Story, ids: readonly string[]): readonly string[] {
    this.#recordedWith ??= storiesByBlock(this.#archive);
    const inLock = new Set(ids.flatMap((id) => this.#recordedWith?.get(id) ?? []));
    const former = [...ar.aliases.map(({ value }) => value), ...[...inLock].slice(0, MOST_NAMES)];
    return [ar.file, ...former.map((id) => `articles/${id}.md`)];
  }
}

function openHistory(root: string): GitHistory | GitFault {
  try {
    return new GitHistory(root);
  } catch (thrown) {
    if (thrown instanceof GitFault) return thrown;
    throw thrown;
  }
}

/** The stories that the lock records with a block, and that have no article any more, by its id. */
function storiesByBlock({ lock, stories }: Archive): ReadonlyMap<string, readonly string[]> {
  const present = new Set(stories.map(({ id }) => id));
  const found = new Map<string, string[]>();
  for (const { id: story, blocks } of lock.stories.values()) {
    if (present.has(story)) continue;
    for (const block of blocks.flatMap(({ id, former }) => [id, ...former])) {
      const same = found.get(block);
      if (same) same.push(story);
      else found.set(block, [story]);
    }
  }
  return found;
}
