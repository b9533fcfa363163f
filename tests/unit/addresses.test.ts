import assert from 'node:assert/strict';
import test from 'node:test';
import {
  absolute,
  address,
  blockFragment,
  FEED_FORMATS,
  href,
  outputFile,
} from '../../src/archive/base/addresses.ts';

/** Every address, and the file that it is served from. */
const ADDRESSES: readonly (readonly [path: string, expected: string, file: string])[] = [
  [address.home(), '/', 'index.html'],
  [address.front('ar'), '/ar/', 'ar/index.html'],
  [address.story('en', '2024/01/talks'), '/en/2024/01/talks/', 'en/2024/01/talks/index.html'],
  [address.both('2024/01/talks'), '/both/2024/01/talks/', 'both/2024/01/talks/index.html'],
  [address.tags(), '/tags/', 'tags/index.html'],
  [address.tag('iraq'), '/tags/iraq/', 'tags/iraq/index.html'],
  [address.tag('iraq', 1), '/tags/iraq/', 'tags/iraq/index.html'],
  [address.tag('iraq', 2), '/tags/iraq/2/', 'tags/iraq/2/index.html'],
  [address.dates(), '/dates/', 'dates/index.html'],
  [address.date('2024'), '/dates/2024/', 'dates/2024/index.html'],
  [address.date('2024-03'), '/dates/2024/03/', 'dates/2024/03/index.html'],
  [address.date('2024-01-27', 1), '/dates/2024/01/27/', 'dates/2024/01/27/index.html'],
  [address.date('2024', 2), '/dates/2024/page-2/', 'dates/2024/page-2/index.html'],
  [address.feed('xml'), '/feed.xml', 'feed.xml'],
  [address.feed('json', 'ar'), '/ar/feed.json', 'ar/feed.json'],
  [address.tagFeed('iraq', 'xml'), '/tags/iraq/feed.xml', 'tags/iraq/feed.xml'],
  [address.markdown('ar', '2024/a'), '/ar/2024/a/index.md', 'ar/2024/a/index.md'],
  [address.sitemap(), '/sitemap.xml', 'sitemap.xml'],
  [address.sitemap(2), '/sitemap-2.xml', 'sitemap-2.xml'],
  [address.robots(), '/robots.txt', 'robots.txt'],
  [address.llms(), '/llms.txt', 'llms.txt'],
  [address.data(), '/data/', 'data/index.html'],
  [address.stories(), '/data/stories.jsonl', 'data/stories.jsonl'],
  [address.memory(), '/data/archive.tmx', 'data/archive.tmx'],
  [address.notFound(), '/404.html', '404.html'],
  [address.redirects(), '/_redirects', '_redirects'],
  [address.image('2024/map.png'), '/images/2024/map.png', 'images/2024/map.png'],
  [address.image('v1.2/map.jpeg', 480), '/images/v1.2/map-480.webp', 'images/v1.2/map-480.webp'],
  [address.stylesheet(), '/assets/site.css', 'assets/site.css'],
  [address.script(), '/assets/site.js', 'assets/site.js'],
  [address.earlyScript(), '/assets/early.js', 'assets/early.js'],
  [address.movedScript(), '/assets/moved.js', 'assets/moved.js'],
  [address.icon(), '/assets/icon.svg', 'assets/icon.svg'],
];

for (const [path, expected, file] of ADDRESSES) {
  test(`the address ${expected}`, () => {
    assert.equal(path, expected);
    assert.equal(outputFile(path), file);
  });
}

test('there is a feed in each format', () => {
  assert.deepEqual(
    FEED_FORMATS.map((format) => address.feed(format)),
    ['/feed.xml', '/feed.json'],
  );
});

test('an address has the path prefix, and away from the site the whole address', () => {
  const settings = { url: 'https://example.org', pathPrefix: '/archive/' };
  assert.equal(href(settings, '/'), '/archive/');
  assert.equal(href(settings, '/tags/iraq/'), '/archive/tags/iraq/');
  assert.equal(href({ pathPrefix: '/' }, '/tags/iraq/'), '/tags/iraq/');
  assert.equal(absolute(settings, '/feed.xml'), 'https://example.org/archive/feed.xml');
});

test('a block has the same fragment on every page', () => {
  assert.equal(blockFragment('k3f9a'), 'p-k3f9a');
});
