import type { ArchiveDate } from '../archive/base/archive-date.ts';
import { LANGUAGES, type Language } from '../archive/base/language.ts';
import type { Settings } from '../archive/base/settings.ts';

/** Writes a date as exactly as it is known: “27 January 2024”, “January 2024”, “2024”. */
export type DateInWords = (date: ArchiveDate, language: Language) => string;

/**
 * Dates in the words of the Unicode CLDR, for the archive's locales. If a language has two locales,
 * the month has both names: “27 كانون الثاني/يناير 2024”.
 */
export function datesInWords({ locales, digits }: Settings): DateInWords {
  const write = Object.fromEntries(
    LANGUAGES.map((language) => {
      const [locale, other] = locales[language];
      const numberingSystem = language === 'ar' ? digits : 'latn';
      return [language, writer(locale, other, numberingSystem)];
    }),
  ) as Record<Language, (date: ArchiveDate) => string>;
  const written = new Map<string, string>();
  return (date, language) => {
    const key = `${language} ${date.iso}`;
    const known = written.get(key);
    if (known !== undefined) return known;
    const words = write[language](date);
    written.set(key, words);
    return words;
  };
}

function writer(locale: string, other: string | undefined, numberingSystem: string) {
  const options = { numberingSystem, calendar: 'gregory', timeZone: 'UTC' } as const;
  const year = new Intl.DateTimeFormat(locale, { ...options, year: 'numeric' });
  const month = new Intl.DateTimeFormat(locale, { ...options, year: 'numeric', month: 'long' });
  const day = new Intl.DateTimeFormat(locale, {
    ...options,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
  const otherMonth = other && new Intl.DateTimeFormat(other, { ...options, month: 'long' });
  return (date: ArchiveDate): string => {
    // Date.UTC would add 1900 to the years 0 to 99.
    const instant = new Date(0).setUTCFullYear(date.year, (date.month ?? 1) - 1, date.day ?? 1);
    const format = date.day !== undefined ? day : date.month !== undefined ? month : year;
    return format
      .formatToParts(instant)
      .map(({ type, value }) =>
        type === 'month' && otherMonth ? `${value}/${otherMonth.format(instant)}` : value,
      )
      .join('');
  };
}
