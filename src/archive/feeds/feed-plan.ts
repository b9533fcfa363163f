import { type ArchiveDate, compareDates } from '../base/archive-date.ts';
import { LANGUAGES, type Language } from '../base/language.ts';
import { compareText } from '../base/problem.ts';
import type { Tag } from '../story/tags.ts';
import type { FeedScope } from './feed-frame.ts';
import { type DatedStory, lastChange } from './text-dates.ts';

/** What the plan of the feeds has to know of a story; a whole story is one, too. */
export interface FeedStory extends DatedStory {
  readonly id: string;
  readonly tags: readonly Tag[];
}

/** A text of a story, and when its words last changed. */
export interface FeedText {
  readonly story: string;
  readonly language: Language;
  readonly changed: ArchiveDate;
}

/** A feed, and the texts in it, the one that changed last first. */
export interface FeedPlan {
  readonly scope: FeedScope;
  readonly texts: readonly FeedText[];
}

/** How many texts a feed has; those of tags are many. */
const OF_ARCHIVE = 30;
const OF_TAG = 10;

/**
 * Plans every feed: of both languages, of each, and of each tag. An entry is a text, not a story:
 * so a translation that comes later is news of its own, each entry is in one language, and who
 * reads two feeds is shown a text once, by its id. They are in the order of their last change, so
 * that an old story translated today is among them; of one day, the newest story comes first.
 *
 * @param idleTags tags that no story has, but whose index stays, and so does its feed
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

/** The name of a text in the plan, for what is made once for all the feeds that have it. */
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
