import { absolute, address, type FeedFormat } from '../base/addresses.ts';
import { COUNTERPART, type Language } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { Tag } from '../story/tags.ts';
import { feedId } from './ids.ts';

/** The metadata of a feed. All URLs are absolute. */
export interface FeedFrame {
  readonly id: string;
  /** Null where the feed has entries in both languages. */
  readonly language: Language | null;
  readonly title: string;
  readonly description: string;
  /** The last change of any entry, as an RFC 3339 timestamp; the start of 1970 in an empty feed. */
  readonly updated: string;
  /** The page that lists the same stories. */
  readonly page: string;
  readonly urls: Readonly<Record<FeedFormat, string>>;
  /** The feed of the other language, in Atom. */
  readonly counterpart: { readonly language: Language; readonly url: string } | null;
  readonly author: { readonly name: string; readonly url: string };
  readonly licence: Settings['licence'];
}

/** Which entries a feed has: all, those in one language, or those of one tag. */
export type FeedScope =
  | { readonly of: 'archive' }
  | { readonly of: 'language'; readonly language: Language }
  | { readonly of: 'tag'; readonly tag: Tag };

/** The address of a feed, as a path below the path prefix. */
export function feedAddress(scope: FeedScope, format: FeedFormat): string {
  if (scope.of === 'tag') return address.tagFeed(scope.tag.slug, format);
  return scope.of === 'language' ? address.feed(format, scope.language) : address.feed(format);
}

/** The addresses of a tag's feed at its former slugs: feed readers cannot follow a moved page. */
export function formerAddresses(scope: FeedScope, format: FeedFormat): readonly string[] {
  const slugs = scope.of === 'tag' ? (scope.tag.aliases ?? []) : [];
  return slugs.map((slug) => address.tagFeed(slug, format));
}

/** The title of a feed: that of the archive, followed by the name of a tag. */
export function feedTitle(scope: FeedScope, { title }: Pick<Settings, 'title'>): string {
  if (scope.of === 'language') return title[scope.language];
  const archive = inBoth(title);
  return scope.of === 'tag' ? `${archive}: ${inBoth(scope.tag.name)}` : archive;
}

/**
 * Makes the metadata of a feed. Its id keeps the first address that the feed had.
 *
 * @param updated the last change of its entries, as an RFC 3339 timestamp; null where it has none
 */
export function feedFrame(scope: FeedScope, settings: Settings, updated: string | null): FeedFrame {
  const { title, description, licence } = settings;
  const language = scope.of === 'language' ? scope.language : null;
  const other = language && COUNTERPART[language];
  const urlOf = (path: string): string => absolute(settings, path);
  return {
    id: feedId(formerAddresses(scope, 'xml')[0] ?? feedAddress(scope, 'xml'), settings),
    language,
    title: feedTitle(scope, settings),
    description: language === null ? inBoth(description) : description[language],
    updated: updated ?? '1970-01-01T00:00:00Z',
    page: urlOf(pageOf(scope)),
    urls: { xml: urlOf(feedAddress(scope, 'xml')), json: urlOf(feedAddress(scope, 'json')) },
    counterpart: other && { language: other, url: urlOf(address.feed('xml', other)) },
    author: {
      name: language === null ? inBoth(title) : title[language],
      url: urlOf(address.home()),
    },
    licence,
  };
}

function pageOf(scope: FeedScope): string {
  if (scope.of === 'tag') return address.tag(scope.tag.slug);
  return scope.of === 'language' ? address.front(scope.language) : address.home();
}

function inBoth(texts: Readonly<Record<Language, string>>): string {
  return texts.ar === texts.en ? texts.ar : `${texts.ar} – ${texts.en}`;
}
