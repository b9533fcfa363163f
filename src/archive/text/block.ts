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
  /** Its words without markup; `\n` separates lines and items. */
  readonly text: string;
  /** Its HTML, without ids; empty for a figure, which a template prints. */
  readonly html: string;
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  readonly image?: ImageUse;
  /** What it links to: web addresses, and the ids of other stories. */
  readonly links: readonly string[];
  /** The numbers of the footnotes that it refers to. */
  readonly notes: readonly number[];
}

/** An image that a text shows, with what the text says about it. */
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
  /** The ids of the references to it, in the HTML of the blocks. */
  readonly references: readonly string[];
}
