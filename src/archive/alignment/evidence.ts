import type { Language } from '../base/language.ts';
import { NUMBER, numeralsIn, westernDigits } from './numerals.ts';
import { wordsOf } from './words.ts';

/** What is found in a text: as a key that is equal in both languages, and as it is written. */
export interface Evidence {
  readonly key: string;
  readonly written: string;
}

const WITH_THOUSANDS = new RegExp(`(${NUMBER.source})(\\s+(?:ألف|آلاف|thousand))?`, 'g');

/** The numbers that are written in digits, of whatever script; their thousands may be a word. */
export function digitsIn(text: string): readonly Evidence[] {
  // Western digits take the place of the others one for one, so that offsets stay.
  return [...westernDigits(text).matchAll(WITH_THOUSANDS)].map((match) => {
    const [, number = '', thousand] = match;
    const value = Number(number.replace(/[,\u00A0\u202F]/g, ''));
    const written = text.slice(match.index, match.index + number.length);
    return { key: String(thousand ? value * 1000 : value), written };
  });
}

/** All that the text says in numbers, in digits or in words. */
export function numbersSaid(text: string, language: Language): readonly string[] {
  return [
    ...digitsIn(text).map(({ key }) => key),
    ...numeralsIn(wordsOf(text, language), language),
  ];
}

/** Words that name a month or a day, or something else: they count for nothing on their own. */
const AMBIGUOUS = new Set(['month 3', 'month 5', 'month 8', 'day 1']);

/** The months and weekdays that a text names. */
export function calendarIn(text: string, language: Language): readonly Evidence[] {
  return numeralsIn(wordsOf(text, language), language)
    .filter((key) => /^(?:month|day) /.test(key) && !AMBIGUOUS.has(key))
    .map((key) => ({ key, written: nameOf(key, language) }));
}

const NAMES = {
  ar: {
    month: new Intl.DateTimeFormat('ar-IQ', { month: 'long', timeZone: 'UTC' }),
    day: new Intl.DateTimeFormat('ar-IQ', { weekday: 'long', timeZone: 'UTC' }),
  },
  en: {
    month: new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }),
    day: new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }),
  },
} as const satisfies Record<Language, object>;

function nameOf(key: string, language: Language): string {
  const [what, number] = key.split(' ');
  // The first of January 2023 was a Sunday.
  return what === 'month'
    ? NAMES[language].month.format(Date.UTC(2023, Number(number) - 1))
    : NAMES[language].day.format(Date.UTC(2023, 0, 1 + Number(number)));
}
