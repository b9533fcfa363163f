// A text as a NewsArticle of schema.org.
import { BASE, detailsOf } from './common.js';
import { tagNames, words } from './site.js';

/** JSON that is safe inside a script element. */
export function newsArticle(story, lang) {
  const { title, summary, url, author, source, topics, other, ...own } = detailsOf(story, lang);
  const node = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    headline: title,
    description: summary,
    inLanguage: lang,
    datePublished: story.day,
    ...translation(own),
    author: author && { '@type': 'Person', name: author },
    publisher: { '@type': 'Organization', name: words[lang].title, url: `${BASE}/` },
    license: words.licence.url,
    keywords: topics.map((topic) => tagNames[topic][lang]),
    isBasedOn: source && {
      '@type': 'CreativeWork',
      url: source.url,
      publisher: { '@type': 'Organization', name: source.name },
    },
    [lang === 'ar' ? 'workTranslation' : 'translationOfWork']: other && {
      '@type': 'NewsArticle',
      '@id': other.url,
      url: other.url,
      headline: other.title,
      inLanguage: other.lang,
      ...translation(other),
    },
  };
  return JSON.stringify(node).replaceAll('<', '\\u003c');
}

function translation({ translator, translatedOn, method }) {
  if (!translator) return {};
  const agent = method === 'human' ? { '@type': 'Person', name: translator } : { name: translator };
  return { dateCreated: translatedOn, translator: agent };
}
