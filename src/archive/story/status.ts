import type { Archive } from './archive.ts';
import { BlockHistory, type FormerText } from './block-history.ts';
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
  /** Why git does not have it, in words; null where it does. */
  readonly reason: string | null;
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
  const history = new BlockHistory(archive);
  try {
    return archive.stories.map((story) => storyStatus(story, history));
  } finally {
    history.close();
  }
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

function storyStatus(story: Story, history: BlockHistory): StoryStatus {
  const { id, texts, alignment } = story;
  const { rows } = alignment;
  const translated = isTranslated(story);
  const staleRows = rows.filter((row) => row.stale !== null);
  const former = history.find(
    story,
    staleRows.flatMap(({ stale }) => stale ?? []),
  );
  return {
    id,
    title: texts.ar.title,
    untranslated: !translated,
    unconfirmed: translated && !alignment.isRecorded,
    stale: staleRows.map(({ source, target, stale }) => {
      const was = stale ?? [];
      return {
        was,
        is: source.map((block) => block.id),
        ...joinTexts(was.flatMap((one) => former.get(one) ?? [])),
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

function joinTexts(found: readonly FormerText[]): Pick<StaleBlock, 'old' | 'reason'> {
  const texts = found.flatMap((one) => ('text' in one ? one.text : []));
  const [reason = null] = found.flatMap((one) => ('reason' in one ? one.reason : []));
  return { old: reason === null ? texts.join('\n') : null, reason };
}
