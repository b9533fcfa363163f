import type { Language } from '../base/language.ts';
import { remember } from './remember.ts';
import { readSenses, type Sense } from './sense-table.ts';
import { type Form, foldWord, formsOf } from './words.ts';

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

interface SenseEntry {
  readonly sense: Sense | undefined;
  readonly phrases: readonly Phrase[];
}

/** What a sign after a word of the tables says of it. */
const ALONE: Readonly<Record<string, Sense['alone']>> = { '?': 'perhaps', '+': 'never' };

const SENSES = [...readSenses('numbers.txt'), ...readSenses('calendar.txt')];

const NOTHING: SenseEntry = { sense: undefined, phrases: [] };

const TABLES = {
  ar: tableOf('ar'),
  en: tableOf('en'),
} as const satisfies Record<Language, ReadonlyMap<string, SenseEntry>>;

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
} as const satisfies Record<Language, (word: string, letters: string) => SenseEntry | undefined>;

/** “A third of them”, ثلثهم, and “the first of them”, أولهم. */
function withPronoun(letters: string): SenseEntry | undefined {
  const entry = TABLES.ar.get(letters.replace(/(?:ها|هم|هما|هن|نا)$/, ''));
  return entry?.sense?.kind === 'fraction' || entry?.sense?.isOrdinal ? entry : undefined;
}

function tableOf(language: Language): ReadonlyMap<string, SenseEntry> {
  const table = new Map<string, SenseEntry>();
  for (const { words, sense } of SENSES) {
    for (const word of words[language]) {
      const [first = '', ...rest] = word.replace(/[?+]$/, '').split('_');
      const key = /[A-Z]/.test(first) ? first : foldWord(first, language);
      const own = { ...sense, alone: ALONE[word.slice(-1)] ?? 'surely' };
      const entry = table.get(key) ?? NOTHING;
      if (rest.length === 0) table.set(key, { ...entry, sense: own });
      else {
        const phrase = { rest: rest.map((one) => foldWord(one, language)), sense: own };
        table.set(key, { ...entry, phrases: [...entry.phrases, phrase].sort(byLength) });
      }
    }
  }
  return table;
}

function byLength(a: Phrase, b: Phrase): number {
  return b.rest.length - a.rest.length;
}
