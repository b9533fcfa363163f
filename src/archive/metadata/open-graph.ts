import { absolute } from '../base/addresses.ts';
import { COUNTERPART, LANGUAGES, type Language } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { BothPage, FrontPage, HomePage, Page, StoryPage } from '../pages/page.ts';
import type { MetaTag } from './meta-tag.ts';

type OpenGraphTags = readonly (readonly [string, string | null])[];

/**
 * How a page looks where it is shared (the Open Graph protocol, ogp.me). Indexes get no tags: they
 * have nothing to show but their addresses.
 */
export function openGraph(page: Page, settings: Settings): readonly MetaTag[] {
  const tags = tagsOf(page, settings);
  return tags.flatMap(([key, content]) =>
    content === null ? [] : [{ attribute: 'property', key, content }],
  );
}

function tagsOf(page: Page, settings: Settings): OpenGraphTags {
  switch (page.kind) {
    case 'story':
      return storyTags(page, settings);
    case 'both':
      return bothTags(page, settings);
    case 'home':
    case 'front':
      return frontTags(page, settings);
    default:
      return [];
  }
}

function storyTags(page: StoryPage, settings: Settings): OpenGraphTags {
  const { title, summary, language, counterpart, date, updated, translation, blocks } = page;
  const image = blocks.find(({ figure }) => figure)?.figure;
  return [
    ...common(page, 'article', title, summary, settings),
    ...locales(language, counterpart ? [COUNTERPART[language]] : [], settings),
    // Open Graph has no dates without a day.
    ['article:published_time', date.day === undefined ? null : date.iso],
    // `updated` is about the article, not its translation.
    ['article:modified_time', translation || updated?.day === undefined ? null : updated.iso],
    ['og:image', image ? settings.url + image.src : null],
    ['og:image:alt', image?.alt || null],
  ];
}

function bothTags(page: BothPage, settings: Settings): OpenGraphTags {
  const { ar, en } = page.texts;
  return [
    ...common(page, 'article', `${ar.title} · ${en.title}`, null, settings),
    ...locales(page.language, [COUNTERPART[page.language]], settings),
  ];
}

function frontTags(page: HomePage | FrontPage, settings: Settings): OpenGraphTags {
  const { language } = page;
  const { title, description } = settings;
  return [
    ...common(page, 'website', title[language], description[language], settings),
    ...locales(language, [COUNTERPART[language]], settings),
  ];
}

function common(
  { address, language }: Page,
  type: string,
  title: string,
  description: string | null,
  settings: Settings,
): OpenGraphTags {
  return [
    ['og:type', type],
    ['og:title', title],
    ['og:description', description],
    ['og:url', absolute(settings, address)],
    ['og:site_name', settings.title[language]],
  ];
}

function locales(
  language: Language,
  others: readonly Language[],
  settings: Settings,
): OpenGraphTags {
  const names = localeNames(settings);
  return [
    ['og:locale', names[language]],
    ...others.map((other) => ['og:locale:alternate', names[other]] as const),
  ];
}

/** The locales as Open Graph writes them: `ar_IQ` for `ar-IQ`. */
function localeNames({ locales }: Settings): Readonly<Record<Language, string>> {
  const known = namesOf.get(locales);
  if (known) return known;
  const names = Object.fromEntries(
    LANGUAGES.map((language) => {
      const { language: own, region } = new Intl.Locale(locales[language][0]).maximize();
      return [language, `${own}_${region}`];
    }),
  ) as Record<Language, string>;
  namesOf.set(locales, names);
  return names;
}

/** Computed once, since the page of every text asks for them. */
const namesOf = new WeakMap<Settings['locales'], Readonly<Record<Language, string>>>();
