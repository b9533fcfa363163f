/** A text on one line: every run of white space is one space, and none is at the ends. */
export function onOneLine(text: string): string {
  return spaced(text).trim();
}

/** A text with every run of white space as one space, also at the ends. */
export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}
