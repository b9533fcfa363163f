import { onOneLine } from '../base/whitespace.ts';

/** What means something in Markdown wherever it stands in a line. */
const MARKS = /[\\`*_[\]<>&~|#^!]/g;

/** Words as Markdown shows them, on one line and without markup. */
export function markdownWords(words: string): string {
  return onOneLine(words).replace(MARKS, '\\$&');
}
