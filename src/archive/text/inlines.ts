import type { Token } from 'markdown-it';
import type { ImageUse } from './block.ts';
import { type BodyReading, offsetOfLine } from './body.ts';
import { resolveImage } from './inline-images.ts';
import { resolveLink } from './inline-links.ts';
import { type Inline, offsetsInBlock, offsetsInCell } from './inline-offsets.ts';
import { checkWords } from './inline-words.ts';
import { positionOf } from './markdown.ts';

/** What the inline content of a block refers to. */
export interface References {
  readonly links: readonly string[];
  readonly notes: readonly number[];
  /** The image of the archive that is all there is in the block, if so. */
  readonly figure: ImageUse | undefined;
}

/**
 * Resolves the links and images of a block: gives links the address that the page needs, turns
 * images of other sites into links, and reports what leads nowhere.
 *
 * @param figure the image that is all there is in the block, if so
 */
export function resolveInlines(
  tokens: readonly Token[],
  reading: BodyReading,
  figure?: Token,
): References {
  const { body } = reading;
  const found: References[] = [];
  let line = tokens[0]?.map?.[0] ?? 0;
  let cellStart = 0;
  for (const { type, map, children, content } of tokens) {
    line = map?.[0] ?? line;
    if (type === 'tr_open') cellStart = offsetOfLine(body, line);
    if (!children) continue;
    const offsetOf = map
      ? offsetsInBlock(body, content, line)
      : offsetsInCell(body, content, cellStart);
    found.push(resolveInline({ tokens: children, content, offsetOf }, reading, figure));
    cellStart = offsetOf(content.length);
  }
  return {
    links: found.flatMap(({ links }) => links),
    notes: found.flatMap(({ notes }) => notes),
    figure: found.find((one) => one.figure)?.figure,
  };
}

/** Resolves the links and images of one piece of inline content. */
export function resolveInline(inline: Inline, reading: BodyReading, figure?: Token): References {
  const links: string[] = [];
  const notes: number[] = [];
  let insideLink = false;
  inline.tokens.forEach((token, index) => {
    switch (token.type) {
      case 'link_open':
        insideLink = true;
        links.push(...resolveLink(inline, index, reading));
        break;
      case 'link_close':
        insideLink = false;
        break;
      case 'image':
        if (insideLink) token.meta = { ...token.meta, insideLink };
        resolveImage(inline, token, token === figure, reading);
        break;
      case 'footnote_ref':
        notes.push(noteNumber(inline, token, reading));
        break;
      case 'text':
        checkWords(inline, token.content, reading);
    }
  });
  return { links, notes, figure: figure && reading.images.at(-1) };
}

/** The number of the footnote that is referred to; notes where its words are, if it is in place. */
function noteNumber(inline: Inline, token: Token, { notesInPlace }: BodyReading): number {
  const id = Number(token.meta?.id);
  const behindMark = (positionOf(token) ?? 0) + '^['.length;
  notesInPlace.set(id, inline.offsetOf(behindMark));
  return id + 1;
}
