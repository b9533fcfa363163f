// Gives the shared modules access to the stories of Eleventy.
export { default as tagNames } from './_data/tagNames.json' with { type: 'json' };
export { default as words } from './_data/words.json' with { type: 'json' };

export const idOf = (story) => story.id.slice(0, -1);

export const urlOf = (story, lang) => story[lang].url;

export const htmlOf = (story, lang) => story[lang].content;

export const markdownOf = (story, lang) => story[lang].rawInput;
