/** A text on one line: every run of white space is one space, and none is at the ends. */
export function onOneLine(text: string): string {
  return spaced(text).trim();
}

/** A line without the spaces at its end. A regular expression would try every space in it. */
export function withoutEndSpaces(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ') end--;
  return line.slice(0, end);
}

/** A text with every run of white space as one space, also at the ends. */
export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}
