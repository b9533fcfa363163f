import { absolute, address } from '../base/addresses.ts';
import { COUNTERPART, type Language, SOURCE } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { StoryPage, TranslationDetails } from '../pages/page.ts';

/** A node of JSON-LD 1.1. What is undefined is left out when it is written. */
export interface JsonLd {
  readonly [key: string]: JsonLd | readonly JsonLd[] | readonly string[] | string | undefined;
}

/**
 * A text as a schema.org `NewsArticle`: an article and its translation name each other, by
 * `workTranslation` and `translationOfWork`. The node of a text has the address of its page as its
 * name, so that what both pages say comes together.
 */
export function newsArticle(page: StoryPage, settings: Settings): JsonLd {
  const { language, id, title, summary, author, date, updated, translation, counterpart } = page;
  const url = absolute(settings, address.story(language, id));
  const other = COUNTERPART[language];
  const image = page.blocks.find(({ figure }) => figure)?.figure;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    headline: title,
    description: summary ?? undefined,
    inLanguage: language,
    datePublished: date.iso,
    // When an article was updated says nothing of its translation.
    dateModified: translation ? undefined : updated?.iso,
    ...(translation && translated(translation, settings)),
    author: author === null ? undefined : agent(author, 'human', settings),
    publisher: archive(language, settings),
    license: settings.licence.url,
    keywords: page.tags.map(({ name }) => name[language]),
    image: image ? settings.url + image.src : undefined,
    isBasedOn: page.source ? reported(page.source) : undefined,
    [language === SOURCE ? 'workTranslation' : 'translationOfWork']: counterpart
      ? {
          '@type': 'NewsArticle',
          '@id': absolute(settings, address.story(other, id)),
          url: absolute(settings, address.story(other, id)),
          headline: counterpart.title,
          inLanguage: other,
          ...(counterpart.translation && translated(counterpart.translation, settings)),
        }
      : undefined,
  };
}

/** What is known of how a translation came to be; nobody is named who is not named in it. */
function translated(
  { translator, reviewer, translated, method }: TranslationDetails,
  settings: Settings,
): JsonLd {
  return {
    dateCreated: translated?.iso,
    translator: translator === null ? undefined : agent(translator, method, settings),
    editor: reviewer === null ? undefined : agent(reviewer, 'human', settings),
  };
}

/**
 * Who made something. The archive by its own name is an organization; others are persons, but for
 * the translator of a machine translation, who may be a machine.
 */
function agent(name: string, method: TranslationDetails['method'], settings: Settings): JsonLd {
  if (Object.values(settings.title).includes(name)) return { '@type': 'Organization', name };
  return (method ?? 'human') === 'human' ? { '@type': 'Person', name } : { name };
}

function archive(language: Language, settings: Settings): JsonLd {
  return {
    '@type': 'Organization',
    name: settings.title[language],
    url: absolute(settings, address.home()),
  };
}

/** What first reported a story, which is somebody else's. */
function reported({ name, url }: NonNullable<StoryPage['source']>): JsonLd {
  return {
    '@type': 'CreativeWork',
    url: url ?? undefined,
    publisher: { '@type': 'Organization', name },
  };
}
