import type { Place } from '../base/problem.ts';
import type { Block } from './block.ts';
import type { Article, Text, Translation } from './text.ts';

/**
 * What the whole archive needs to know of a text: its front matter, and of its body the ids of its
 * blocks and where it leads. Every text is an outline of itself; one without its words is small
 * enough to be kept for each of a hundred thousand texts, in memory and from build to build.
 */
export type OutlineOf<T extends Text> = Omit<T, 'blocks' | 'notes' | 'recorded'> & {
  readonly blocks: readonly Pick<Block, 'id'>[];
};

export type ArticleOutline = OutlineOf<Article>;
export type TranslationOutline = OutlineOf<Translation>;
export type TextOutline = ArticleOutline | TranslationOutline;

/** The keys whose places are needed beyond their own file: see `checkDates` in story/checks.ts. */
const PLACES = ['updated', 'translated'];

/** The outline of a text, as plain data that JSON can hold. */
export function outlineOf(text: Text): TextOutline {
  const { notes: _notes, blocks, places, ...rest } = text;
  const { recorded: _recorded, ...outline } = rest as typeof rest & Pick<Translation, 'recorded'>;
  return {
    ...outline,
    blocks: blocks.map(({ id }) => ({ id })),
    places: Object.fromEntries(
      PLACES.flatMap((key): [string, Place][] => (places[key] ? [[key, places[key]]] : [])),
    ),
  } as TextOutline;
}
