/**
 * What is published and must stay, as `permalinks.lock` records it: a line for each story and for
 * each tag, in the order of their names, so that two editors who add to it seldom meet.
 *
 *     story 2024/01/talks k3f9a m2q8c<h7w2d<b0x5n p4v1e
 *     story 2024/02/rumour k8d2f gone: withdrawn at the wish of its author
 *     tag iraq العراق
 *
 * Behind a block's id stand the ids that the block in this place had before, the latest first.
 * A story without blocks is an old address (`aliases:`). A line that begins with `#` is a comment.
 */
export interface Lock {
  /** The comments at its top, a line each. */
  readonly header: readonly string[];
  /** By their ids. */
  readonly stories: ReadonlyMap<string, LockedStory>;
  /** By their slugs. */
  readonly tags: ReadonlyMap<string, LockedTag>;
  /** The comments at its end. */
  readonly footer: readonly string[];
}

interface LockedLine {
  /** Counted from 1; 0 for one that is not in the file yet. */
  readonly line: number;
  /** The comments above it, which go where it goes. */
  readonly comments: readonly string[];
  /** Why it is not published any more, in an editor's words; null where it is. */
  readonly gone: string | null;
}

export interface LockedStory extends LockedLine {
  readonly id: string;
  /** In the order of the article, when it was recorded last. */
  readonly blocks: readonly LockedBlock[];
}

/** The ids that one place of a story ever had. */
export interface LockedBlock {
  readonly id: string;
  readonly former: readonly string[];
}

export interface LockedTag extends LockedLine {
  readonly slug: string;
  /** In Arabic, as it was when it was recorded. */
  readonly name: string;
}

/** That of an archive that has recorded nothing yet. */
export const EMPTY_LOCK: Lock = {
  header: [
    '# What is published and must stay. “npm run lock” adds what is new; no line is ever dropped.',
    '# story ID BLOCK BLOCK<FORMER: a block still answers to the ids that it had. tag SLUG NAME.',
    '# Where a story or a tag was withdrawn, write “gone: REASON” at the end of its line.',
  ],
  stories: new Map(),
  tags: new Map(),
  footer: [],
};
