import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../base/language.ts';
import { remember } from './remember.ts';
import { wordsOf } from './words.ts';

/**
 * A small glossary of words that news of all sorts is made of: a concept a line, the words for it
 * in both languages. It is evidence where paragraphs have no number and no name; no reader sees it.
 */
const CONCEPTS = readFileSync(path.join(import.meta.dirname, 'glossary.txt'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' = '));

const STEM = {
  ar: arabicStem,
  en: englishStem,
} as const satisfies Record<Language, (word: string) => string>;

const BY_STEM = {
  ar: concepts('ar', 0),
  en: concepts('en', 1),
} as const satisfies Record<Language, ReadonlyMap<string, readonly string[]>>;

/** The concepts that words name. */
export function conceptsIn(words: readonly string[], language: Language): ReadonlySet<string> {
  return new Set(words.flatMap(CONCEPTS_OF[language]));
}

const CONCEPTS_OF = {
  ar: conceptsOf('ar'),
  en: conceptsOf('en'),
} as const satisfies Record<Language, (word: string) => readonly string[]>;

function conceptsOf(language: Language): (word: string) => readonly string[] {
  return remember((word) => BY_STEM[language].get(STEM[language](word)) ?? []);
}

function concepts(language: Language, column: 0 | 1): ReadonlyMap<string, readonly string[]> {
  const byStem = new Map<string, string[]>();
  CONCEPTS.forEach((line, index) => {
    const stems = new Set(wordsOf(line[column] ?? '', language).map(STEM[language]));
    for (const one of stems) byStem.set(one, [...(byStem.get(one) ?? []), String(index)]);
  });
  return byStem;
}

/**
 * Light stemming after Larkey, Ballesteros and Connell (“Light Stemming for Arabic Information
 * Retrieval”, 2007): one suffix and one prefix. The article has been taken off before.
 */
function arabicStem(word: string): string {
  return word
    .replace(/^[بلكوف](?=\S{4})/, '')
    .replace(/(?<=\S{2})(?:ها|هم|ان|ات|ون|ين|يه|يا|ه|ي|ا)$/, '')
    .replace(/(?<=\S{3})(?:ها|هم|ات|ه|ي)$/, '');
}

/** Plurals and the regular endings of verbs. */
function englishStem(word: string): string {
  return word
    .replace(/(?<=\w{3})ies$/, 'y')
    .replace(/(?<=\w{3})(?:es|s|ed|ing)$/, '')
    .replace(/(?<=\w{3})e$/, '')
    .replace(/(?<=\w{2})(\w)\1$/, '$1');
}
