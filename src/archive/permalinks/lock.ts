/**
 * What is published and must stay published, as `permalinks.lock` records it. Each story and each
 * tag has a line; the lines are sorted by name, so that two editors' additions seldom conflict.
 *
 *     story 2024/01/talks k3f9a m2q8c<h7w2d<b0x5n p4v1e
 *     story 2024/02/rumour k8d2f gone: withdrawn at the wish of its author
 *     tag iraq العراق
 *
 * After a block's id come its former ids, the latest first. A story without blocks is a former
 * address (`aliases:`). A line that begins with `#` is a comment.
 */
export interface Lock {
  /** The comments above the first entry, line by line, up to the first empty line. */
  readonly header: readonly string[];
  /** By id. */
  readonly stories: ReadonlyMap<string, LockedStory>;
  /** By slug. */
  readonly tags: ReadonlyMap<string, LockedTag>;
  /** The comments below the last entry, line by line. */
  readonly footer: readonly string[];
}

interface LockedLine {
  /** Counted from 1; 0 for an entry that is not in the file yet. */
  readonly line: number;
  /** The comments above it, which stay with it when the lines are sorted. */
  readonly comments: readonly string[];
  /** Why it was withdrawn, in an editor's words; null while it is published. */
  readonly gone: string | null;
}

export interface LockedStory extends LockedLine {
  readonly id: string;
  /** In the order that the article had when it was last recorded. */
  readonly blocks: readonly LockedBlock[];
}

/** Every id that a block has had. */
export interface LockedBlock {
  readonly id: string;
  /** The latest first. */
  readonly former: readonly string[];
}

export interface LockedTag extends LockedLine {
  readonly slug: string;
  /** The Arabic name that it had when it was recorded. */
  readonly name: string;
}

/** The lock of an archive that has recorded nothing yet. */
export const EMPTY_LOCK: Lock = {
  header: [
    '# What is published and must stay published. “npm run lock” adds what is new; never delete a line.',
    '# A line is “story ID BLOCK BLOCK<FORMER-ID” or “tag SLUG NAME”: links to former ids still work.',
    '# To withdraw a story or a tag, write “gone: REASON” at the end of its line.',
  ],
  stories: new Map(),
  tags: new Map(),
  footer: [],
};
