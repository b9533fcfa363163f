import type { Language } from '../../../src/archive/base/language.ts';
import { DIRECTION, LANGUAGES } from '../../../src/archive/base/language.ts';
import { WORDS } from '../../../src/interface/words.ts';
import { site } from '../../../src/site.ts';

/** The words of the interface, the same as in Safhatan, as data for any generator. */
export function interfaceData() {
  return {
    licence: site.licence,
    ...Object.fromEntries(LANGUAGES.map((language) => [language, wordsOf(language)])),
  };
}

function wordsOf(language: Language) {
  const { translated, stories, ...words } = WORDS[language];
  return {
    // The templates make the phrases that depend on a number.
    ...Object.fromEntries(Object.entries(words).filter(([, word]) => typeof word !== 'function')),
    title: site.title[language],
    description: site.description[language],
    direction: DIRECTION[language],
    locale: site.locales[language][0].replace('-', '_'),
    stories: stories.other.replace('# ', ''),
    translated: { ar: 'تُرجم منها', en: 'translated' }[language],
    translatedOn: translated,
    months: monthsOf(language),
  };
}

/** The names of months as in Safhatan, which gives two if the language has two locales. */
function monthsOf(language: Language): readonly string[] {
  const names = site.locales[language].flatMap((locale) =>
    locale ? [new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })] : [],
  );
  return Array.from({ length: 12 }, (_, month) =>
    names.map((name) => name.format(Date.UTC(2024, month))).join('/'),
  );
}
