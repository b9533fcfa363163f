import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { atomEntry, atomFeed } from '../../src/archive/feeds/atom.ts';
import type { FeedEntry } from '../../src/archive/feeds/feed-entry.ts';
import { feedFrame } from '../../src/archive/feeds/feed-frame.ts';
import { jsonFeed, jsonItem } from '../../src/archive/feeds/json-feed.ts';
import { schemaValidator, valuesIn } from '../schemas/validate.ts';
import { settings } from '../settings.ts';
import { jsonFeedFaults } from '../unit/json-feed-rules.ts';
import './seed.ts';

const ATOM = { a: 'http://www.w3.org/2005/Atom' };
const faultsOfAtom = schemaValidator('atom.rng');

const HOSTILE = [
  ']]>',
  '<![CDATA[',
  '&',
  '&amp;',
  '&#0;',
  '<',
  '>',
  '"',
  "'",
  '<!--',
  '-->',
  '<?xml',
  '\u0000',
  '\u0008',
  '\u001B',
  '\u007F',
  '\u0085',
  '\u2028',
  '\u202E',
  '\u2066',
  '\uFEFF',
  '\uFFFE',
  '\uFFFF',
  '\uD800',
  '\uDFFF',
  '\u{1F5DE}',
  '</title>',
  'خبر',
  'a',
];
const words = fc
  .oneof(
    fc.array(fc.constantFrom(...HOSTILE), { minLength: 1 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', minLength: 1 }),
  )
  .filter((text) => readable(text).trim() !== '');

/** The characters of a text that XML allows. */
function readable(text: string): string {
  return text.replace(/[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

function entryWith(text: string): FeedEntry {
  return {
    id: 'tag:example.org,2024:ar/x',
    story: 'x',
    language: 'ar',
    title: text,
    summary: text,
    html: text,
    published: '2024-01-27T00:00:00+03:00',
    updated: '2024-01-27T00:00:00+03:00',
    url: 'https://example.org/ar/x/',
    markdownUrl: 'https://example.org/ar/x/index.md',
    counterpart: {
      id: 'tag:example.org,2024:en/x',
      language: 'en',
      title: text,
      url: 'https://example.org/en/x/',
    },
    author: text,
    translator: text,
    source: { name: text, url: 'https://a.example/?b=1&c="<' },
    tags: [{ slug: 'x', name: text }],
    tagsUrl: 'https://example.org/tags/',
  };
}

test('whatever text an entry has, its feeds are valid and contain that text', () => {
  // libxml2 drops the byte order mark at the beginning of some texts.
  const withoutMark = (text: string) => text.replaceAll('\uFEFF', '');
  const frame = feedFrame({ of: 'language', language: 'ar' }, settings, null);
  fc.assert(
    fc.property(words, (text) => {
      const entry = entryWith(text);
      const prepared = [{ atom: atomEntry(entry), json: jsonItem(entry) }];
      const atom = atomFeed(frame, prepared);
      assert.equal(faultsOfAtom(atom), undefined);
      const read = (xpath: string) => valuesIn(atom, `//a:entry/${xpath}`, ATOM).map(withoutMark);
      for (const element of ['title', 'summary', 'content', 'author/a:name']) {
        assert.deepEqual(read(`a:${element}`), [withoutMark(readable(text))], element);
      }
      // In attributes, line feeds and tabs are read as spaces.
      assert.deepEqual(read('a:category/@label'), [
        withoutMark(readable(text)).replace(/[\t\n]/g, ' '),
      ]);
      const feed = JSON.parse(jsonFeed(frame, prepared));
      assert.deepEqual(jsonFeedFaults(feed), []);
      assert.equal(feed.items[0].title, text);
    }),
    { numRuns: 500 },
  );
});
