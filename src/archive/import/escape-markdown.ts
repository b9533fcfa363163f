/**
 * A text as a Markdown paragraph that says just that: what means something in Markdown is escaped
 * and nothing else, so that an editor can read it. Each line is a line of the paragraph, without
 * white space at its ends; there must be no empty line in it.
 */
export function escapeParagraph(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeLineStart(escapeWords(line.trim())))
    .join('\n');
}

/** A text within a line of Markdown. */
export function escapeWords(text: string): string {
  return text
    .replace(/[\\`*[\]<~|]/g, '\\$&')
    .replace(/_/g, escapeUnderscore)
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** Within a word `_` means nothing, as CommonMark has it. */
function escapeUnderscore(mark: string, offset: number, whole: string): string {
  const isInWord =
    /[\p{L}\p{N}]/u.test(whole[offset - 1] ?? '') && /[\p{L}\p{N}]/u.test(whole[offset + 1] ?? '');
  return isInWord ? mark : `\\${mark}`;
}

/** What makes a heading, a quotation, a list, a rule or a table of a line, and only at its start. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(?=[#>+=:-])/, '\\').replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

/** How many of a character there are side by side in a text, at most. */
export function longestRun(text: string, character: string): number {
  let longest = 0;
  let run = 0;
  for (const one of text) {
    run = one === character ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
