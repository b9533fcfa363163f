/**
 * Escapes a text so that Markdown shows it as a paragraph with just these words. Only what has a
 * meaning in Markdown is escaped, so that editors can still read it. Lines stay, with their ends
 * trimmed; none may be empty.
 */
export function escapeParagraph(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeLineStart(escapeWords(line.trim())))
    .join('\n');
}

/** Escapes a text for the middle of a line of Markdown. */
export function escapeWords(text: string): string {
  return text
    .replace(/[\\`*[\]<~|]/g, '\\$&')
    .replace(/_/g, escapeUnderscore)
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** Inside a word, `_` has no meaning in CommonMark. */
function escapeUnderscore(mark: string, offset: number, whole: string): string {
  const isInWord =
    /[\p{L}\p{N}]/u.test(whole[offset - 1] ?? '') && /[\p{L}\p{N}]/u.test(whole[offset + 1] ?? '');
  return isInWord ? mark : `\\${mark}`;
}

/** Escapes what would turn a line into a heading, quotation, list, rule or table. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(?=[#>+=:-])/, '\\').replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

/** The length of the longest run of a character in a text. */
export function longestRun(text: string, character: string): number {
  let longest = 0;
  let run = 0;
  for (const one of text) {
    run = one === character ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
