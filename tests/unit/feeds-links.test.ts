import assert from 'node:assert/strict';
import test from 'node:test';
import { address, href } from '../../src/archive/base/addresses.ts';
import { pageAlternates } from '../../src/archive/feeds/feed-links.ts';
import { allPages } from '../../src/archive/pages/all-pages.ts';
import { allFeeds } from './all-feeds.ts';
import { soundSample } from './feeds-sample.ts';

const changed = { pathPrefix: '/x/' } as const;

test('every page links to existing feeds in both formats, each with a title', async () => {
  const archive = await soundSample({}, changed);
  const { settings } = archive;
  const existing = new Set(allFeeds(archive).map((feed) => href(settings, feed.address)));
  for (const page of allPages(archive)) {
    const { feeds } = pageAlternates(page, settings);
    assert.ok(feeds.length >= 4, page.address);
    for (const feed of feeds) assert.ok(existing.has(feed.href), `${page.address}: ${feed.href}`);
    assert.equal(new Set(feeds.map((feed) => feed.title)).size * 2, feeds.length);
  }
});

/** The feeds and Markdown files that a page links to, in order. */
const PAGES: readonly (readonly [page: string, hrefs: readonly string[]])[] = [
  ['/', ['/x/feed.xml', '/x/ar/feed.xml', '/x/en/feed.xml']],
  ['/ar/', ['/x/ar/feed.xml', '/x/feed.xml']],
  ['/en/', ['/x/en/feed.xml', '/x/feed.xml']],
  ['/tags/iraq/', ['/x/tags/iraq/feed.xml', '/x/feed.xml', '/x/ar/feed.xml', '/x/en/feed.xml']],
  ['/en/2024/01/talks/', ['/x/en/feed.xml', '/x/feed.xml', '/x/en/2024/01/talks/index.md']],
  [
    '/both/2024/01/talks/',
    [
      '/x/feed.xml',
      '/x/ar/feed.xml',
      '/x/en/feed.xml',
      '/x/ar/2024/01/talks/index.md',
      '/x/en/2024/01/talks/index.md',
    ],
  ],
  ['/en/2024/02/harvest/', ['/x/en/feed.xml', '/x/feed.xml']],
  [address.notFound(), ['/x/feed.xml', '/x/ar/feed.xml', '/x/en/feed.xml']],
];

for (const [where, hrefs] of PAGES) {
  test(`the most specific feed comes first: ${where}`, async () => {
    const archive = await soundSample({}, changed);
    const page = allPages(archive).find((one) => one.address === where);
    assert.ok(page);
    const { feeds, markdown } = pageAlternates(page, archive.settings);
    const atom = feeds.filter(({ format }) => format === 'xml');
    assert.deepEqual(
      [...atom, ...markdown].map((one) => one.href),
      hrefs,
    );
  });
}
