import type { Alignment } from '../alignment/alignment.ts';
import type { ArchiveDate } from '../base/archive-date.ts';
import { compareDates } from '../base/archive-date.ts';
import type { SOURCE, TARGET } from '../base/language.ts';
import { compareText } from '../base/problem.ts';
import type { ArticleOutline, TranslationOutline } from '../text/outline.ts';
import type { Article, Translation } from '../text/text.ts';
import type { Tag } from './tags.ts';

/** An article and its translation where there is one, paired by their path. */
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

/** What the whole archive needs to know of a story; every story is an outline of itself. */
export type StoryOutline = Pair<ArticleOutline, TranslationOutline>;

/** Both texts of a story, whole; their blocks are not aligned yet. */
export type StoryTexts = Pair<Article, Translation>;

/** A story: an article, its translation where there is one, and how their blocks are aligned. */
export interface Story extends StoryTexts {
  readonly alignment: Alignment;
}

/** Orders stories from the newest to the oldest, and those of one date by their ids. */
export function compareStories(a: StoryOutline, b: StoryOutline): number {
  return compareDates(b.date, a.date) || compareText(a.id, b.id);
}

export function isTranslated(story: { readonly texts: { readonly en?: unknown } }): boolean {
  return story.texts.en !== undefined;
}
