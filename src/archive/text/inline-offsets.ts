import type { Token } from 'markdown-it';
import { lastAtMost } from '../base/last-at-most.ts';
import { type Body, offsetOfLine } from './body.ts';

/** Converts a position in some inline content to an offset in the file. */
export type OffsetFinder = (position: number) => number;

/** Some inline content: its tokens, its Markdown, and where it is. */
export interface Inline {
  readonly tokens: readonly Token[];
  readonly content: string;
  readonly offsetOf: OffsetFinder;
}

/**
 * The position of the address of a link or an image, given the position of the bracket that closes
 * its words: `](address)`, `](<address>)`.
 */
export function addressPosition({ content }: Inline, closingBracket: number): number {
  const between = /\]\(\s*<?/y;
  between.lastIndex = closingBracket;
  return between.test(content) ? between.lastIndex : closingBracket;
}

/**
 * Finds offsets in the inline content of a block that begins on a line of the body. Each line of
 * the content is the end of a line of the file, after the marks of the blocks (`> `, `- `).
 */
export function offsetsInBlock(body: Body, content: string, line: number): OffsetFinder {
  // For most blocks, no place is ever asked for.
  let lines: InlineLines | undefined;
  return (asked) => {
    lines ??= linesOf(body, content, line);
    const index = lastAtMost(lines.starts, asked);
    return (lines.offsets[index] ?? 0) + asked - (lines.starts[index] ?? 0);
  };
}

/** Where the lines of some content begin: as positions in it, and as offsets in the file. */
interface InlineLines {
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
}

function linesOf(body: Body, content: string, line: number): InlineLines {
  const starts: number[] = [];
  const offsets: number[] = [];
  let position = 0;
  for (const [index, written] of content.split('\n').entries()) {
    const start = offsetOfLine(body, line + index);
    const end = offsetOfLine(body, line + index + 1);
    const whole = body.source.content.slice(start, end).trimEnd();
    const words = written.trimEnd();
    const at = whole.endsWith(words) ? whole.length - words.length : whole.indexOf(words);
    starts.push(position);
    offsets.push(start + Math.max(0, at));
    position += written.length + 1;
  }
  return { starts, offsets };
}

/** As `offsetsInBlock`, for a table cell, whose content is searched for from an offset on. */
export function offsetsInCell({ source }: Body, content: string, from: number): OffsetFinder {
  const found = source.content.indexOf(content, from);
  return found === -1 ? () => from : (position) => found + position;
}
