// Gives the shared modules access to the stories of Astro.
export { default as tagNames } from '../data/tagNames.json';
export { default as words } from '../data/words.json';

export const idOf = (story) => story.id;

export const urlOf = (story, lang) => `/${lang}/${story.id}/`;

export const htmlOf = (story, lang) => story[lang].rendered.html;

export const markdownOf = (story, lang) => story[lang].body;
