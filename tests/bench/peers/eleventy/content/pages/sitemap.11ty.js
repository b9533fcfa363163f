import { sitemap } from '../../files.js';

export const data = { permalink: '/sitemap.xml' };

export function render({ collections }) {
  return sitemap(collections.stories, collections);
}
