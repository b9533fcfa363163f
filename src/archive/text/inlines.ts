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
  /** The image of a block that is a figure. */
  readonly figure: ImageUse | undefined;
}

/**
 * Resolves the links and images of a block: gives links the addresses that the page needs, turns
 * images on other sites into links, and reports what leads nowhere.
 *
 * @param figure the image of the block, if the block is a figure
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

/** As `resolveInlines`, for the inline content of one paragraph, heading or cell. */
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

/** The number of the footnote referred to; records where the words of one in place are. */
function noteNumber(inline: Inline, token: Token, { notesInPlace }: BodyReading): number {
  const id = Number(token.meta?.id);
  const afterMark = (positionOf(token) ?? 0) + '^['.length;
  notesInPlace.set(id, inline.offsetOf(afterMark));
  return id + 1;
}
