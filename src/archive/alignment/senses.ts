import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../base/language.ts';
import { remember } from './remember.ts';
import { type Form, foldWord, formsOf } from './words.ts';

/** The sections of numbers.txt and calendar.txt; those of single numbers by their size. */
export type SenseKind =
  | 'unit'
  | 'ten'
  | 'teen'
  | 'tens'
  | 'hundred'
  | 'hundreds'
  | 'magnitude'
  | 'dual'
  | 'plural'
  | 'dozen'
  | 'some'
  | 'fraction'
  | 'part'
  | 'whole'
  | 'halved'
  | 'sign'
  | 'nothing'
  | 'month'
  | 'day'
  | 'season'
  | 'decade'
  | 'before';

/** What a word, or some words together, say. */
export interface Sense {
  readonly kind: SenseKind;
  /** A number; of a fraction, the quotient. */
  readonly value: number;
  /** The same as it is written in the table: `1/2`, `percent`. */
  readonly label: string;
  readonly isOrdinal: boolean;
  /** Whether it says so by itself: `never` is أحد, which is one in أحد عشر, but else “anyone”. */
  readonly alone: 'surely' | 'perhaps' | 'never';
}

/** What the tables know of a word as it is written, and the form in which they know it. */
export interface Meaning extends Form {
  readonly sense: Sense | undefined;
  /** The longest first. */
  readonly phrases: readonly Phrase[];
  /** All that it may be, first as it is written. */
  readonly forms: readonly [Form, ...Form[]];
}

interface Phrase {
  /** The words after the first, folded. */
  readonly rest: readonly string[];
  readonly sense: Sense;
}

interface Entry {
  readonly sense: Sense | undefined;
  readonly phrases: readonly Phrase[];
}

/** What a sign after a word of the tables says of it. */
const ALONE: Readonly<Record<string, Sense['alone']>> = { '?': 'perhaps', '+': 'never' };

/** A number that is larger than a hundred, and no magnitude, has its hundreds in it. */
const SIZES = [
  [101, 'hundreds'],
  [100, 'hundred'],
  [20, 'tens'],
  [11, 'teen'],
  [10, 'ten'],
] as const satisfies readonly (readonly [number, SenseKind])[];

const NOTHING: Entry = { sense: undefined, phrases: [] };

const TABLES = {
  ar: tableOf('ar'),
  en: tableOf('en'),
} as const satisfies Record<Language, ReadonlyMap<string, Entry>>;

/** What a word says, by itself or with those after it. */
export const meaningOf = {
  ar: remember((word: string) => meaning(word, 'ar')),
  en: remember((word: string) => meaning(word, 'en')),
} as const satisfies Record<Language, (word: string) => Meaning>;

function meaning(word: string, language: Language): Meaning {
  const forms = formsOf(word, language);
  const known = forms.flatMap((form) => {
    const entry = LOOK_UP[language](word, form.letters);
    return entry ? [{ form, ...entry }] : [];
  });
  const said = known.find(({ sense }) => sense);
  return {
    ...(said?.form ?? known[0]?.form ?? forms[0]),
    sense: said?.sense,
    phrases: known.flatMap(({ phrases }) => phrases),
    forms,
  };
}

const LOOK_UP = {
  // The alif of the accusative, where its vowel mark is not written: ستا for ستًا.
  ar: (_, letters) =>
    TABLES.ar.get(letters) ?? TABLES.ar.get(letters.replace(/ا$/, '')) ?? withPronoun(letters),
  // What has capitals in the table has them in the text, where all of it may be in capitals.
  en: (word, letters) =>
    TABLES.en.get(word) ??
    TABLES.en.get(word.slice(0, 1) + word.slice(1).toLowerCase()) ??
    TABLES.en.get(letters),
} as const satisfies Record<Language, (word: string, letters: string) => Entry | undefined>;

/** “A third of them”, ثلثهم, and “the first of them”, أولهم. */
function withPronoun(letters: string): Entry | undefined {
  const entry = TABLES.ar.get(letters.replace(/(?:ها|هم|هما|هن|ه|نا)$/, ''));
  return entry?.sense?.kind === 'fraction' || entry?.sense?.isOrdinal ? entry : undefined;
}

function tableOf(language: Language): ReadonlyMap<string, Entry> {
  const table = new Map<string, Entry>();
  for (const { words, sense } of [...sensesIn('numbers.txt'), ...sensesIn('calendar.txt')]) {
    for (const word of words[language]) {
      const [first = '', ...rest] = word.replace(/[?+]$/, '').split('_');
      const key = /[A-Z]/.test(first) ? first : foldWord(first, language);
      const { sense: alone, phrases } = table.get(key) ?? NOTHING;
      const own = { ...sense, alone: ALONE[word.slice(-1)] ?? 'surely' };
      const phrase = { rest: rest.map((one) => foldWord(one, language)), sense: own };
      table.set(
        key,
        rest.length === 0
          ? { sense: own, phrases }
          : {
              sense: alone,
              phrases: [...phrases, phrase].sort((a, b) => b.rest.length - a.rest.length),
            },
      );
    }
  }
  return table;
}

/** Reads a table: `[section]`, and below it a line `value = Arabic words = English words` each. */
function sensesIn(file: string) {
  let section = '';
  const lines = readFileSync(path.join(import.meta.dirname, file), 'utf8').split('\n');
  return lines.flatMap((line) => {
    section = /^\[(\w+)\]$/.exec(line)?.[1] ?? section;
    const [label = '', ...columns] = line.split('=');
    const [ar = [], en = []] = columns.map((column) => column.split(' ').filter(Boolean));
    if (line.startsWith('#') || columns.length === 0) return [];
    const [value = 0, divisor = 1] = label.split('/').map(Number);
    const isOrdinal = section === 'ordinal';
    const sense = { value: value / divisor, label: label.trim(), isOrdinal };
    return [{ words: { ar, en }, sense: { ...sense, kind: kindOf(section, value) } }];
  });
}

function kindOf(section: string, value: number): SenseKind {
  if (section !== 'cardinal' && section !== 'ordinal') return section as SenseKind;
  if (value >= 1000) return 'magnitude';
  if (value === 0) return 'teen';
  return SIZES.find(([least]) => value >= least)?.[1] ?? 'unit';
}
