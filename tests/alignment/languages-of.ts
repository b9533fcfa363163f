import { LANGUAGES, type Language } from '../../src/archive/base/language.ts';

/** A text of digits and signs alone may be of either language. */
export function languagesOf(text: string): readonly Language[] {
  if (/\p{Script=Arabic}/u.test(text.replace(/[^\p{L}]/gu, ''))) return ['ar'];
  return /\p{L}/u.test(text) ? ['en'] : LANGUAGES;
}
