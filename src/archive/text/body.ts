import type { Language } from '../base/language.ts';
import type { Place, Problem } from '../base/problem.ts';
import type { Settings } from '../base/settings.ts';
import { lineAt, lineStart, placeAt, type SourceFile } from '../content/source-file.ts';
import type { ImageUse } from './block.ts';
import type { LinkTarget } from './links.ts';
import type { MarkdownEnv } from './markdown.ts';

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
export type InternalLink = Exclude<LinkTarget, { to: 'web' | 'nowhere' }> & {
  readonly place: Place;
};

/** An image that a text shows, and where it is written. */
export type PlacedImage = ImageUse & { readonly place: Place };

/** A body being read: what it consists of is gathered here. */
export interface BodyReading {
  readonly body: Body;
  readonly settings: Settings;
  readonly env: MarkdownEnv;
  readonly problems: Problem[];
  readonly links: InternalLink[];
  readonly images: PlacedImage[];
  /** The names of the link definitions that links use, as markdown-it normalises them. */
  readonly usedDefinitions: Set<string>;
  /** The labels of the footnotes whose lack was reported. */
  readonly missingNotes: Set<string>;
  /** Of each footnote that is written in place (`^[...]`): the offset of its words in the file. */
  readonly notesInPlace: Map<number, number>;
}

/** The offset in the file at which a line of the body begins; lines are counted from 0. */
export function offsetOfLine({ source, start }: Body, line: number): number {
  return lineStart(source, lineAt(source, start) + line);
}

/** The beginning of a line of the body. */
export function placeOfLine(body: Body, line: number): Place {
  return placeAt(body.source, offsetOfLine(body, line));
}
