import type { Place } from './problem.ts';

/** A text file of the content, decoded, with `\n` line ends. */
export interface SourceFile {
  /** Path below the content root, with `/`: `articles/2024/01/name.md`. */
  readonly file: string;
  readonly content: string;
}

/** The place of a character, given its UTF-16 offset in the file's content. */
export function placeAt({ file, content }: SourceFile, offset: number): Place {
  const before = content.slice(0, Math.max(0, offset));
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) line++;
  return { file, line, column: countCharacters(before.slice(lineStart)) + 1 };
}

/** The beginning of a line, counted from 1. */
export function placeOfLine({ file }: SourceFile, line: number, column = 1): Place {
  return { file, line, column };
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
