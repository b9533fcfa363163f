import { parseFeed } from 'feedsmith';
import { isFault, parseDate } from '../base/archive-date.ts';
import { escapeMarkup } from '../base/escape.ts';
import { faultOfSegment, suggestSegment } from '../base/story-id.ts';
import type { ImportedArticle } from '../drafts/article-draft.ts';
import { dateOf, readHtmlBody, readHtmlWords } from './html-article.ts';

/** An entry of a feed as an article, and the id that it could have. */
export interface FeedArticle {
  readonly id: string;
  readonly article: ImportedArticle;
  /** What the feed files it under, in the feed's own words. */
  readonly categories: readonly string[];
}

/**
 * Reads all entries of an RSS or Atom feed, or of a JSON Feed. An id is the month of the entry and
 * the last part of its address; where that is no sound name, `entry-1` and so on, for an editor to
 * rename: no transliteration is made up.
 *
 * @throws where it is no feed
 */
export function readFeed(content: string, timeZone: string): readonly FeedArticle[] {
  const { title, entries } = entriesOf(content);
  const taken = new Map<string, number>();
  return entries.map((entry, index) => {
    const url = entry.url && URL.canParse(entry.url) ? entry.url : undefined;
    const date = dateOf(isoDate(entry.date), timeZone);
    const id = [...monthOf(date, timeZone), segmentOf(url) ?? `entry-${index + 1}`].join('/');
    const count = (taken.get(id) ?? 0) + 1;
    taken.set(id, count);
    return {
      id: count === 1 ? id : `${id}-${count}`,
      article: {
        title: readHtmlWords(entry.title ?? ''),
        date,
        summary: entry.summary === undefined ? undefined : readHtmlWords(entry.summary),
        author: entry.author,
        source: title === undefined ? undefined : { name: title, ...(url && { url }) },
        body: readHtmlBody(entry.html ?? '', url),
      },
      categories: entry.categories,
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
          // Where the text itself is there, the description is a summary of it.
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

/** The text of an Atom element, which is plain where it does not say that it is HTML. */
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

/** RSS dates have a form of their own (RFC 822); one without a zone belongs to no day. */
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

/** The last part of an address, where it can stand in one of the archive. */
function segmentOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const last = new URL(url).pathname.split('/').findLast((segment) => segment !== '') ?? '';
  const name = last.replace(/\.\w{1,5}$/, '');
  // Letters beyond ASCII stand there as percent signs and numbers, which name nothing.
  if (name === '' || name.includes('%')) return undefined;
  return faultOfSegment(name) === undefined ? name : suggestSegment(name);
}
