// What the files for agents have in common. `site.js` is that of the peer this is copied to.
import { idOf, urlOf, words } from './site.js';

export const BASE = 'https://bench.example';

export const LANGUAGES = ['ar', 'en'];

export const OTHER = { ar: 'en', en: 'ar' };

export const TITLE = `${words.ar.title} – ${words.en.title}`;

export const DESCRIPTION = `${words.ar.description} – ${words.en.description}`;

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes a text for HTML and XML, attributes included. */
export function escape(text) {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character]);
}

/** The data of a text and its story; the front matter of a translation has only some of it. */
export function detailsOf(story, lang) {
  const { author, source, topics } = story.ar.data;
  const other = OTHER[lang];
  return {
    id: idOf(story),
    ...textOf(story, lang),
    author,
    source,
    topics,
    other: story[other] && textOf(story, other),
  };
}

function textOf(story, lang) {
  const { title, description, translator, translatedOn, method } = story[lang].data;
  const url = BASE + urlOf(story, lang);
  return { lang, title, summary: description, url, translator, translatedOn, method };
}

/** The day on which a text last changed. */
export function changeOf({ day, en }, lang) {
  return lang === 'en' && en?.data.translatedOn > day ? en.data.translatedOn : day;
}

/** The texts of all stories, each with its language. */
export function textsOf(stories) {
  return stories.flatMap((story) =>
    LANGUAGES.filter((lang) => story[lang]).map((lang) => ({ story, lang })),
  );
}

/** Remembers the results of a function of a story and a language. */
export function once(make) {
  const known = { ar: new WeakMap(), en: new WeakMap() };
  return (story, lang) => {
    const found = known[lang].get(story);
    if (found !== undefined) return found;
    const made = make(story, lang);
    known[lang].set(story, made);
    return made;
  };
}
