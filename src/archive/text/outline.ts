import type { Place } from '../base/problem.ts';
import type { Block } from './block.ts';
import type { Article, Text, Translation } from './text.ts';

/**
 * What the archive as a whole needs of a text: its front matter, the ids of its blocks, and its
 * links and images. Every text is also its own outline. Without the words, an outline is small
 * enough to keep for each of a hundred thousand texts, in memory and from build to build.
 */
export type OutlineOf<T extends Text> = Omit<T, 'blocks' | 'notes' | 'recorded'> & {
  readonly blocks: readonly Pick<Block, 'id'>[];
};

export type ArticleOutline = OutlineOf<Article>;
export type TranslationOutline = OutlineOf<Translation>;
export type TextOutline = ArticleOutline | TranslationOutline;

/** The keys whose places checks of several files need: see `checkDates` in checks/story-checks.ts. */
const PLACES = ['updated', 'translated'];

/** The outline of a text, as data that JSON can hold. */
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
