import assert from 'node:assert/strict';
import test from 'node:test';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Language } from '../../src/archive/base/language.ts';
import { type Details, documentOf, storyPage } from './story-page.ts';

const AR = 'https://example.org/ar/2024/01/talks/';
const EN = 'https://example.org/en/2024/01/talks/';

const WHOLE: Details = {
  article: 'author: ليلى حداد',
  translation: 'translator: Omar Nasser\ntranslated: 2024-03-05\nmethod: human',
};

/** Characters with a special meaning in TeX, RIS, JSON, URLs or HTML. */
const HOSTILE = '50% of $1 & #2 a_b {c} }{ ~d ^e \\f "g" <h>TY - JOUR</h> \'i\' 100%25 @j, k+l';

type Entry = Readonly<Record<string, unknown>>;

/** The files of a page by format, as a browser saves them. */
async function files(language: Language, details: Details) {
  const page = await storyPage(language, details);
  const links = [...documentOf(page).querySelectorAll('.citing a[download]')];
  const saved = await Promise.all(
    links.map(async (link) => {
      const response = await fetch(link.getAttribute('href') ?? '');
      const file = {
        name: link.getAttribute('download') ?? '',
        type: response.headers.get('content-type'),
        text: await response.text(),
      };
      return [link.textContent ?? '', file] as const;
    }),
  );
  return Object.fromEntries(saved);
}

async function text(format: string, language: Language, details: Details): Promise<string> {
  return (await files(language, details))[format]?.text ?? '';
}

async function parseBibtex(language: Language, details: Details): Promise<Entry> {
  const source = await text('BibTeX', language, details);
  const { data } = new Cite(source, { forceType: '@biblatex/text' });
  assert.equal(data.length, 1);
  return data[0] ?? {};
}

/** All tags of a RIS record, of which the parser itself keeps only some for each type of reference. */
async function parseRis(language: Language, details: Details): Promise<Entry> {
  const records = plugins.input.chainLink(await text('RIS', language, details), {
    forceType: '@ris/file',
  }) as readonly Entry[];
  assert.equal(records.length, 1);
  return records[0] ?? {};
}

async function parseCsl(language: Language, details: Details): Promise<Entry> {
  const items = JSON.parse(await text('CSL-JSON', language, details));
  assert.equal(items.length, 1);
  return items[0];
}

test('files are named after the text and have the media type of their format', async () => {
  const saved = await files('en', WHOLE);
  assert.deepEqual(
    Object.entries(saved).map(([format, { name, type }]) => [format, name, type]),
    [
      ['BibTeX', 'en-2024-01-talks.bib', 'application/x-bibtex;charset=utf-8'],
      ['RIS', 'en-2024-01-talks.ris', 'application/x-research-info-systems;charset=utf-8'],
      [
        'CSL-JSON',
        'en-2024-01-talks.json',
        'application/vnd.citationstyles.csl+json;charset=utf-8',
      ],
    ],
  );
});

test('BibTeX has everything known about a translation', async () => {
  const { _graph, ...entry } = await parseBibtex('en', WHOLE);
  assert.deepEqual(entry, {
    id: 'en/2024/01/talks',
    'citation-key': 'en/2024/01/talks',
    type: 'article-journal',
    genre: 'newspaper',
    title: 'Talks in Baghdad',
    'original-title': 'محادثات في بغداد',
    author: [{ family: 'ليلى حداد' }],
    translator: [{ family: 'Omar Nasser' }],
    'container-title': 'Safhatan',
    issued: { 'date-parts': [[2024, 1, 27]] },
    'original-date': { 'date-parts': [[2024, 1, 27]] },
    language: 'english',
    URL: EN,
    note: `Arabic original: ${AR}`,
  });
  assert.match(await text('BibTeX', 'en', WHOLE), /^ {2}origlanguage = \{arabic\},$/m);
});

test('BibTeX gives an article its author and no translator', async () => {
  const entry = await parseBibtex('ar', WHOLE);
  assert.deepEqual(
    [entry.author, entry.translator, entry['original-title'], entry.language, entry.note],
    [[{ family: 'ليلى حداد' }], undefined, undefined, 'arabic', `الترجمة الإنجليزية: ${EN}`],
  );
});

test('RIS has everything known about a translation', async () => {
  assert.deepEqual(await parseRis('en', WHOLE), {
    TY: 'NEWS',
    ID: 'en/2024/01/talks',
    AU: 'ليلى حداد',
    TI: 'Talks in Baghdad',
    OP: 'محادثات في بغداد',
    A4: 'Omar Nasser',
    T2: 'Safhatan',
    PB: 'Safhatan',
    DA: '2024/01/27/',
    PY: '2024',
    LA: 'en',
    UR: [EN, AR],
    N1: `Arabic original: ${AR}`,
  });
});

