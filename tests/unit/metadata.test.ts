import assert from 'node:assert/strict';
import test from 'node:test';
import { headOf } from '../../src/archive/metadata/head.ts';
import type { Page } from '../../src/archive/pages/page.ts';
import { settings } from '../settings.ts';
import { documentOf, pagesWith, storyPage } from './story-page.ts';

const PREFIXED = { ...settings, pathPrefix: '/news/' };

/** An address, its canonical address, and the addresses of its versions by language. */
const CASES: readonly (readonly [string, string | null, Readonly<Record<string, string>>])[] = [
  ['/', '/', { ar: '/ar/', en: '/en/', 'x-default': '/' }],
  ['/ar/', '/ar/', { ar: '/ar/', en: '/en/', 'x-default': '/' }],
  ['/en/', '/en/', { ar: '/ar/', en: '/en/', 'x-default': '/' }],
  ...['ar', 'en', 'both'].map((side) => {
    const story = '2024/01/talks/';
    const versions = { ar: `/ar/${story}`, en: `/en/${story}`, 'x-default': `/both/${story}` };
    return [`/${side}/${story}`, `/${side}/${story}`, versions] as const;
  }),
  // Untranslated: it has no versions, and its notice has no canonical address.
  ['/ar/2024/02/harvest/', '/ar/2024/02/harvest/', {}],
  ['/en/2024/02/harvest/', null, {}],
  ['/tags/', '/tags/', {}],
  ['/tags/iraq/', '/tags/iraq/', {}],
  ['/dates/2024/', '/dates/2024/', {}],
  ['/dates/2024/page-2/', '/dates/2024/page-2/', {}],
  ['/404.html', null, {}],
];

for (const [address, canonical, versions] of CASES) {
  test(`${address} names its canonical address and its versions`, async () => {
    const page = pageAt(await pagesOfYear(), address);
    const head = headOf(page, PREFIXED);
    const whole = (path: string) => `https://example.org/news${path}`;
    assert.equal(head.canonical, canonical === null ? null : whole(canonical));
    assert.deepEqual(
      head.alternates,
      Object.entries(versions).map(([hreflang, path]) => ({ hreflang, href: whole(path) })),
    );
  });
}

test('every version of a page names the same versions, and all of them are canonical', async () => {
  const pages = await pagesOfYear();
  const heads = new Map(pages.map((page) => [page.address, headOf(page, settings)]));
  let links = 0;
  for (const { canonical, alternates } of heads.values()) {
    for (const { href } of alternates) {
      const target = heads.get(new URL(href).pathname);
      assert.equal(target?.canonical, href);
      assert.deepEqual(target.alternates, alternates);
      links += 1;
    }
    assert.ok(alternates.length === 0 || alternates.some(({ href }) => href === canonical));
  }
  assert.equal(links, 3 * 3 + 3 * 3);
});

test('the head of a page has each item once', async () => {
  const page = await storyPage('en', { titles: { ar: 'خبر', en: '"A & <b>"' } });
  const { head } = documentOf(page);
  const hrefs = (selector: string) =>
    [...head.querySelectorAll(selector)].map((link) => link.getAttribute('href'));
  assert.deepEqual(hrefs('link[rel="canonical"]'), ['https://example.org/en/2024/01/talks/']);
  assert.deepEqual(hrefs('link[rel="alternate"][hreflang]:not([type])'), [
    'https://example.org/ar/2024/01/talks/',
    'https://example.org/en/2024/01/talks/',
    'https://example.org/both/2024/01/talks/',
  ]);
  const title = head.querySelectorAll('meta[property="og:title"]');
  assert.deepEqual(
    [...title].map((meta) => meta.getAttribute('content')),
    ['A & <b>'],
  );
  assert.equal(head.querySelectorAll('script[type="application/ld+json"]').length, 1);
});

test('Open Graph describes a translation in its own language', async () => {
  const page = await storyPage('en', {
    article: 'updated: 2024-02-01',
    translation: 'summary: A summary.',
  });
  assert.deepEqual(openGraphOf(page), [
    ['og:type', 'article'],
    ['og:title', 'Talks in Baghdad'],
    ['og:description', 'A summary.'],
    ['og:url', 'https://example.org/en/2024/01/talks/'],
    ['og:site_name', 'Safhatan'],
    ['og:locale', 'en_GB'],
    ['og:locale:alternate', 'ar_IQ'],
    ['article:published_time', '2024-01-27'],
  ]);
});

test('an untranslated article has no other locale, and a month is no time of publication', async () => {
  const page = await storyPage('ar', {
    date: '2024-01',
    article: 'updated: 2024-02-01',
    isTranslated: false,
  });
  assert.deepEqual(openGraphOf(page), [
    ['og:type', 'article'],
    ['og:title', 'محادثات في بغداد'],
    ['og:url', 'https://example.org/ar/2024/01/talks/'],
    ['og:site_name', 'صفحتان'],
    ['og:locale', 'ar_IQ'],
    ['article:modified_time', '2024-02-01'],
  ]);
});

/** The pages of the sample archive, whose stories fill two pages of the index of their year. */
function pagesOfYear(): Promise<readonly Page[]> {
  return pagesWith({}, 1);
}

function pageAt(pages: readonly Page[], address: string): Page {
  const page = pages.find((one) => one.address === address);
  if (!page) throw new Error(`no page at ${address}`);
  return page;
}

function openGraphOf(page: Page): readonly (readonly [string, string])[] {
  return headOf(page, settings)
    .metaTags.filter(({ attribute }) => attribute === 'property')
    .map(({ key, content }) => [key, content]);
}
