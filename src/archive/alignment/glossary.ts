import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../base/language.ts';
import { lemmasOf } from './lemmas.ts';
import { type Form, foldWord } from './words.ts';

/**
 * A small glossary of words that news of all sorts is made of: a concept a line, the words for it
 * in both languages. It is evidence where paragraphs have no number and no name; no reader sees it.
 */
const CONCEPTS = readFileSync(path.join(import.meta.dirname, 'glossary.txt'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' = '));

const BY_WORD = {
  ar: concepts('ar', 0),
  en: concepts('en', 1),
} as const satisfies Record<Language, ReadonlyMap<string, readonly string[]>>;

/** The concepts that a word names, by the first of what it may be that the glossary has. */
export function conceptsOf(forms: readonly Form[], language: Language): readonly string[] {
  for (const form of forms) {
    if (form.cut > 0 && !form.hasArticle && form.letters.length < SHORTEST) continue;
    for (const lemma of lemmasOf[language]({ ...form, letters: plain(form.letters) })) {
      const found = BY_WORD[language].get(lemma);
      if (found) return found;
    }
  }
  return [];
}

/** What a letter is cut from may be a word that begins with it, the more so the less is left. */
const SHORTEST = 4;

function concepts(language: Language, column: 0 | 1): ReadonlyMap<string, readonly string[]> {
  const byWord = new Map<string, string[]>();
  CONCEPTS.forEach((line, index) => {
    for (const word of new Set((line[column] ?? '').split(' '))) {
      const letters = plain(foldWord(word, language));
      byWord.set(letters, [...(byWord.get(letters) ?? []), String(index)]);
    }
  });
  return byWord;
}

/** Writers who leave out the hamza leave out the madda too. */
function plain(letters: string): string {
  return letters.replaceAll('آ', 'ا');
}
