import type { Token } from 'markdown-it';
import { lastAtMost } from '../base/last-at-most.ts';
import { type Body, offsetOfLine } from './body.ts';

/** Gives the offset in the file of a position in some inline content. */
export type OffsetFinder = (position: number) => number;

/** Some inline content: its tokens, as it is written, and where. */
export interface Inline {
  readonly tokens: readonly Token[];
  readonly content: string;
  readonly offsetOf: OffsetFinder;
}

/**
 * The position of the address of a link or an image, given that of the bracket that closes its
 * words: `](address)`, `](<address>)`.
 */
export function addressPosition({ content }: Inline, closingBracket: number): number {
  const between = /\]\(\s*<?/y;
  between.lastIndex = closingBracket;
  return between.test(content) ? between.lastIndex : closingBracket;
}

/**
 * Finds where the inline content of a block is written, which begins on a line of the body. Its
 * lines are those of the file without what marks the block (`> `, `- `): each is a line's end.
 */
export function offsetsInBlock(body: Body, content: string, line: number): OffsetFinder {
  // Most blocks have nothing in them whose place is asked for.
  let lines: InlineLines | undefined;
  return (asked) => {
    lines ??= linesOf(body, content, line);
    const index = lastAtMost(lines.starts, asked);
    return (lines.offsets[index] ?? 0) + asked - (lines.starts[index] ?? 0);
  };
}

/** Where the lines of some content begin: in the content, and in the file. */
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

/** As `offsetsInBlock`, for a table cell: its content is looked for from an offset on. */
export function offsetsInCell({ source }: Body, content: string, from: number): OffsetFinder {
  const found = source.content.indexOf(content, from);
  return found === -1 ? () => from : (position) => found + position;
}
