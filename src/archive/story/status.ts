import type { Archive } from './archive.ts';
import { type BlockHistory, historyOf } from './block-history.ts';
import { isTranslated, type Story } from './story.ts';

/** What the translation of a story still needs. `npm run status --json` prints these fields. */
export interface StoryStatus {
  readonly id: string;
  readonly title: string;
  readonly untranslated: boolean;
  /** Whether its alignment is the aligner's, not yet recorded with `npm run accept`. */
  readonly unconfirmed: boolean;
  /** Blocks of the translation whose original changed after it was translated. */
  readonly stale: readonly StaleBlock[];
  /** Ids of the source blocks that no block translates. */
  readonly missing: readonly string[];
  /** First lines of the blocks that translate nothing, in the translation's file. */
  readonly added: readonly number[];
}

/** A change in the article that its translation does not reflect. */
export interface StaleBlock {
  /** The recorded ids that the article no longer has. */
  readonly was: readonly string[];
  /** The ids of the blocks that took their place; none where the article dropped them. */
  readonly is: readonly string[];
  /** The Arabic that was translated; null where git does not have it. */
  readonly old: string | null;
  /** The Arabic in its place; null where the article dropped it. */
  readonly new: string | null;
  /** The first line of the stale block in the translation's file. */
  readonly line: number;
}

/** Numbers of stories: all of them, and those in each state. */
export interface Totals {
  readonly stories: number;
  readonly untranslated: number;
  readonly stale: number;
  readonly unconfirmed: number;
  readonly missing: number;
  readonly added: number;
}

/** The status of every story, in the order of the archive. */
export function statusOf(archive: Archive): readonly StoryStatus[] {
  return archive.stories.map((story) => storyStatus(story, archive));
}

/** Counts the stories in each state. */
export function totalsOf(all: readonly StoryStatus[]): Totals {
  const count = (applies: (status: StoryStatus) => boolean): number => all.filter(applies).length;
  return {
    stories: all.length,
    untranslated: count((status) => status.untranslated),
    stale: count((status) => status.stale.length > 0),
    unconfirmed: count((status) => status.unconfirmed),
    missing: count((status) => status.missing.length > 0),
    added: count((status) => status.added.length > 0),
  };
}

function storyStatus(story: Story, archive: Archive): StoryStatus {
  const { id, texts, alignment } = story;
  const { rows } = alignment;
  const translated = isTranslated(story);
  const staleRows = rows.filter((row) => row.stale !== null);
  const history: BlockHistory =
    staleRows.length > 0 ? historyOf(archive, texts.ar.file) : () => null;
  return {
    id,
    title: texts.ar.title,
    untranslated: !translated,
    unconfirmed: translated && !alignment.isRecorded,
    stale: staleRows.map(({ source, target, stale }) => {
      const was = stale ?? [];
      const old = was.map(history);
      return {
        was,
        is: source.map((block) => block.id),
        old: old.includes(null) ? null : old.join('\n'),
        new: source.length > 0 ? source.map(({ text }) => text).join('\n') : null,
        line: target[0]?.line ?? 1,
      };
    }),
    missing: translated
      ? rows.flatMap((row) => (row.target.length === 0 ? row.source.map((block) => block.id) : []))
      : [],
    added: rows.flatMap((row) =>
      row.source.length === 0 && row.stale === null ? row.target.map(({ line }) => line) : [],
    ),
  };
}
