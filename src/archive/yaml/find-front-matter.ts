/** Where the front matter of a file is, as offsets in its content. */
export interface FrontMatterRange {
  /** Where the YAML begins, after the opening line of `---`. */
  readonly start: number;
  /** Where the YAML ends, at the closing line of `---`. */
  readonly end: number;
  /** Where the body begins, after the closing line. */
  readonly bodyStart: number;
}

const OPENING = /^\uFEFF?---[ \t]*(?:\r\n?|\n)/;
const CLOSING = /(?<![^\r\n])---[ \t]*(?:\r\n?|\n|$)/g;

/**
 * Finds the front matter of a file, decoded or as it is on disk: with or without a byte order mark,
 * and with any line ends. Undefined if there is none, or if it never ends.
 */
export function findFrontMatter(content: string): FrontMatterRange | undefined {
  const start = openingEnd(content);
  if (start === undefined) return undefined;
  CLOSING.lastIndex = start;
  const closing = CLOSING.exec(content);
  return closing
    ? { start, end: closing.index, bodyStart: closing.index + closing[0].length }
    : undefined;
}

/** Where the opening line of `---` ends; undefined if the file does not begin with one. */
export function openingEnd(content: string): number | undefined {
  return OPENING.exec(content)?.[0].length;
}
