import assert from 'node:assert/strict';
import test from 'node:test';
import type { Language } from '../../src/archive/base/language.ts';
import { type Details, documentOf, storyPage } from './story-page.ts';

/**
 * What Zotero's “Embedded Metadata” translator takes from `<meta>` elements, in its order of
 * preference. It splits their `name` or `property` at a dot, colon or underscore into a prefix and a
 * name, passes them to the “RDF” translator and completes the result. Fields that no page here could
 * have (ISSN, volume and the like) are left out.
 */
const PREFIXES = ['z', 'dc', 'dcterms', 'prism', 'og', 'article', 'bib', 'so', 'eprints'] as const;

const FIELDS = {
  title: ['dc:title', 'dcterms:title', 'eprints:title', 'og:title', 'so:headline'],
  publicationTitle: [
    'prism:publicationName',
    'eprints:publication',
    'dc:source',
    'dcterms:source',
    'og:site_name',
  ],
  date: [
    'eprints:date',
    'prism:publicationDate',
    'og:published_time',
    'article:published_time',
    'dc:date.issued',
    'dcterms:issued',
    'dc:date',
    'dcterms:date',
    'so:datePublished',
  ],
  language: ['dc:language', 'dcterms:language', 'so:inLanguage'],
  url: ['eprints:official_url', 'og:url', 'so:url'],
  abstractNote: ['eprints:abstract', 'prism:teaser', 'og:description', 'dcterms:abstract'],
  rights: ['prism:copyright', 'dc:rights', 'dcterms:rights', 'so:license'],
  section: ['article:section', 'so:genre'],
  journalAbbreviation: ['dcterms:alternative'],
  // With a `z:itemType`, Zotero reads the data as its own RDF, where a description is no abstract.
  extra: ['z:extra', 'dc:description'],
} as const;

/** The creators that a newspaper article can have; Zotero looks for an author under many names. */
const CREATORS = {
  author: [
    'bib:authors',
    'so:author',
    'so:creator',
    'dc:creator',
    'dcterms:creator',
    'dc:contributor',
    'dcterms:contributor',
  ],
  contributor: ['bib:contributors', 'so:contributor'],
  reviewedAuthor: ['z:reviewedAuthors'],
  translator: ['z:translators'],
} as const;

/** Tags that override the type in `z:itemType`. */
const TYPED_BY_HIGHWIRE =
  /^citation_(?:journal_title|technical_report_institution|conference|book_title|inbook_title|dissertation)/;

interface Item {
  readonly itemType: string;
  readonly creators: readonly (readonly [type: string, name: string])[];
  readonly [field: string]: unknown;
}

/** What Zotero would save from a page. */
function save(document: Document): Item {
  const statements = new Map<string, string[]>();
  const names: string[] = [];
  for (const meta of document.querySelectorAll('meta')) {
    const name = meta.getAttribute('name') || meta.getAttribute('property');
    const content = meta.getAttribute('content');
    if (!name || !content) continue;
    names.push(name);
    const [, prefix = '', rest = ''] = /^([^.:_]+)[.:_](.*)$/.exec(name) ?? [];
    if (!PREFIXES.some((known) => known === prefix.toLowerCase())) continue;
    const key = `${prefix.toLowerCase()}:${rest.charAt(0).toLowerCase()}${rest.slice(1)}`;
    statements.set(key, [...(statements.get(key) ?? []), content]);
  }
  const first = (keys: readonly string[]) =>
    keys.map((key) => statements.get(key)).find((values) => values !== undefined);
  const fields = Object.entries(FIELDS).flatMap(([field, keys]) => {
    const value = first(keys)?.[0];
    return value === undefined ? [] : [[field, value] as const];
  });
  const creators = names.includes('citation_author')
    ? // These replace everything that the RDF translator found.
      [['author', 'of citation_author'] as const]
    : Object.entries(CREATORS).flatMap(([type, keys]) =>
        (first(keys) ?? []).map((name) => [type, name] as const),
      );
  // If there are no creators, it looks for these and for a byline.
  const fallback =
    document.querySelector(
      'meta[name="author"], meta[property="article:author"], [class*="byline"], .vcard, a[rel="author"]',
    ) !== null;
  assert.ok(creators.length > 0 || !fallback, 'an author would be guessed');
  return {
    itemType: names.some((name) => TYPED_BY_HIGHWIRE.test(name))
      ? 'of a citation_ tag'
      : (statements.get('z:itemType')?.[0] ?? 'webpage'),
    ...Object.fromEntries(fields),
    creators,
  };
}

async function saved(language: Language, details: Details): Promise<Item> {
  return save(documentOf(await storyPage(language, details)));
}

test('Zotero saves a translation with its translator and its original title', async () => {
  const details = {
    article: 'author: ليلى حداد',
    translation: 'translator: Omar Nasser\nsummary: Talks & more.',
  };
  assert.deepEqual(await saved('en', details), {
    itemType: 'newspaperArticle',
    title: 'Talks in Baghdad',
    creators: [
      ['author', 'ليلى حداد'],
      ['translator', 'Omar Nasser'],
    ],
    publicationTitle: 'Safhatan',
    date: '2024-01-27',
    language: 'en',
    url: 'https://example.org/en/2024/01/talks/',
    abstractNote: 'Talks & more.',
    rights: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
    extra: 'Original Title: محادثات في بغداد',
  });
});

test('Zotero saves an article', async () => {
  const details = {
    article: 'author: ليلى حداد\nsummary: «ملخص»',
    translation: 'translator: Omar Nasser',
  };
  assert.deepEqual(await saved('ar', details), {
    itemType: 'newspaperArticle',
    title: 'محادثات في بغداد',
    creators: [['author', 'ليلى حداد']],
    publicationTitle: 'صفحتان',
    date: '2024-01-27',
    language: 'ar',
    url: 'https://example.org/ar/2024/01/talks/',
    abstractNote: '«ملخص»',
    rights: 'CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
  });
});

test('Zotero saves no creators if nobody is named, and never a translator as an author', async () => {
  assert.deepEqual((await saved('ar', {})).creators, []);
  assert.deepEqual((await saved('en', { translation: 'method: machine' })).creators, []);
  assert.deepEqual((await saved('en', { translation: 'translator: Omar Nasser' })).creators, [
    ['translator', 'Omar Nasser'],
  ]);
});

test('Zotero saves a date as precisely as it is known', async () => {
  for (const date of ['2024', '2024-03', '2024-01-27']) {
    assert.equal((await saved('ar', { date })).date, date);
  }
  // In the archive's time zone it is the next day.
  assert.equal((await saved('ar', { date: '2024-01-27T23:30:00Z' })).date, '2024-01-28');
});
