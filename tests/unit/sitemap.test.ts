import assert from 'node:assert/strict';
import test from 'node:test';
import { absolute, address } from '../../src/archive/base/addresses.ts';
import { dateOf, isFault, parseDate } from '../../src/archive/base/archive-date.ts';
import type { Settings } from '../../src/archive/base/settings.ts';
import { allPages } from '../../src/archive/pages/all-pages.ts';
import { groupByDate, groupByTag } from '../../src/archive/pages/indexes.ts';
import { sitemapFiles } from '../../src/archive/sitemap/sitemap.ts';
import { type SitemapPage, sitemapPages } from '../../src/archive/sitemap/sitemap-pages.ts';
import { schemaValidator, valuesIn } from '../schemas/validate.ts';
import { settings } from '../settings.ts';
import { soundSample } from './feeds-sample.ts';
import { ARTICLE, article, type Files, OTHER, TRANSLATION } from './sample-archive.ts';

const NAMES = {
  s: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  x: 'http://www.w3.org/1999/xhtml',
};
const faultsOf = schemaValidator('sitemap.xsd');

async function samplePages(
  files: Files = {},
  changed: Partial<Settings> = {},
): Promise<readonly SitemapPage[]> {
  const archive = await soundSample(files, changed);
  const { stories } = archive;
  const indexes = { tags: groupByTag(stories), dates: groupByDate(stories) };
  return sitemapPages(stories, indexes, archive.settings);
}

test('the sitemap lists every page except notices, redirects, what is gone and the 404 page', async () => {
  const archive = await soundSample({}, { storiesPerPage: 1 });
  const left = new Set(['notice', 'notFound', 'moved', 'gone']);
  const planned = allPages(archive).filter(({ kind }) => !left.has(kind));
  const listed = (await samplePages({}, { storiesPerPage: 1 })).map((page) => page.address);
  assert.deepEqual(listed.toSorted(), planned.map((page) => page.address).toSorted());
  assert.equal(new Set(listed).size, listed.length);
  assert.ok(listed.includes('/dates/2024/page-2/') && !listed.includes('/en/2024/02/harvest/'));
});

const ARCHIVES: readonly (readonly [what: string, files: Files, changed?: Partial<Settings>])[] = [
  ['the sample', {}],
  ['below a path prefix', {}, { pathPrefix: '/news/archive/' }],
  ['without translations', { [TRANSLATION]: null }],
  [
    'without stories',
    { [ARTICLE]: article({ more: 'draft: true' }), [OTHER]: null, [TRANSLATION]: null },
  ],
];

for (const [what, files, changed] of ARCHIVES) {
  test(`the sitemap is valid, and its alternates are listed pages that name each other: ${what}`, async () => {
    const [file, ...others] = sitemapFiles(await samplePages(files, changed), {
      ...settings,
      ...changed,
    });
    assert.deepEqual([file?.address, others], ['/sitemap.xml', []]);
    const xml = file?.content ?? '';
    assert.equal(faultsOf(xml), undefined);
    const alternates = new Map(
      valuesIn(xml, '//s:loc', NAMES).map((loc) => {
        const links = `//s:url[s:loc="${loc}"]/x:link`;
        const languages = valuesIn(xml, `${links}/@hreflang`, NAMES);
        const hrefs = valuesIn(xml, `${links}/@href`, NAMES);
        return [loc, languages.map((language, index) => `${language} ${hrefs[index]}`)];
      }),
    );
    for (const [loc, links] of alternates) {
      if (links.length === 0) continue;
      assert.deepEqual(
        links.map((link) => link.split(' ')[0]),
        ['ar', 'en', 'x-default'],
      );
      const hrefs = links.map((link) => link.split(' ')[1] ?? '');
      assert.ok(hrefs.includes(loc), `${loc} does not name itself`);
      for (const href of hrefs) assert.deepEqual(alternates.get(href), links, `${loc}: ${href}`);
    }
  });
}

test('an untranslated story has one page, without alternates', async () => {
  const pages = await samplePages();
  const harvest = pages.filter((page) => page.address.includes('harvest'));
  assert.deepEqual(
    harvest.map((page) => [page.address, page.alternates]),
    [['/ar/2024/02/harvest/', []]],
  );
});

