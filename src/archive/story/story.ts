import type { Alignment } from '../alignment/alignment.ts';
import type { ArchiveDate } from '../base/archive-date.ts';
import { compareDates } from '../base/archive-date.ts';
import type { SOURCE, TARGET } from '../base/language.ts';
import { compareText } from '../base/problem.ts';
import type { ArticleOutline, TranslationOutline } from '../text/outline.ts';
import type { Article, Translation } from '../text/text.ts';
import type { Tag } from './tags.ts';

/** An article and its translation, if any, paired by their path. */
export interface Pair<A extends ArticleOutline, T extends TranslationOutline> {
  /** Its path below `articles/`, without `.md`. */
  readonly id: string;
  readonly date: ArchiveDate;
  readonly tags: readonly Tag[];
  readonly texts: {
    readonly [SOURCE]: A;
    readonly [TARGET]?: T;
  };
}

/** A pair without its words: enough for indexes and checks. Every story is an outline of itself. */
export type StoryOutline = Pair<ArticleOutline, TranslationOutline>;

/** A pair of whole texts whose blocks are not aligned yet. */
export type StoryTexts = Pair<Article, Translation>;

/** A story: an article, its translation, if any, and the alignment of their blocks. */
export interface Story extends StoryTexts {
  readonly alignment: Alignment;
}

/** Orders stories by date, the newest first, and those of one date by id. */
export function compareStories(a: StoryOutline, b: StoryOutline): number {
  return compareDates(b.date, a.date) || compareText(a.id, b.id);
}

export function isTranslated(story: { readonly texts: { readonly en?: unknown } }): boolean {
  return story.texts.en !== undefined;
}
