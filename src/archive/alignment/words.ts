import type { Language } from '../base/language.ts';
import { withPlainNumbers } from './numerals.ts';

/**
 * The words and numbers of a text, as the tables of numerals.ts have them: in lower case; Arabic
 * without marks, article and conjunction, its alifs plain, its final ta marbuta as ha.
 */
export function wordsOf(text: string, language: Language): readonly string[] {
  const plain = withPlainNumbers(text);
  return language === 'ar' ? arabicWords(plain) : englishWords(plain);
}

function arabicWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/[\p{M}\u0640]/gu, '')
      .match(/[\u0621-\u064A\u066E-\u06D3]+|\d+(?:\.\d+)?/g) ?? []
  ).map((word) =>
    word
      .replace(/[أإآٱ]/g, 'ا')
      .replace(/ة$/, 'ه')
      .replace(/^(?:[وف]?(?:[بك]?ال|لل)|[وف](?=\S{4}))(?=\S{2})/, ''),
  );
}

function englishWords(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+|\d+(?:\.\d+)?/g) ?? [];
}
