import assert from 'node:assert/strict';
import test from 'node:test';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { dateOf } from '../../src/archive/base/archive-date.ts';
import { LANGUAGES } from '../../src/archive/base/language.ts';
import { planFeeds } from '../../src/archive/feeds/feed-plan.ts';
import { schemaValidator, valuesIn } from '../schemas/validate.ts';
import { allFeeds } from './all-feeds.ts';
import { entryOf, soundSample } from './feeds-sample.ts';
import { jsonFeedFaults } from './json-feed-rules.ts';
import {
  ARTICLE,
  article,
  type Files,
  OTHER,
  TAGS,
  TRANSLATION,
  tagList,
  translation,
} from './sample-archive.ts';

const ID = '2024/01/talks';
const ATOM = { a: 'http://www.w3.org/2005/Atom' };
const faultsOfAtom = schemaValidator('atom.rng');

const RICH: Files = {
  [ARTICLE]: article({
    date: 'date: 2024-01-27T10:00:00Z',
    tags: 'tags: [العراق, قطر]',
    more: 'summary: خلاصة & أكثر\nauthor: كاتب\nsource: { name: وكالة, url: "https://a.example/?b&c" }',
  }),
  [TRANSLATION]: translation({ more: 'translated: 2024-03-05\ntranslator: A Translator' }),
};

const ARCHIVES: readonly (readonly [what: string, files: Files])[] = [
  ['the sample', {}],
  ['every field', RICH],
  ['without translations', { [TRANSLATION]: null }],
  ['empty', { [ARTICLE]: article({ more: 'draft: true' }), [OTHER]: null, [TRANSLATION]: null }],
];

for (const [what, files] of ARCHIVES) {
  test(`every feed is valid: ${what}`, async () => {
    const feeds = allFeeds(await soundSample(files));
    assert.ok(feeds.length >= 6);
    for (const { address, content } of feeds) {
      if (address.endsWith('.xml')) {
        assert.equal(faultsOfAtom(content), undefined, address);
        const { entries = [] } = parseAtomFeed(content);
        assert.equal(entries.length, content.split('<entry').length - 1);
      } else {
        assert.deepEqual(jsonFeedFaults(JSON.parse(content)), [], address);
        assert.equal(parseJsonFeed(content).items?.length ?? 0, JSON.parse(content).items.length);
      }
    }
  });
}

test('an archive has feeds for both languages together, for each language and for each tag', async () => {
  const addresses = allFeeds(await soundSample()).map(({ address }) => address);
  const bases = ['/', '/ar/', '/en/', '/tags/iraq/', '/tags/qatar/'];
  assert.deepEqual(
    addresses,
    bases.flatMap((base) => [`${base}feed.xml`, `${base}feed.json`]),
  );
});

test('both formats have the same entries in the same order', async () => {
  const files = new Map(
    allFeeds(await soundSample(RICH)).map(({ address, content }) => [address, content]),
  );
  for (const [address, content] of files) {
    if (!address.endsWith('.xml')) continue;
    const { items } = JSON.parse(files.get(address.replace('.xml', '.json')) ?? '');
    const ids = items.map(({ id }: { id: string }) => id);
    assert.deepEqual(valuesIn(content, '/a:feed/a:entry/a:id', ATOM), ids, address);
  }
});

test('an entry is a text: a later translation is a new entry, with the same id in all feeds', async () => {
  const files = new Map(
    allFeeds(await soundSample(RICH)).map(({ address, content }) => [address, content]),
  );
  const idsIn = (address: string) =>
    valuesIn(files.get(address) ?? '', '/a:feed/a:entry/a:id', ATOM).map((id) =>
      id.replace('tag:example.org,2024:', ''),
    );
  assert.deepEqual(idsIn('/feed.xml'), [`en/${ID}`, 'ar/2024/02/harvest', `ar/${ID}`]);
  assert.deepEqual(idsIn('/ar/feed.xml'), ['ar/2024/02/harvest', `ar/${ID}`]);
  assert.deepEqual(idsIn('/en/feed.xml'), [`en/${ID}`]);
  assert.deepEqual(idsIn('/tags/iraq/feed.xml'), [`en/${ID}`, `ar/${ID}`]);
});

test('a feed parser reads every field of an Atom entry', async () => {
  const feeds = allFeeds(await soundSample(RICH));
  const atom = feeds.find(({ address }) => address === '/en/feed.xml')?.content ?? '';
  const feed = parseAtomFeed(atom);
  assert.equal(feed.updated, '2024-03-05T00:00:00+03:00');
  assert.equal(feed.xml?.lang, 'en');
  const [entry] = feed.entries ?? [];
  const { content, ...said } = entry ?? {};
  assert.match(content?.value ?? '', /^<div lang="en" dir="ltr">\n<p>First paragraph.<\/p>/);
  assert.deepEqual(said, {
    id: `tag:example.org,2024:en/${ID}`,
    title: { value: 'Talks in Baghdad' },
    published: '2024-01-27T13:00:00+03:00',
    updated: '2024-03-05T00:00:00+03:00',
    authors: [{ name: 'كاتب' }],
    contributors: [{ name: 'A Translator' }],
    categories: [
      { term: 'iraq', scheme: 'https://example.org/tags/', label: 'Iraq' },
      { term: 'qatar', scheme: 'https://example.org/tags/', label: 'Qatar' },
    ],
    links: [
      {
        rel: 'alternate',
        type: 'text/html',
        hreflang: 'en',
        href: `https://example.org/en/${ID}/`,
      },
      {
        rel: 'alternate',
        type: 'text/html',
        hreflang: 'ar',
        href: `https://example.org/ar/${ID}/`,
        title: 'محادثات في بغداد',
      },
      {
        rel: 'alternate',
        type: 'text/markdown',
        hreflang: 'en',
        href: `https://example.org/en/${ID}/index.md`,
      },
      { rel: 'via', href: 'https://a.example/?b&c', title: 'وكالة' },
    ],
    xml: { lang: 'en' },
  });
});