test('RIS gives an article the title of its translation', async () => {
  const { TI, TT, OP, A4, UR } = await parseRis('ar', WHOLE);
  assert.deepEqual(
    [TI, TT, OP, A4, UR],
    ['محادثات في بغداد', 'Talks in Baghdad', undefined, undefined, [AR, EN]],
  );
});

test('RIS ends its lines and its record as the format requires', async () => {
  const record = await text('RIS', 'en', WHOLE);
  assert.match(record, /^TY {2}- NEWS\r\n(?:[A-Z][A-Z0-9] {2}- [^\r\n]+\r\n)+ER {2}- \r\n$/);
});

test('CSL-JSON has everything known about a translation', async () => {
  assert.deepEqual(await parseCsl('en', WHOLE), {
    id: 'en/2024/01/talks',
    type: 'article-newspaper',
    title: 'Talks in Baghdad',
    'original-title': 'محادثات في بغداد',
    author: [{ literal: 'ليلى حداد' }],
    translator: [{ literal: 'Omar Nasser' }],
    'container-title': 'Safhatan',
    publisher: 'Safhatan',
    issued: { 'date-parts': [[2024, 1, 27]] },
    'original-date': { 'date-parts': [[2024, 1, 27]] },
    language: 'en',
    URL: EN,
    note: `Arabic original: ${AR}`,
  });
});

test('the files name nobody whom the text does not name', async () => {
  const machine = { translation: 'method: machine' };
  const bibtex = await parseBibtex('en', machine);
  const ris = await parseRis('en', machine);
  const csl = await parseCsl('en', machine);
  assert.deepEqual([bibtex.author, ris.AU, csl.author], [undefined, undefined, undefined]);
  assert.deepEqual([bibtex.translator, ris.A4, csl.translator], [undefined, undefined, undefined]);
  const note = `Machine-translated from Arabic. Arabic original: ${AR}`;
  assert.deepEqual([bibtex.note, ris.N1, csl.note], [note, note, note]);
});

test('the files of an untranslated story have no second title, address or note', async () => {
  const single = { isTranslated: false };
  const bibtex = await parseBibtex('ar', single);
  const ris = await parseRis('ar', single);
  const csl = await parseCsl('ar', single);
  assert.deepEqual([bibtex.note, ris.N1, csl.note], [undefined, undefined, undefined]);
  assert.deepEqual([ris.TT, ris.UR], [undefined, AR]);
});

for (const [date, parts, ris] of [
  ['2024', [2024], '2024///'],
  ['2024-03', [2024, 3], '2024/03//'],
  ['2024-01-27', [2024, 1, 27], '2024/01/27/'],
  ['2024-01-27T23:30:00Z', [2024, 1, 28], '2024/01/28/'],
] as const) {
  test(`a date is cited as precisely as it is known: ${date}`, async () => {
    const expected = { 'date-parts': [parts] };
    assert.deepEqual((await parseBibtex('ar', { date })).issued, expected);
    assert.deepEqual((await parseCsl('ar', { date })).issued, expected);
    assert.equal((await parseRis('ar', { date })).DA, ris);
  });
}

test('special characters survive in every format', async () => {
  const quoted = JSON.stringify(HOSTILE);
  const details = {
    titles: { ar: quoted, en: quoted },
    article: `author: ${quoted}`,
    translation: `translator: ${quoted}`,
  };
  const bibtex = await parseBibtex('en', details);
  assert.deepEqual(
    [bibtex.title, bibtex['original-title'], bibtex.author, bibtex.translator],
    [HOSTILE, HOSTILE, [{ family: HOSTILE }], [{ family: HOSTILE }]],
  );
  // This parser accepts what TeX would not.
  const tex = String.raw`title = {{50\% of \$1 \& \#2 a\_b \textbraceleft{}c\textbraceright{} `;
  assert.ok((await text('BibTeX', 'en', details)).includes(tex));
  const csl = await parseCsl('en', details);
  assert.deepEqual(
    [csl.title, csl['original-title'], csl.author, csl.translator],
    [HOSTILE, HOSTILE, [{ literal: HOSTILE }], [{ literal: HOSTILE }]],
  );
  const record = await text('RIS', 'en', details);
  for (const tag of ['TI', 'OP', 'AU', 'A4']) {
    assert.ok(record.includes(`\r\n${tag}  - ${HOSTILE}\r\n`), tag);
  }
  assert.equal(record.match(/^TY {2}- /gm)?.length, 1);
});
