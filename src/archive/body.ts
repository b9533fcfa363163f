import type { ImageUse } from './block.ts';
import type { Language } from './language.ts';
import type { Link } from './links.ts';
import type { MarkdownEnv } from './markdown.ts';
import type { Place, Problem } from './problem.ts';
import type { Settings } from './settings.ts';
import { placeAt, type SourceFile } from './source-file.ts';

/** A Markdown body, and where it stands. */
export interface Body {
  readonly source: SourceFile;
  readonly language: Language;
  /** The folder of its file, below `articles/` or `translations/`. */
  readonly directory: string;
  /** The body begins at this offset of the file's content. */
  readonly start: number;
}

/** A link to a story, or to a block of one, and where it is written. */
export type InternalLink = Exclude<Link, { to: 'web' | 'nowhere' }> & { readonly place: Place };

/** An image that a text shows, and where it is written. */
export type PlacedImage = ImageUse & { readonly place: Place };

/** A body being read: what it consists of is gathered here. */
export interface Reading {
  readonly body: Body;
  readonly settings: Settings;
  readonly env: MarkdownEnv;
  readonly problems: Problem[];
  readonly links: InternalLink[];
  readonly images: PlacedImage[];
  readonly placeOf: PlaceFinder;
}

/**
 * Finds where something is written, for markdown-it knows the lines of a block but no columns:
 * the first occurrence of `written` after the last one found, from the line `line` on (counted
 * from 0 in the body), or else the beginning of that line.
 */
export type PlaceFinder = (line: number, written?: string) => Place;

export function placeFinder({ source, start }: Body): PlaceFinder {
  const lineStarts = [start];
  for (
    let at = source.content.indexOf('\n', start);
    at !== -1;
    at = source.content.indexOf('\n', at + 1)
  ) {
    lineStarts.push(at + 1);
  }
  let searched = 0;
  return (line, written) => {
    const lineStart = lineStarts[line] ?? start;
    if (!written) return placeAt(source, lineStart);
    const found = source.content.indexOf(written, Math.max(lineStart, searched));
    if (found === -1) return placeAt(source, lineStart);
    searched = found + written.length;
    return placeAt(source, found);
  };
}
