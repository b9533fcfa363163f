import { jsonFeed } from '../../feeds.js';

export const data = {
  pagination: {
    data: 'collections.feeds',
    size: 1,
    alias: 'feed',
    addAllPagesToCollections: false,
  },
  permalink: ({ feed }) => `${feed.address}feed.json`,
};

export function render({ feed }) {
  return jsonFeed(feed);
}
