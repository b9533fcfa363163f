import type { Language } from '../base/language.ts';
import type { Form } from './words.ts';

/**
 * What dictionary words an inflected word may be a form of, the likeliest first. They are to be
 * looked up: many are no words at all.
 */
export const lemmasOf = {
  ar: arabicLemmas,
  en: ({ letters }) => englishLemmas(letters),
} as const satisfies Record<Language, (word: Form) => readonly string[]>;

/** Endings of nouns, adjectives and verbs. */
const ENDINGS = ['ون', 'ين', 'ان', 'ات', 'وا', 'يه', 'ه', 'ي', 'ا', 'ت'];

/** Pronouns, which no word has that has the article. */
const PRONOUNS = ['هما', 'ها', 'هم', 'هن', 'نا', 'كم'];

/** Shorter words are not cut: what is left is too often another word. */
const SHORTEST = 3;

/**
 * Light stemming after Larkey, Ballesteros and Connell (“Light Stemming for Arabic Information
 * Retrieval”, 2007), but to words: a ta marbuta that an ending has changed is put back.
 */
function arabicLemmas({ letters, hasArticle }: Form): readonly string[] {
  const endings = hasArticle ? ENDINGS : [...PRONOUNS, ...ENDINGS];
  const verb = letters.replace(/^[تن](?=...)/, 'ي');
  const whole = verb === letters ? [letters] : [letters, verb];
  const once = whole.flatMap((word) => withoutEnding(word, endings));
  return [...whole, ...once, ...once.flatMap((word) => withoutEnding(word, ENDINGS))];
}

function withoutEnding(word: string, endings: readonly string[]): readonly string[] {
  return endings.flatMap((ending) => {
    const rest = word.slice(0, -ending.length);
    if (!word.endsWith(ending) || rest.length < SHORTEST) return [];
    // محطات is of محطة, مدينتهم of مدينة.
    if (ending === 'ات') return [rest, `${rest}ه`];
    return rest.endsWith('ت') ? [rest, rest.replace(/ت$/, 'ه')] : [rest];
  });
}

/** Plurals and the regular endings of verbs. */
function englishLemmas(word: string): readonly string[] {
  return [word, ...withoutPlural(word), ...withoutTense(word)];
}

function withoutPlural(word: string): readonly string[] {
  if (/..ies$/.test(word)) return [word.replace(/ies$/, 'y')];
  if (!/..[^su]s$/.test(word)) return [];
  return [word.slice(0, -1), ...(/(?:[sxz]|[cs]h)es$/.test(word) ? [word.slice(0, -2)] : [])];
}

function withoutTense(word: string): readonly string[] {
  if (/..ied$/.test(word)) return [word.replace(/ied$/, 'y')];
  const rest = /^(.{2,}[^e])(?:ed|ing)$/.exec(word)?.[1];
  if (rest === undefined) return [];
  if (/([^aeiousl])\1$/.test(rest)) return [rest.slice(0, -1)];
  // One syllable with a single consonant at its end has lost an e: caring, baked.
  const isCut = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(rest);
  return isCut ? [`${rest}e`] : [rest, `${rest}e`, rest.replace(/ll$/, 'l')];
}
