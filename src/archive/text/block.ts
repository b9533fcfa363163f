/** The kinds of top-level Markdown blocks. */
export type BlockKind =
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'quotation'
  | 'table'
  | 'figure'
  | 'code'
  | 'break';

/** A top-level Markdown block: the unit that is aligned, linked to and compared. */
export interface Block {
  /** See block-id.ts. Unique within its text. */
  readonly id: string;
  readonly kind: BlockKind;
  /** Its words without markup, lines and items separated by `\n`. */
  readonly text: string;
  /** Its body as HTML, free of ids; empty for a figure, which a template prints. */
  readonly html: string;
  /** The line of the file that it begins on, counted from 1. */
  readonly line: number;
  readonly image?: ImageUse;
  /** What it links to: web addresses, and the ids of other stories. */
  readonly links: readonly string[];
  /** The footnotes that it refers to, by their numbers. */
  readonly notes: readonly number[];
}

/** An image shown by a text, with what that text says of it. */
export interface ImageUse {
  /** Path below `articles/`. */
  readonly path: string;
  readonly alt: string;
  readonly caption: string;
}

/** A footnote of a text. */
export interface Note {
  readonly number: number;
  readonly text: string;
  readonly html: string;
  /** The ids of the places that refer to it. */
  readonly references: readonly string[];
}
