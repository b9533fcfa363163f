import { address, href } from '../base/addresses.ts';
import { dateOf } from '../base/archive-date.ts';
import { LANGUAGES, type Language, SOURCE, TARGET } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { Archive } from '../story/archive.ts';
import { isTranslated, type StoryOutline } from '../story/story.ts';
import type { DateGroup, TagGroup } from './indexes.ts';
import type { Counts, Entry, EntryText, Paging, PeriodLink, TagLink, TextLink } from './page.ts';

/** Returns a function that makes the entry of a story, once for all the indexes that list it. */
export function entryMaker({
  settings,
}: Pick<Archive, 'settings'>): (story: StoryOutline) => Entry {
  const made = new Map<StoryOutline, Entry>();
  return (story) => {
    const known = made.get(story);
    if (known) return known;
    const { id, date } = story;
    const entry = {
      id,
      date,
      texts: { ar: entryText(story, 'ar', settings), en: entryText(story, 'en', settings) },
    };
    made.set(story, entry);
    return entry;
  };
}

function entryText(story: StoryOutline, language: Language, settings: Settings): EntryText | null {
  const link = textLink(story, language, settings);
  return link && { ...link, summary: story.texts[language]?.summary ?? null };
}

/** A link to the text of a story in a language; null where there is no story or no such text. */
export function textLink(
  story: StoryOutline | undefined,
  language: Language,
  settings: Settings,
): TextLink | null {
  const text = story?.texts[language];
  if (!story || !text) return null;
  return { title: text.title, href: href(settings, address.story(language, story.id)) };
}

export function tagLink({ tag, stories }: TagGroup, settings: Settings): TagLink {
  return {
    name: tag.name,
    href: href(settings, address.tag(tag.slug)),
    counts: countStories(stories),
  };
}

export function periodLink({ period, stories }: DateGroup, settings: Settings): PeriodLink {
  return {
    date: dateOf(period),
    href: href(settings, address.date(period)),
    counts: countStories(stories),
  };
}

export function countStories(stories: readonly StoryOutline[]): Counts {
  return { stories: stories.length, translated: stories.filter(isTranslated).length };
}

/**
 * Links from one page of an index to the others: to the first, the last and two on either side.
 *
 * @param page counted from 1
 */
export function paging(page: number, pages: number, hrefOf: (page: number) => string): Paging {
  const near = [-2, -1, 0, 1, 2].map((step) => page + step);
  const inner = near.filter((number) => number > 1 && number < pages);
  const shown = pages === 1 ? [1] : [1, ...inner, pages];
  const links = shown.flatMap((number, index) => {
    const link = { page: number, href: hrefOf(number) };
    const isAfterGap = index > 0 && shown[index - 1] !== number - 1;
    return isAfterGap ? [null, link] : [link];
  });
  return {
    page,
    pages,
    links,
    newer: page > 1 ? hrefOf(page - 1) : null,
    older: page < pages ? hrefOf(page + 1) : null,
  };
}

/** Splits a list into pages of a size; an empty list has one empty page. */
export function paginate<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const pages = Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
  return pages.length > 0 ? pages : [[]];
}

/** The fields that every page shared by both languages has in common. */
export function sharedPage(settings: Settings) {
  const link = (language: Language) => ({
    href: href(settings, address.front(language)),
    current: false,
    alternate: false,
  });
  return {
    language: SOURCE,
    languages: LANGUAGES,
    switch: { ar: link('ar'), en: link('en') },
    both: null,
    shortcut: TARGET,
    listsStories: true,
  } as const;
}
