// All files other than pages and feeds.
import { BASE, changeOf, detailsOf, TITLE } from './common.js';
import { idOf, markdownOf, tagNames, urlOf, words } from './site.js';

/** A text for agents: its metadata, and its body as it was written, with absolute URLs. */
export function markdownFile(story, lang) {
  const details = detailsOf(story, lang);
  const { title, summary, url, author, source, topics, translator, method, other } = details;
  const values = {
    title,
    language: lang,
    url,
    date: story.day,
    summary,
    author,
    source,
    translator,
    translated: details.translatedOn,
    method,
    tags: topics.map((topic) => tagNames[topic][lang]),
    counterpart: other && {
      language: other.lang,
      title: other.title,
      url: other.url,
      markdown: `${other.url}index.md`,
    },
    licence: words.licence,
  };
  const lines = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  const body = markdownOf(story, lang).trim().replaceAll('](/', `](${BASE}/`);
  return `---\n${lines.join('')}---\n\n${body}\n`;
}

/** The whole archive, one story per line; the peers know no blocks, so each text is whole. */
export function corpus(stories) {
  return stories.map((story) => `${JSON.stringify(recordOf(story))}\n`).join('');
}

function recordOf(story) {
  const { id, author, source, topics, other } = detailsOf(story, 'ar');
  return {
    id,
    date: story.day,
    updated: null,
    tags: topics.map((slug) => ({ slug, ...tagNames[slug] })),
    source: source ?? null,
    author: author ?? null,
    licence: words.licence.url,
    texts: { ar: textOf(story, 'ar'), en: other ? translationOf(story) : null },
    both: other ? `${BASE}/both/${id}/` : null,
  };
}

function textOf(story, lang) {
  const { title, description } = story[lang].data;
  const text = markdownOf(story, lang).trim();
  return { url: BASE + urlOf(story, lang), title, summary: description, text };
}

function translationOf(story) {
  const { translator, translatedOn, method } = story.en.data;
  return { ...textOf(story, 'en'), translator, translated: translatedOn, reviewer: null, method };
}

/** Every page with content, with its versions in other languages. */
export function sitemap(stories, { tagPages, datePages }) {
  const last = lastOf(stories);
  const fronts = versions('/ar/', '/en/', '/');
  const urls = [
    ...['/', '/ar/', '/en/'].map((address) => url(address, last, fronts)),
    ...stories.flatMap((story) => {
      const changed = changeOf(story, 'en');
      const ar = urlOf(story, 'ar');
      if (!story.en) return [url(ar, changed)];
      const en = urlOf(story, 'en');
      const both = `/both/${idOf(story)}/`;
      const links = versions(ar, en, both);
      return [ar, en, both].map((address) => url(address, changed, links));
    }),
    ...['/tags/', '/dates/'].map((address) => url(address, last)),
    ...[...tagPages, ...datePages].map(({ href, index }) => url(href, lastOf(index.stories))),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('')}</urlset>
`;
}

function url(address, changed, links = '') {
  return `<url><loc>${BASE}${address}</loc><lastmod>${changed}</lastmod>${links}</url>\n`;
}

function versions(ar, en, both) {
  return Object.entries({ ar, en, 'x-default': both })
    .map(
      ([lang, href]) => `\n<xhtml:link rel="alternate" hreflang="${lang}" href="${BASE}${href}"/>`,
    )
    .join('');
}

function lastOf(stories) {
  return stories.reduce((last, story) => {
    const changed = changeOf(story, 'en');
    return changed > last ? changed : last;
  }, '');
}

export function robots() {
  return `User-agent: *\nAllow: /\n\nSitemap: ${BASE}/sitemap.xml\n`;
}

/** What a language model should know about the site. */
export function llms(stories) {
  const newest = stories.slice(0, 20).flatMap((story) => {
    const { other, ...own } = detailsOf(story, 'ar');
    return [own, ...(other ? [other] : [])].map(
      ({ title, summary, url }) => `- [${plain(title)}](${url}index.md): ${plain(summary)}\n`,
    );
  });
  return `# ${TITLE}

> ${words.en.description}
>
> ${words.ar.description}

A story has an id, such as \`2024/01/name\`, and its text as Markdown at \`${BASE}/ar/ID/index.md\` (Arabic, the original) and \`${BASE}/en/ID/index.md\` (English, where it is translated). The texts are licensed under [${words.licence.name}](${words.licence.url}).

## Data

- [Stories](${BASE}/data/stories.jsonl): the whole archive as JSON Lines, a story a line

## Feeds

- [Both languages](${BASE}/feed.xml): Atom, full text
- [Arabic](${BASE}/ar/feed.xml): Atom, full text
- [English](${BASE}/en/feed.xml): Atom, full text
- [Both languages, JSON](${BASE}/feed.json): JSON Feed, full text

## Indexes

- [Tags](${BASE}/tags/): every tag, named in both languages; each has a feed of its own
- [Dates](${BASE}/dates/): every year, month and day
- [Sitemap](${BASE}/sitemap.xml): every page, with its other language

## Newest stories

${newest.join('')}`;
}

/** Escapes what Markdown would read as markup. */
function plain(text) {
  return text.replace(/[\\`*_[\]<>&~|#^!]/g, '\\$&');
}
