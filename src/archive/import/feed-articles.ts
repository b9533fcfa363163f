import { parseFeed } from 'feedsmith';
import { isFault, parseDate } from '../base/archive-date.ts';
import { escapeMarkup } from '../base/escape.ts';
import { faultOfSegment, suggestSegment } from '../base/story-id.ts';
import { HiddenFilter } from '../content/characters.ts';
import type { ImportedArticle } from '../drafts/article-draft.ts';
import { dateOf, readHtmlBody, readHtmlWords } from './html-article.ts';

/** An entry of a feed as an article, with a proposed id. */
export interface FeedArticle {
  readonly id: string;
  readonly article: ImportedArticle;
  /** Its categories, in the feed's own words. */
  readonly categories: readonly string[];
}

/**
 * Reads all entries of an RSS or Atom feed or a JSON Feed. An id consists of the month of the entry
 * and the last part of its address. If that is no valid name, it is `entry-1` and so on, for an
 * editor to rename, since transliterations vary.
 *
 * @param timeZone the IANA time zone that decides which month a full time belongs to
 * @throws {Error} if the content is not a feed
 */
export function readFeed(content: string, timeZone: string): readonly FeedArticle[] {
  const { title: given, entries } = entriesOf(content);
  const title = given && new HiddenFilter().clean(given);
  const taken = new Map<string, number>();
  return entries.map((entry, index) => {
    const filter = new HiddenFilter();
    const address = filter.clean(entry.url ?? '');
    const url = URL.canParse(address) ? address : undefined;
    const date = dateOf(isoDate(entry.date), timeZone);
    const id = [...monthOf(date, timeZone), segmentOf(url) ?? `entry-${index + 1}`].join('/');
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    const article = {
      title: readHtmlWords(entry.title ?? '', filter),
      date,
      summary: entry.summary === undefined ? undefined : readHtmlWords(entry.summary, filter),
      author: entry.author && filter.clean(entry.author),
      source: title === undefined ? undefined : { name: title, ...(url && { url }) },
      body: readHtmlBody(entry.html ?? '', url, filter),
    };
    return {
      id: count === 1 ? id : `${id}-${count}`,
      article: { ...article, ...(filter.removed > 0 && { removed: filter.removed }) },
      categories: entry.categories.map((category) => filter.clean(category)),
    };
  });
}

/** What the formats have in common. */
interface FeedItem {
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly date: string | undefined;
  readonly summary: string | undefined;
  readonly author: string | undefined;
  readonly html: string | undefined;
  readonly categories: readonly string[];
}

function entriesOf(content: string): { title: string | undefined; entries: readonly FeedItem[] } {
  const { format, feed } = parseFeed(content);
  switch (format) {
    case 'rss':
    case 'rdf':
      return {
        title: feed.title,
        entries: (feed.items ?? []).map((item) => ({
          title: item.title,
          url: item.link,
          date: ('pubDate' in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0],
          // If there is a text as well, the description is its summary.
          summary: item.content?.encoded === undefined ? undefined : item.description,
          author:
            ('authors' in item ? item.authors?.[0]?.name : undefined) ?? item.dc?.creators?.[0],
          html: item.content?.encoded ?? item.description,
          categories: 'categories' in item ? names(item.categories?.map(({ name }) => name)) : [],
        })),
      };
    case 'atom':
      return {
        title: feed.title?.value,
        entries: (feed.entries ?? []).map((entry) => ({
          title: asHtml(entry.title),
          url: entry.links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href,
          date: entry.published ?? entry.updated,
          summary: entry.content ? asHtml(entry.summary) : undefined,
          author: entry.authors?.[0]?.name,
          html: asHtml(entry.content ?? entry.summary),
          categories: names(entry.categories?.map(({ label, term }) => label ?? term)),
        })),
      };
    case 'json':
      return {
        title: feed.title,
        entries: (feed.items ?? []).map((item) => ({
          title: item.title && escapeMarkup(item.title),
          url: item.url,
          date: item.date_published,
          summary: item.summary && escapeMarkup(item.summary),
          author: item.authors?.[0]?.name,
          html: item.content_html ?? asHtml({ value: item.content_text ?? '' }),
          categories: item.tags ?? [],
        })),
      };
  }
}

/** An Atom element as HTML; without a type that says so, it is plain text. */
function asHtml(text: { value?: string; type?: string } | undefined): string | undefined {
  if (text?.value === undefined) return undefined;
  if (/^(?:x?html|text\/html)$/.test(text.type ?? '')) return text.value;
  const paragraphs = text.value.trim().split(/\n\s*\n/);
  return paragraphs.length > 1
    ? paragraphs.map((one) => `<p>${escapeMarkup(one)}</p>`).join('')
    : escapeMarkup(text.value);
}

function names(list: readonly (string | undefined)[] | undefined): readonly string[] {
  return (list ?? []).filter((name) => name !== undefined);
}

/** Converts an RSS date (RFC 822) to ISO 8601; one without a zone belongs to no particular day. */
function isoDate(written: string | undefined): string | undefined {
  if (written === undefined || /^\d{4}/.test(written)) return written;
  if (!/(?:[+-]\d{4}|GMT|UTC?|Z)$/.test(written.trim())) return undefined;
  const instant = Date.parse(written);
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString().replace('.000Z', 'Z');
}

function monthOf(date: string | undefined, timeZone: string): readonly string[] {
  const parsed = date === undefined ? undefined : parseDate(date, timeZone);
  return parsed && !isFault(parsed) ? parsed.iso.split('-').slice(0, 2) : [];
}

/** The last part of an address, if it can be part of an address of the archive. */
function segmentOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const last = new URL(url).pathname.split('/').findLast((segment) => segment !== '') ?? '';
  const name = last.replace(/\.\w{1,5}$/, '');
  // Letters beyond ASCII are percent-encoded, which makes no name.
  if (name === '' || name.includes('%')) return undefined;
  return faultOfSegment(name) === undefined ? name : suggestSegment(name);
}
