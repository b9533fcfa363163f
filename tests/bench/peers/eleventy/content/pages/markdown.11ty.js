import { markdownFile } from '../../files.js';
import { urlOf } from '../../site.js';

export const data = {
  pagination: {
    data: 'collections.texts',
    size: 1,
    alias: 'text',
    addAllPagesToCollections: false,
  },
  permalink: ({ text: { story, lang } }) => `${urlOf(story, lang)}index.md`,
};

export function render({ text: { story, lang } }) {
  return markdownFile(story, lang);
}
