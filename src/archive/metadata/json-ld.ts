import { absolute, address } from '../base/addresses.ts';
import { COUNTERPART, type Language, SOURCE } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { StoryPage, TranslationDetails } from '../pages/page.ts';

/** A node of JSON-LD 1.1. Serialising it drops what is undefined. */
export interface JsonLd {
  readonly [key: string]: JsonLd | readonly JsonLd[] | readonly string[] | string | undefined;
}

/**
 * A text as a schema.org `NewsArticle`. An article and its translation refer to each other, by
 * `workTranslation` and `translationOfWork`. The `@id` of a text is the URL of its page, so that
 * what either page says about it describes one node.
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
    // `updated` is about the article, not its translation.
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

/** How a translation was made, as far as it says. */
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
 * Who made something. A name that is the archive's own is an organization. Others are persons,
 * except the translator of a machine translation, who may be a machine and gets no type.
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

/** The report that a story is based on, published by somebody else. */
function reported({ name, url }: NonNullable<StoryPage['source']>): JsonLd {
  return {
    '@type': 'CreativeWork',
    url: url ?? undefined,
    publisher: { '@type': 'Organization', name },
  };
}
