import { lastAtMost } from '../base/last-at-most.ts';
import type { Place } from '../base/problem.ts';

/** A text file of the content, decoded, with `\n` line ends and without hidden characters. */
export interface SourceFile {
  /** Path below the content root, with `/`: `articles/2024/01/name.md`. */
  readonly file: string;
  readonly content: string;
  /** The offsets in `content` at which hidden characters were removed, ascending. */
  readonly removed?: readonly number[];
}

/** The beginning of a file, where problems of the whole file are reported. */
export function topOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** The place of a character, given its UTF-16 offset in the file's content. */
export function placeAt(source: SourceFile, offset: number): Place {
  const at = Math.min(Math.max(0, offset), source.content.length);
  const line = lastAtMost(linesOf(source).starts, at);
  return { file: source.file, line: line + 1, column: columnOf(source, line, at) };
}

/** The offset at which a line begins; lines count from 0. */
export function lineStart(source: SourceFile, line: number): number {
  return linesOf(source).starts[line] ?? source.content.length;
}

/** The line of an offset; lines count from 0. */
export function lineAt(source: SourceFile, offset: number): number {
  return lastAtMost(linesOf(source).starts, offset);
}

interface LineIndex {
  readonly starts: readonly number[];
  /** The last column computed: most places are asked for in order, even in very long lines. */
  last: { readonly offset: number; readonly column: number };
}

const known = new WeakMap<SourceFile, LineIndex>();

function linesOf(source: SourceFile): LineIndex {
  const lines = known.get(source) ?? { starts: startsOfLines(source), last: FIRST };
  known.set(source, lines);
  return lines;
}

const FIRST = { offset: 0, column: 1 };

function startsOfLines({ content }: SourceFile): readonly number[] {
  const starts = [0];
  for (let at = content.indexOf('\n'); at !== -1; at = content.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

function columnOf(source: SourceFile, line: number, offset: number): number {
  const lines = linesOf(source);
  const start = lines.starts[line] ?? 0;
  const { last } = lines;
  const from = last.offset > start && last.offset <= offset ? last : { offset: start, column: 1 };
  const column = from.column + countCharacters(source.content.slice(from.offset, offset));
  lines.last = { offset, column };
  return column + countRemoved(source, start, offset);
}

function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

function countRemoved({ removed = [] }: SourceFile, start: number, offset: number): number {
  return lastAtMost(removed, offset) - lastAtMost(removed, start - 1);
}
