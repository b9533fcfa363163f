import assert from 'node:assert/strict';
import test from 'node:test';
import type { Language } from '../../src/archive/base/language.ts';
import { citation, plain } from '../../src/archive/citations/citation.ts';
import { datesInWords } from '../../src/interface/dates-in-words.ts';
import { WORDS } from '../../src/interface/words.ts';
import { settings } from '../settings.ts';
import { type Details, documentOf, storyPage } from './story-page.ts';

const style = {
  settings,
  words: { ar: WORDS.ar.citing, en: WORDS.en.citing },
  inWords: datesInWords(settings),
};

const AR = 'https://example.org/ar/2024/01/talks/';
const EN = 'https://example.org/en/2024/01/talks/';
const ORIGINAL = `Arabic original: “محادثات في بغداد”, ${AR}`;
const THE_ORIGINAL = `الأصل العربي: «محادثات في بغداد»، ${AR}`;
const TRANSLATED = `English translation: “Talks in Baghdad”, ${EN}`;
const THE_TRANSLATION = `الترجمة الإنجليزية: «Talks in Baghdad»، ${EN}`;

/** A name, what is known about a story, the text to cite, the language to cite it in, the citation. */
const CASES: readonly (readonly [string, Details, Language, Language, string])[] = [
  [
    'an article by a named author',
    { article: 'author: ليلى حداد' },
    'ar',
    'ar',
    `ليلى حداد، «محادثات في بغداد»، صفحتان، 27 كانون الثاني/يناير 2024، ${AR}. ${THE_TRANSLATION}`,
  ],
  [
    'an article without a named author, in English',
    {},
    'ar',
    'en',
    `“محادثات في بغداد”. In Arabic. Safhatan, 27 January 2024. ${AR}. ${TRANSLATED}`,
  ],
  [
    'an untranslated article',
    { isTranslated: false },
    'ar',
    'en',
    `“محادثات في بغداد”. In Arabic. Safhatan, 27 January 2024. ${AR}`,
  ],
  [
    'an updated article of which only the month is known',
    { date: '2024-01', article: 'updated: 2024-02-01', isTranslated: false },
    'ar',
    'ar',
    `«محادثات في بغداد»، صفحتان، كانون الثاني/يناير 2024 (حُدّث في 1 شباط/فبراير 2024)، ${AR}`,
  ],
  [
    'a translation by a person',
    {
      date: '2024',
      article: 'author: ليلى حداد\nupdated: 2024-02-01',
      translation: 'translator: Omar Nasser\ntranslated: 2024-03\nreviewer: Sara Aziz',
    },
    'en',
    'en',
    `ليلى حداد. “Talks in Baghdad”. Translated from Arabic by Omar Nasser, reviewed by Sara Aziz (March 2024). Safhatan, 2024. ${EN}. ${ORIGINAL}`,
  ],
  [
    'a translation by a person, in Arabic',
    { translation: 'translator: Omar Nasser\ntranslated: 2024-03-05\nreviewer: Sara Aziz' },
    'en',
    'ar',
    `«Talks in Baghdad»، ترجمة عن العربية: Omar Nasser، مراجعة: Sara Aziz (5 آذار/مارس 2024)، صفحتان، 27 كانون الثاني/يناير 2024، ${EN}. ${THE_ORIGINAL}`,
  ],
  [
    'a translation without a named translator',
    {},
    'en',
    'en',
    `“Talks in Baghdad”. Translated from Arabic. Safhatan, 27 January 2024. ${EN}. ${ORIGINAL}`,
  ],
  [
    'a machine translation, which has no translator',
    { translation: 'method: machine' },
    'en',
    'en',
    `“Talks in Baghdad”. Machine-translated from Arabic. Safhatan, 27 January 2024. ${EN}. ${ORIGINAL}`,
  ],
  [
    'a reviewed machine translation without a named reviewer',
    { translation: 'method: machine-reviewed\ntranslator: Safhatan' },
    'en',
    'en',
    `“Talks in Baghdad”. Machine-translated from Arabic by Safhatan, reviewed. Safhatan, 27 January 2024. ${EN}. ${ORIGINAL}`,
  ],
  [
    'a reviewed machine translation, in Arabic',
    { translation: 'method: machine-reviewed\nreviewer: سارة عزيز' },
    'en',
    'ar',
    `«Talks in Baghdad»، ترجمة آلية عن العربية، مراجعة: سارة عزيز، صفحتان، 27 كانون الثاني/يناير 2024، ${EN}. ${THE_ORIGINAL}`,
  ],
];

for (const [name, details, cited, language, expected] of CASES) {
  test(`cites ${name}`, async () => {
    assert.equal(plain(citation(await storyPage(cited, details), language, style)), expected);
  });
}

test('a page shows its citation in both languages and marks the language of each part', async () => {
  const page = await storyPage('en', { article: 'author: ليلى <حداد>' });
  const citing = documentOf(page).querySelector('details.citing');
  const shown = [...(citing?.querySelectorAll('p[lang]') ?? [])];
  assert.deepEqual(
    shown.map((paragraph) => [
      paragraph.getAttribute('lang'),
      paragraph.getAttribute('dir'),
      paragraph.textContent,
    ]),
    [
      ['en', 'ltr', plain(citation(page, 'en', style))],
      ['ar', 'rtl', plain(citation(page, 'ar', style))],
    ],
  );
  const isolated = [...(shown[0]?.querySelectorAll('bdi') ?? [])];
  assert.deepEqual(
    isolated.map((bdi) => [bdi.textContent, bdi.getAttribute('lang')]),
    [
      ['ليلى <حداد>', 'ar'],
      ['Talks in Baghdad', null],
      ['محادثات في بغداد', 'ar'],
    ],
  );
});
