import { xmlAttributes, xmlText } from '../base/escape.ts';
import type { FeedEntry } from './feed-entry.ts';
import type { FeedFrame } from './feed-frame.ts';
import type { PreparedEntry } from './prepared-entry.ts';

/** An `<entry>` of an Atom feed (RFC 4287, section 4.1.2), its content as escaped HTML. */
export function atomEntry(entry: FeedEntry): string {
  const { counterpart, source, language } = entry;
  return lines([
    `<entry xml:lang="${language}">`,
    element('id', entry.id),
    element('title', entry.title),
    // Feed readers that keep one address of an entry take the first.
    link({ rel: 'alternate', type: 'text/html', hreflang: language, href: entry.url }),
    counterpart &&
      link({
        rel: 'alternate',
        type: 'text/html',
        hreflang: counterpart.language,
        href: counterpart.url,
        title: counterpart.title,
      }),
    link({ rel: 'alternate', type: 'text/markdown', hreflang: language, href: entry.markdownUrl }),
    source?.url ? link({ rel: 'via', href: source.url, title: source.name }) : null,
    element('published', entry.published),
    element('updated', entry.updated),
    entry.author && person('author', entry.author),
    entry.translator && person('contributor', entry.translator),
    ...entry.tags.map(
      ({ slug, name }) =>
        `<category${xmlAttributes({ term: slug, scheme: entry.tagsUrl, label: name })}/>`,
    ),
    entry.summary && element('summary', entry.summary),
    `<content type="html">${xmlText(entry.html)}</content>`,
    '</entry>',
  ]);
}

/** An Atom feed (RFC 4287), of entries from `atomEntry`. */
export function atomFeed(frame: FeedFrame, entries: readonly PreparedEntry[]): string {
  const { language, licence } = frame;
  return `${lines([
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom"${xmlAttributes({ 'xml:lang': language })}>`,
    element('id', frame.id),
    element('title', frame.title),
    element('subtitle', frame.description),
    element('updated', frame.updated),
    link({ rel: 'self', type: 'application/atom+xml', href: frame.urls.xml }),
    link({ rel: 'alternate', type: 'text/html', hreflang: language, href: frame.page }),
    link({ rel: 'alternate', type: 'application/feed+json', href: frame.urls.json }),
    frame.counterpart &&
      link({
        rel: 'alternate',
        type: 'application/atom+xml',
        hreflang: frame.counterpart.language,
        href: frame.counterpart.url,
      }),
    link({ rel: 'license', href: licence.url }),
    `<author>${element('name', frame.author.name)}${element('uri', frame.author.url)}</author>`,
    element('rights', licence.name),
    ...entries.map(({ atom }) => atom),
    '</feed>',
  ])}\n`;
}

function link(attributes: Readonly<Record<string, string | null>>): string {
  return `<link${xmlAttributes(attributes)}/>`;
}

function element(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}

function person(role: 'author' | 'contributor', name: string): string {
  return `<${role}>${element('name', name)}</${role}>`;
}

function lines(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join('\n');
}
