/** A text on one line: every run of white space becomes one space, and the ends are trimmed. */
export function onOneLine(text: string): string {
  return spaced(text).trim();
}

/** A line without the spaces at its end. A regular expression would try each run of spaces again. */
export function withoutEndSpaces(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ') end--;
  return line.slice(0, end);
}

/** A text with every run of white space as one space, even at the ends. */
export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}
