import { address, FEED_FORMATS, type FeedFormat, href } from '../base/addresses.ts';
import { LANGUAGES, type Language } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { Page } from '../pages/page.ts';
import { type FeedScope, feedAddress, feedTitle } from './feed-frame.ts';

/** The files that the head of a page links to: feeds, and its texts as Markdown. */
export interface PageAlternates {
  /** Each feed in both formats, the most specific first, which browsers and feed readers offer. */
  readonly feeds: readonly FeedLink[];
  readonly markdown: readonly { readonly language: Language; readonly href: string }[];
}

export interface FeedLink {
  readonly format: FeedFormat;
  readonly title: string;
  readonly href: string;
}

/**
 * The links of a page. The feeds begin with that of the tag on a tag's page, and with that of the
 * language on a page in one language; the more general ones follow.
 */
export function pageAlternates(page: Page, settings: Settings): PageAlternates {
  const ofLanguages = page.languages.map((language): FeedScope => ({ of: 'language', language }));
  const general: readonly FeedScope[] =
    page.languages.length > 1
      ? [{ of: 'archive' }, ...ofLanguages]
      : [...ofLanguages, { of: 'archive' }];
  const scopes: readonly FeedScope[] =
    page.kind === 'tag' ? [{ of: 'tag', tag: page }, ...general] : general;
  return {
    feeds: scopes.flatMap((scope) => feedLinks(scope, settings)),
    markdown: markdownOf(page, settings),
  };
}

function feedLinks(scope: FeedScope, settings: Settings): readonly FeedLink[] {
  const title = feedTitle(scope, settings);
  return FEED_FORMATS.map((format) => ({
    format,
    title,
    href: href(settings, feedAddress(scope, format)),
  }));
}

function markdownOf(page: Page, settings: Settings): PageAlternates['markdown'] {
  if (page.kind !== 'story' && page.kind !== 'both') return [];
  return LANGUAGES.filter((language) => page.languages.includes(language)).map((language) => ({
    language,
    href: href(settings, address.markdown(language, page.id)),
  }));
}
