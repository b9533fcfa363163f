import { type ArchiveDate, compareDates } from '../base/archive-date.ts';
import { LANGUAGES, type Language } from '../base/language.ts';
import { compareText } from '../base/problem.ts';
import type { Tag } from '../story/tags.ts';
import type { FeedScope } from './feed-frame.ts';
import { type DatedStory, lastChange } from './text-dates.ts';

/** What planning the feeds needs of a story. Every `StoryOutline` has it. */
export interface FeedStory extends DatedStory {
  readonly id: string;
  readonly tags: readonly Tag[];
}

/** A text in a feed, and the date of its last change (`lastChange`). */
export interface FeedText {
  /** The id of its story. */
  readonly story: string;
  readonly language: Language;
  readonly changed: ArchiveDate;
}

/** A feed and its texts, the most recently changed first. */
export interface FeedPlan {
  readonly scope: FeedScope;
  readonly texts: readonly FeedText[];
}

/** The most texts that a feed has: fewer in a tag's, since there are many of these. */
const OF_ARCHIVE = 30;
const OF_TAG = 10;

/**
 * Plans every feed: of the archive, of each language, and of each tag. An entry is a text, not a
 * story. A later translation is thus news of its own, every entry has one language, and a feed
 * reader shows a text that is in two feeds once, by its id. Entries are sorted by their last
 * change, so that an old story translated today is among them, and then by the story's date.
 *
 * @param idleTags tags without stories whose indexes, and therefore feeds, stay published
 */
export function planFeeds(
  stories: readonly FeedStory[],
  idleTags: readonly Tag[] = [],
): readonly FeedPlan[] {
  const texts = stories.flatMap(textsOf).sort(compareTexts);
  const ofTags = new Map<string, { readonly tag: Tag; readonly texts: FeedText[] }>(
    idleTags.map((tag) => [tag.slug, { tag, texts: [] }]),
  );
  for (const text of texts) {
    for (const tag of text.tags) {
      const feed = ofTags.get(tag.slug);
      if (!feed) ofTags.set(tag.slug, { tag, texts: [text] });
      else if (feed.texts.length < OF_TAG) feed.texts.push(text);
    }
  }
  return [
    { scope: { of: 'archive' }, texts: texts.slice(0, OF_ARCHIVE) },
    ...LANGUAGES.map((language): FeedPlan => {
      const own = texts.filter((text) => text.language === language);
      return { scope: { of: 'language', language }, texts: own.slice(0, OF_ARCHIVE) };
    }),
    ...[...ofTags.values()]
      .sort((a, b) => compareText(a.tag.slug, b.tag.slug))
      .map(({ tag, texts }): FeedPlan => ({ scope: { of: 'tag', tag }, texts })),
  ];
}

/** A key for a text, under which its entry is kept for all the feeds that have it. */
export function textKey({ story, language }: Pick<FeedText, 'story' | 'language'>): string {
  return `${language}/${story}`;
}

type TextOfStory = FeedText & Pick<FeedStory, 'date' | 'tags'>;

function textsOf(story: FeedStory): readonly TextOfStory[] {
  return LANGUAGES.filter((language) => story.texts[language]).map((language) => ({
    story: story.id,
    language,
    changed: lastChange(story, language),
    date: story.date,
    tags: story.tags,
  }));
}

function compareTexts(a: TextOfStory, b: TextOfStory): number {
  return (
    compareDates(b.changed, a.changed) ||
    compareDates(b.date, a.date) ||
    compareText(a.story, b.story) ||
    LANGUAGES.indexOf(a.language) - LANGUAGES.indexOf(b.language)
  );
}
