import { address, href } from '../base/addresses.ts';
import { COUNTERPART, LANGUAGES, type Language } from '../base/language.ts';
import type { Archive } from '../story/archive.ts';
import type { StoryOutline } from '../story/story.ts';
import { countStories, entryMaker, periodLink, sharedPage, tagLink } from './entries.ts';
import { planPermalinks } from './former-pages.ts';
import { groupByDate, groupByTag } from './indexes.ts';
import type { FrontPage, HomePage, IndexPage, NotFoundPage } from './page.ts';
import { planDates, planTags } from './tag-and-date-pages.ts';

/** How many tags the front page of both languages lists. */
const TAGS_AT_HOME = 24;

/** The pages that belong to no single story: front pages, indexes, former addresses, not found. */
export function planIndexes(archive: Archive<StoryOutline>): readonly IndexPage[] {
  const { settings, stories } = archive;
  const tags = groupByTag(stories);
  const dates = groupByDate(stories);
  const entryOf = entryMaker(archive);
  const shared = sharedPage(settings);
  const counts = countStories(stories);
  const front = (language: Language, current: Language | undefined) => ({
    href: href(settings, address.front(language)),
    current: language === current,
    alternate: true,
  });
  const switchOn = (current?: Language) => ({ ar: front('ar', current), en: front('en', current) });
  const home: HomePage = {
    kind: 'home',
    ...shared,
    switch: switchOn(),
    address: address.home(),
    entries: stories.slice(0, settings.latest).map(entryOf),
    counts,
    tags: tags.slice(0, TAGS_AT_HOME).map((group) => tagLink(group, settings)),
    years: dates
      .filter(({ period }) => period.length === 4)
      .map((group) => periodLink(group, settings)),
  };
  const fronts = LANGUAGES.map((language): FrontPage => {
    const present = stories.filter((story) => story.texts[language]);
    return {
      kind: 'front',
      address: address.front(language),
      language,
      languages: [language],
      switch: switchOn(language),
      both: null,
      shortcut: COUNTERPART[language],
      listsStories: false,
      entries: present.slice(0, settings.latest).map(entryOf),
      counts,
    };
  });
  const notFound: NotFoundPage = {
    kind: 'notFound',
    ...shared,
    listsStories: false,
    address: address.notFound(),
  };
  return [
    home,
    ...fronts,
    ...planTags(archive, tags, entryOf),
    ...planDates(archive, dates, entryOf),
    ...planPermalinks(archive),
    notFound,
  ];
}
