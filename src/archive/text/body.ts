import type { Language } from '../base/language.ts';
import type { Place, Problem } from '../base/problem.ts';
import type { Settings } from '../base/settings.ts';
import { lineAt, lineStart, placeAt, type SourceFile } from '../content/source-file.ts';
import type { ImageUse } from './block.ts';
import type { LinkTarget } from './links.ts';
import type { MarkdownEnv } from './markdown.ts';

/** A Markdown body, and where it is. */
export interface Body {
  readonly source: SourceFile;
  readonly language: Language;
  /** The folder of its file, below `articles/` or `translations/`. */
  readonly directory: string;
  /** The offset in the file's content at which the body begins. */
  readonly start: number;
}

/** A link to a story or a block, and where it is written. */
export type InternalLink = Exclude<LinkTarget, { to: 'web' | 'nowhere' }> & {
  readonly place: Place;
};

/** An image that a text shows, and where it is written. */
export type PlacedImage = ImageUse & { readonly place: Place };

/** A body being read, and what has been found in it. */
export interface BodyReading {
  readonly body: Body;
  readonly settings: Settings;
  readonly env: MarkdownEnv;
  readonly problems: Problem[];
  readonly links: InternalLink[];
  readonly images: PlacedImage[];
  /** The names of the link definitions in use, as markdown-it normalises them. */
  readonly usedDefinitions: Set<string>;
  /** The labels of missing footnotes that have been reported. */
  readonly missingNotes: Set<string>;
  /** For the id of each footnote written in place (`^[...]`), the offset of its words in the file. */
  readonly notesInPlace: Map<number, number>;
}

/** The offset in the file at which a line of the body begins; lines count from 0. */
export function offsetOfLine({ source, start }: Body, line: number): number {
  return lineStart(source, lineAt(source, start) + line);
}

/** The place where a line of the body begins; lines count from 0. */
export function placeOfLine(body: Body, line: number): Place {
  return placeAt(body.source, offsetOfLine(body, line));
}
