import type { FeedEntry } from './feed-entry.ts';
import type { FeedFrame } from './feed-frame.ts';
import type { PreparedEntry } from './prepared-entry.ts';

/**
 * An item of a JSON Feed (version 1.1). An extension, `_safhatan`, has what the format has no field
 * for: the story's id, the text's counterpart, its Markdown, and who first reported the story.
 */
export function jsonItem(entry: FeedEntry): string {
  const { author, translator } = entry;
  const authors = [author, translator].flatMap((name) => (name === null ? [] : [{ name }]));
  return JSON.stringify({
    id: entry.id,
    url: entry.url,
    title: entry.title,
    ...(entry.summary !== null && { summary: entry.summary }),
    content_html: entry.html,
    language: entry.language,
    date_published: entry.published,
    date_modified: entry.updated,
    ...(authors.length > 0 && { authors }),
    tags: entry.tags.map(({ name }) => name),
    _safhatan: {
      story: entry.story,
      counterpart: entry.counterpart,
      markdown: entry.markdownUrl,
      source: entry.source,
    },
  });
}

/** A JSON Feed (version 1.1) of items from `jsonItem`, each on its own line. */
export function jsonFeed(frame: FeedFrame, entries: readonly PreparedEntry[]): string {
  const { language, author, counterpart } = frame;
  const head = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: frame.title,
    description: frame.description,
    home_page_url: frame.page,
    feed_url: frame.urls.json,
    ...(language !== null && { language }),
    authors: [author],
    _safhatan: { licence: frame.licence, counterpart, atom: frame.urls.xml },
  });
  const items = entries.map(({ json }) => json).join(',\n');
  return `${head.slice(0, -1)},"items":[\n${items}\n]}\n`;
}