const DAYS: readonly (readonly [
  what: string,
  dates: { readonly date: string; readonly updated?: string; readonly translated?: string },
  day: string | null,
])[] = [
  ['a date', { date: '2024-01-27' }, '2024-01-27'],
  ['an instant, on its day in the zone', { date: '2024-01-27T23:00:00Z' }, '2024-01-28'],
  ['a month', { date: '2024-01' }, null],
  ['a month, and a day of its update', { date: '2024-01', updated: '2024-02-03' }, '2024-02-03'],
  ['an update', { date: '2024-01-27', updated: '2024-02-03' }, '2024-02-03'],
  [
    'a translation',
    { date: '2024-01-27', updated: '2024-02-03', translated: '2024-03-01' },
    '2024-03-01',
  ],
  ['a later month', { date: '2024-01-27', updated: '2024-05' }, '2024-01-27'],
];

for (const [what, { date, updated, translated }, day] of DAYS) {
  test(`finds the last change of a page: ${what}`, () => {
    const read = (written: string | undefined) => {
      const found = written === undefined ? undefined : parseDate(written, settings.timeZone);
      return found && !isFault(found) ? found : undefined;
    };
    const texts = { ar: { updated: read(updated) }, en: { translated: read(translated) } };
    const story = { id: 'x', date: read(date) ?? dateOf('0001'), texts };
    const indexes = { tags: [{ tag: { slug: 't' }, stories: [story] }], dates: [] };
    const pages = sitemapPages([story], indexes, settings);
    for (const page of ['/ar/x/', '/en/x/', '/both/x/', '/tags/t/', '/']) {
      assert.equal(pages.find((one) => one.address === page)?.changed, day, page);
    }
  });
}

test('the sitemap is split if a file would have too many pages or bytes', () => {
  const page = (number: number): SitemapPage => ({
    address: address.story('ar', `s-${number}`),
    changed: '2024-01-27',
    alternates: [],
  });
  const pages = Array.from({ length: 7 }, (_, number) => page(number));
  const whole = Buffer.byteLength(sitemapFiles(pages, settings)[0]?.content ?? '');
  const cases = [
    { limits: { pages: 7, bytes: whole }, sizes: [7] },
    { limits: { pages: 3, bytes: whole }, sizes: [3, 3, 1] },
    { limits: { pages: 7, bytes: whole - 1 }, sizes: [6, 1] },
  ];
  for (const { limits, sizes } of cases) {
    const files = sitemapFiles(pages, settings, limits);
    for (const { content } of files) {
      assert.equal(faultsOf(content), undefined);
      assert.ok(Buffer.byteLength(content) <= limits.bytes);
    }
    const parts = files.length === 1 ? files : files.slice(1);
    const locs = parts.map(({ content }) => valuesIn(content, '//s:url/s:loc', NAMES));
    assert.deepEqual(
      locs.map((one) => one.length),
      sizes,
    );
    assert.deepEqual(
      locs.flat(),
      pages.map((one) => absolute(settings, one.address)),
    );
    if (files.length === 1) continue;
    assert.equal(files[0]?.address, '/sitemap.xml');
    assert.deepEqual(
      valuesIn(files[0]?.content ?? '', '/s:sitemapindex/s:sitemap/s:loc', NAMES),
      parts.map((part) => absolute(settings, part.address)),
    );
  }
});

test('fifty thousand and one pages make two files', () => {
  const pages = Array.from({ length: 50_001 }, (_, number) => ({
    address: `/ar/s-${number}/`,
    changed: null,
    alternates: [],
  }));
  const [index, ...parts] = sitemapFiles(pages, settings);
  assert.deepEqual(
    parts.map((part) => [part.address, part.content.split('<url>').length - 1]),
    [
      ['/sitemap-1.xml', 50_000],
      ['/sitemap-2.xml', 1],
    ],
  );
  assert.equal(faultsOf(index?.content ?? ''), undefined);
});

test('the schema refuses what the protocol does not allow', () => {
  const of = (url: string) => `<urlset xmlns="${NAMES.s}" xmlns:x="${NAMES.x}">${url}</urlset>`;
  const faulty = [
    '',
    '<url/>',
    '<url><loc>/ar/x/</loc></url>',
    '<url><lastmod>2024-01-27</lastmod><loc>https://example.org/</loc></url>',
    '<url><loc>https://example.org/</loc><lastmod>2024-01</lastmod></url>',
    '<url><loc>https://example.org/</loc><x:link rel="alternate" hreflang="fr" href="/"/></url>',
    '<url><loc>https://example.org/</loc><x:meta/></url>',
  ];
  for (const url of faulty) assert.ok(faultsOf(of(url)), url);
  assert.equal(faultsOf(of('<url><loc>https://example.org/</loc></url>')), undefined);
});
