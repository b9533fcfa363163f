import type { Archive } from './archive.ts';
import { type BlockHistory, historyOf } from './block-history.ts';
import { isTranslated, type Story } from './story.ts';

/** What remains to be done on the translation of a story. */
export interface StoryStatus {
  readonly id: string;
  readonly title: string;
  readonly untranslated: boolean;
  /** Whether nobody has confirmed the pairing of its blocks yet (`npm run accept`). */
  readonly unconfirmed: boolean;
  /** Blocks of the translation whose original has changed since. */
  readonly stale: readonly StaleBlock[];
  /** Ids of the source blocks that nothing renders. */
  readonly missing: readonly string[];
  /** Lines of the translation's file on which blocks begin that render nothing. */
  readonly added: readonly number[];
}

/** A change of the article that the translation has not followed. */
export interface StaleBlock {
  /** The recorded ids that the article no longer has. */
  readonly was: readonly string[];
  /** The ids of what took their place; none where the article dropped it. */
  readonly is: readonly string[];
  /** The Arabic as it was, where git knows it. */
  readonly old: string | null;
  readonly new: string | null;
  /** The line of the translation's file on which the block begins. */
  readonly line: number;
}

export interface Totals {
  readonly stories: number;
  readonly untranslated: number;
  readonly stale: number;
  readonly unconfirmed: number;
  readonly missing: number;
  readonly added: number;
}

/** The state of every story's translation, in the order of the archive. */
export function statusOf(archive: Archive): readonly StoryStatus[] {
  return archive.stories.map((story) => storyStatus(story, archive));
}

/** How many stories each state applies to. */
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
