import { onOneLine } from '../base/whitespace.ts';

/** Characters that have a meaning in Markdown anywhere in a line. */
const MARKS = /[\\`*_[\]<>&~|#^!]/g;

/** Escapes words for Markdown, on one line, so that none of them is markup. */
export function markdownWords(words: string): string {
  return onOneLine(words).replace(MARKS, '\\$&');
}
