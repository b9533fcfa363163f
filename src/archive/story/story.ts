import type { Alignment } from '../alignment/alignment.ts';
import type { SOURCE, TARGET } from '../language.ts';
import { compareText } from '../problem.ts';
import type { Article, Translation } from '../text/text.ts';
import type { ArchiveDate } from './archive-date.ts';
import { compareDates } from './archive-date.ts';
import type { Tag } from './tags.ts';

/** A story: an article, its translation where there is one, and how their blocks are aligned. */
export interface Story {
  /** Its path below `articles/`, without `.md`. */
  readonly id: string;
  readonly date: ArchiveDate;
  readonly tags: readonly Tag[];
  readonly texts: {
    readonly [SOURCE]: Article;
    readonly [TARGET]?: Translation;
  };
  readonly alignment: Alignment;
}

/** Orders stories from the newest to the oldest, and those of one date by their ids. */
export function compareStories(a: Story, b: Story): number {
  return compareDates(b.date, a.date) || compareText(a.id, b.id);
}

export function isTranslated(story: Story): boolean {
  return story.texts.en !== undefined;
}