test('an item of a JSON Feed has every field', async () => {
  const { item } = entryOf(await soundSample(RICH), ID, 'ar');
  const { content_html, ...said } = item;
  assert.match(content_html, /فقرة أولى/);
  assert.deepEqual(said, {
    id: `tag:example.org,2024:ar/${ID}`,
    url: `https://example.org/ar/${ID}/`,
    title: 'محادثات في بغداد',
    summary: 'خلاصة & أكثر',
    language: 'ar',
    date_published: '2024-01-27T13:00:00+03:00',
    date_modified: '2024-01-27T13:00:00+03:00',
    authors: [{ name: 'كاتب' }],
    tags: ['العراق', 'قطر'],
    _safhatan: {
      story: ID,
      counterpart: {
        id: `tag:example.org,2024:en/${ID}`,
        language: 'en',
        title: 'Talks in Baghdad',
        url: `https://example.org/en/${ID}/`,
      },
      markdown: `https://example.org/ar/${ID}/index.md`,
      source: { name: 'وكالة', url: 'https://a.example/?b&c' },
    },
  });
});

test('an item says when its story was reported, and when its words last changed', async () => {
  const archive = await soundSample({
    [ARTICLE]: article({ more: 'updated: 2024-02-10' }),
    [TRANSLATION]: translation({ more: 'translated: 2024-03-05' }),
  });
  const dates = LANGUAGES.map((language) => {
    const { item } = entryOf(archive, ID, language);
    return [item.date_published, item.date_modified];
  });
  assert.deepEqual(dates, [
    ['2024-01-27T00:00:00+03:00', '2024-02-10T00:00:00+03:00'],
    ['2024-01-27T00:00:00+03:00', '2024-03-05T00:00:00+03:00'],
  ]);
});

test('no two alternate links of an entry have the same type and language (RFC 4287, 4.1.2)', async () => {
  const archive = await soundSample(RICH);
  for (const language of LANGUAGES) {
    const links = [
      ...entryOf(archive, ID, language).atom.matchAll(/<link rel="alternate" (.*?) href=/g),
    ];
    assert.equal(new Set(links.map(([, kind]) => kind)).size, links.length);
    assert.equal(links.length, 3);
  }
});

test('an entry keeps its id when its story is renamed, and when the archive moves', async () => {
  const renamed = 'articles/2024/01/new-name.md';
  const archive = await soundSample(
    {
      [ARTICLE]: null,
      [TRANSLATION]: null,
      [renamed]: article({ more: 'aliases: [2024/01/talks, 2024/01/second-name]' }),
    },
    { url: 'https://elsewhere.example', pathPrefix: '/x/' },
  );
  const { item } = entryOf(archive, '2024/01/new-name', 'ar');
  assert.equal(item.id, `tag:example.org,2024:ar/${ID}`);
  assert.equal(item.url, 'https://elsewhere.example/x/ar/2024/01/new-name/');
});

test('a renamed tag also has its feed at the former address, with the same id', async () => {
  const tags = tagList().replace('slug: qatar', 'slug: state-of-qatar, aliases: [qatar]');
  const before = allFeeds(await soundSample());
  const after = allFeeds(await soundSample({ [TAGS]: tags }));
  const at = (feeds: typeof before, address: string) =>
    feeds.find((feed) => feed.address === address)?.content ?? '';
  const idOf = (content: string) => valuesIn(content, '/a:feed/a:id', ATOM);
  assert.deepEqual(
    idOf(at(after, '/tags/state-of-qatar/feed.xml')),
    idOf(at(before, '/tags/qatar/feed.xml')),
  );
  assert.equal(at(after, '/tags/qatar/feed.xml'), at(after, '/tags/state-of-qatar/feed.xml'));
});

test('a tag without stories keeps its feed, without entries', async () => {
  const { images, settings, stories } = await soundSample();
  const idle = { slug: 'idle', name: { ar: 'قديم', en: 'Idle' } };
  const feeds = allFeeds({ images, settings, stories }, [idle]);
  const feed = feeds.find(({ address }) => address === '/tags/idle/feed.xml')?.content ?? '';
  assert.equal(faultsOfAtom(feed), undefined);
  assert.deepEqual(valuesIn(feed, '/a:feed/a:updated', ATOM), ['1970-01-01T00:00:00Z']);
});

test('a feed has the thirty entries that changed last, that of a tag ten', () => {
  const tag = { slug: 'all', name: { ar: 'الكل', en: 'All' } };
  const stories = Array.from({ length: 40 }, (_, index) => {
    const day = String(1 + (index % 28)).padStart(2, '0');
    const date = dateOf(`2024-${index < 28 ? '01' : '02'}-${day}`);
    const en = index === 0 ? { translated: dateOf('2024-12-01') } : undefined;
    return { id: `s-${index}`, date, tags: [tag], texts: { ar: {}, en } };
  });
  const [all, ar, en, ofTag] = planFeeds(stories).map(({ texts }) =>
    texts.map(({ story, language }) => `${language}/${story}`),
  );
  assert.deepEqual([all?.length, ar?.length, en?.length, ofTag?.length], [30, 30, 1, 10]);
  assert.deepEqual(all?.slice(0, 3), ['en/s-0', 'ar/s-39', 'ar/s-38']);
  assert.deepEqual(ofTag?.slice(0, 3), all?.slice(0, 3));
  assert.deepEqual(planFeeds(stories.toReversed()), planFeeds(stories));
});
