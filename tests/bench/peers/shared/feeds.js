// Feeds: the entries of a text are made once for all the feeds that have them.
import {
  BASE,
  changeOf,
  DESCRIPTION,
  detailsOf,
  escape,
  LANGUAGES,
  OTHER,
  once,
  TITLE,
  textsOf,
} from './common.js';
import { htmlOf, tagNames, words } from './site.js';

const OF_ARCHIVE = 30;
const OF_TAG = 10;

/** All feeds, each with its texts, the latest change first. */
export function feedsOf(stories) {
  const texts = textsOf(stories).map(({ story, lang }) => {
    return { story, lang, changed: changeOf(story, lang) };
  });
  // The stories are sorted, and those of one day keep their order.
  texts.sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0));
  const byTag = new Map();
  for (const text of texts) {
    for (const topic of text.story.ar.data.topics) {
      const found = byTag.get(topic);
      if (!found) byTag.set(topic, [text]);
      else if (found.length < OF_TAG) found.push(text);
    }
  }
  return [
    frame('/', TITLE, texts.slice(0, OF_ARCHIVE)),
    ...LANGUAGES.map((lang) => {
      const own = texts.filter((text) => text.lang === lang);
      return frame(`/${lang}/`, words[lang].title, own.slice(0, OF_ARCHIVE), lang);
    }),
    ...[...byTag].map(([topic, own]) => frame(`/tags/${topic}/`, tagFeedTitle(topic), own)),
  ];
}

export function tagFeedTitle(topic) {
  return `${TITLE}: ${tagNames[topic].ar} – ${tagNames[topic].en}`;
}

function frame(address, title, texts, lang) {
  return {
    address,
    title,
    texts,
    lang,
    description: lang ? words[lang].description : DESCRIPTION,
    author: lang ? words[lang].title : TITLE,
    counterpart: lang ? { language: OTHER[lang], url: `${BASE}/${OTHER[lang]}/feed.xml` } : null,
  };
}

/** The beginning of a day in Baghdad, which has not changed its clocks since 2007. */
function timestamp(day) {
  return `${day}T00:00:00+03:00`;
}

export function atomFeed({ address, title, texts, lang, description, author, counterpart }) {
  const url = BASE + address;
  const other = counterpart
    ? `<link rel="alternate" type="application/atom+xml" hreflang="${counterpart.language}" href="${counterpart.url}"/>\n`
    : '';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${lang ? ` xml:lang="${lang}"` : ''}>
<id>${url}feed.xml</id>
<title>${escape(title)}</title>
<subtitle>${escape(description)}</subtitle>
<updated>${timestamp(texts[0].changed)}</updated>
<link rel="self" type="application/atom+xml" href="${url}feed.xml"/>
<link rel="alternate" type="text/html"${lang ? ` hreflang="${lang}"` : ''} href="${url}"/>
<link rel="alternate" type="application/feed+json" href="${url}feed.json"/>
${other}<link rel="license" href="${words.licence.url}"/>
<author><name>${escape(author)}</name><uri>${BASE}/</uri></author>
<rights>${escape(words.licence.name)}</rights>
${texts.map(({ story, lang }) => atomEntry(story, lang)).join('\n')}
</feed>
`;
}

const atomEntry = once((story, lang) => {
  const { title, summary, url, author, source, topics, translator, other } = detailsOf(story, lang);
  return [
    `<entry xml:lang="${lang}">`,
    `<id>${url}</id>`,
    `<title>${escape(title)}</title>`,
    `<link rel="alternate" type="text/html" hreflang="${lang}" href="${url}"/>`,
    other &&
      `<link rel="alternate" type="text/html" hreflang="${other.lang}" href="${other.url}" title="${escape(other.title)}"/>`,
    `<link rel="alternate" type="text/markdown" hreflang="${lang}" href="${url}index.md"/>`,
    source && `<link rel="via" href="${escape(source.url)}" title="${escape(source.name)}"/>`,
    `<published>${timestamp(story.day)}</published>`,
    `<updated>${timestamp(changeOf(story, lang))}</updated>`,
    author && `<author><name>${escape(author)}</name></author>`,
    translator && `<contributor><name>${escape(translator)}</name></contributor>`,
    ...topics.map(
      (topic) =>
        `<category term="${topic}" scheme="${BASE}/tags/" label="${escape(tagNames[topic][lang])}"/>`,
    ),
    `<summary>${escape(summary)}</summary>`,
    `<content type="html">${escape(entryHtml(story, lang))}</content>`,
    '</entry>',
  ]
    .filter(Boolean)
    .join('\n');
});

export function jsonFeed({ address, title, texts, lang, description, author, counterpart }) {
  const url = BASE + address;
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: url,
    feed_url: `${url}feed.json`,
    language: lang,
    authors: [{ name: author, url: `${BASE}/` }],
    _bench: { licence: words.licence, counterpart, atom: `${url}feed.xml` },
  };
  const items = texts.map(({ story, lang }) => jsonItem(story, lang)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"items":[\n${items}\n]}\n`;
}

const jsonItem = once((story, lang) => {
  const { id, title, summary, url, author, source, topics, translator, other } = detailsOf(
    story,
    lang,
  );
  const authors = [author, translator].filter(Boolean).map((name) => ({ name }));
  return JSON.stringify({
    id: url,
    url,
    title,
    summary,
    content_html: entryHtml(story, lang),
    language: lang,
    date_published: timestamp(story.day),
    date_modified: timestamp(changeOf(story, lang)),
    authors: authors.length > 0 ? authors : undefined,
    tags: topics.map((topic) => tagNames[topic][lang]),
    _bench: {
      story: id,
      counterpart: other
        ? { id: other.url, language: other.lang, title: other.title, url: other.url }
        : null,
      markdown: `${url}index.md`,
      source: source ?? null,
    },
  });
});

/** A whole text with absolute URLs, for use outside its page. */
const entryHtml = once((story, lang) => {
  const { other } = detailsOf(story, lang);
  const html = htmlOf(story, lang).trim().replaceAll('href="/', `href="${BASE}/`);
  const parts = [`<div lang="${lang}" dir="${words[lang].direction}">`, html];
  if (other) {
    const attributes = `lang="${other.lang}" dir="${words[other.lang].direction}"`;
    const link = `<a href="${other.url}" hreflang="${other.lang}">${escape(other.title)}</a>`;
    parts.push(`<p ${attributes}>${link}</p>`);
  }
  return [...parts, '</div>'].join('\n');
});
