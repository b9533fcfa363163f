import { meaningOf } from '../../../src/archive/alignment/senses.ts';
import type { Language } from '../../../src/archive/base/language.ts';
import type { Random } from './random.ts';
import { type Draw, zipf } from './zipf.ts';

/** A name, a phrase or a whole text in both languages. */
export type Pair = Readonly<Record<Language, string>>;

/** The words and names of the made-up texts. */
export interface Vocabulary {
  readonly words: Readonly<Record<Language, Draw<string>>>;
  /** Names sound the same in both scripts, as those of people and places do. */
  readonly names: Draw<Pair>;
}

const WORDS = 20_000;
const NAMES = 2_000;

/** The parts of syllables; Arabic writes only long vowels. */
const SOUNDS = {
  ar: {
    onsets: [...'بتثجحخدذرزسشصضطظعغفقكلمنهوي'],
    vowels: ['', '', '', 'ا', 'ا', 'و', 'ي'],
    codas: ['', '', '', 'ل', 'م', 'ن', 'ر', 'د', 'ت', 'س'],
    endings: ['', '', '', 'ة', 'ات', 'ين'],
  },
  en: {
    onsets: ['b', 'c', 'd', 'f', 'g', 'h', 'l', 'm', 'n', 'p', 'r', 's', 't', 'w', 'br', 'st', ''],
    vowels: ['a', 'e', 'e', 'i', 'o', 'u', 'ea', 'ou'],
    codas: ['', '', 'l', 'm', 'n', 'r', 's', 't', 'd', 'nt'],
    endings: ['', '', '', 's', 'ed', 'ing'],
  },
} as const;

/** Consonants and vowels of names, in both scripts. */
const NAME_ONSETS = pairs('ب b, د d, ر r, ز z, س s, ف f, ق q, ك k, ل l, م m, ن n, ت t, ش sh, ط t');
const NAME_VOWELS = pairs('ا a, و u, ي i');
const NAME_CODAS = pairs('ن n, ر r, ل l, د d, م m');

export function makeVocabulary(random: Random): Vocabulary {
  return {
    words: { ar: zipf(makeWords(random, 'ar')), en: zipf(makeWords(random, 'en')) },
    names: zipf(makeNames(random, NAMES)),
  };
}

/** Distinct words; the most frequent are short, as in any language. */
function makeWords(random: Random, language: Language): readonly string[] {
  const { onsets, vowels, codas, endings } = SOUNDS[language];
  const made = new Set<string>();
  while (made.size < WORDS) {
    const syllables = made.size < 60 ? 1 : made.size < 1200 ? 2 : random.between(2, 3);
    let word = language === 'ar' && made.size >= 60 && random.chance(0.3) ? 'ال' : '';
    for (let count = 0; count < syllables; count++) {
      word += random.pick(onsets) + random.pick(vowels);
      if (count > 0 || syllables === 1) word += random.pick(codas);
    }
    if (made.size >= 60) word += random.pick(endings);
    // A word for a number would need its counterpart in the other language.
    if (word.length > 1 && !meaningOf[language](word).sense) made.add(word);
  }
  return [...made];
}

/** Names of two or three syllables, distinct in both scripts. */
export function makeNames(random: Random, size: number): readonly Pair[] {
  const made = new Map<string, Pair>();
  const arabic = new Set<string>();
  while (made.size < size) {
    const parts = Array.from({ length: random.between(2, 3) }, () => [
      random.pick(NAME_ONSETS),
      random.pick(NAME_VOWELS),
    ]).flat();
    const all = [...parts, random.pick(NAME_CODAS)];
    const [ar, latin] = [all.map((one) => one.ar).join(''), all.map((one) => one.en).join('')];
    if (made.has(latin) || arabic.has(ar)) continue;
    arabic.add(ar);
    made.set(latin, { ar, en: capitalise(latin) });
  }
  return [...made.values()];
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function pairs(list: string): readonly Pair[] {
  return list.split(', ').map((pair) => {
    const [ar = '', en = ''] = pair.split(' ');
    return { ar, en };
  });
}
