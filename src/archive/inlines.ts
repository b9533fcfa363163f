import type { Token } from 'markdown-it';
import type { ImageUse } from './block.ts';
import { offsetOfLine, type Reading } from './body.ts';
import { resolveImage } from './inline-images.ts';
import { resolveLink } from './inline-links.ts';
import { type Inline, offsetsInBlock, offsetsInCell } from './inline-offsets.ts';
import { checkWords } from './inline-words.ts';
import { positionOf } from './markdown.ts';

/** What the inline content of a block refers to. */
export interface References {
  readonly links: string[];
  readonly notes: number[];
  /** The image of the archive that is all there is in the block, if so. */
  figure?: ImageUse | undefined;
}

/**
 * Resolves the links and images of a block: gives links the address that the page needs, turns
 * images of other sites into links, and reports what leads nowhere.
 *
 * @param figure the image that is all there is in the block, if so
 */
export function resolveInlines(
  tokens: readonly Token[],
  reading: Reading,
  figure?: Token,
): References {
  const { body } = reading;
  const references: References = { links: [], notes: [] };
  let line = tokens[0]?.map?.[0] ?? 0;
  let cellStart = 0;
  for (const { type, map, children, content } of tokens) {
    line = map?.[0] ?? line;
    if (type === 'tr_open') cellStart = offsetOfLine(body, line);
    if (!children) continue;
    if (map) {
      const offsetOf = offsetsInBlock(body, content, line);
      resolveInline({ tokens: children, content, offsetOf }, references, reading, figure);
    } else {
      const offsetOf = offsetsInCell(body, content, cellStart);
      resolveInline({ tokens: children, content, offsetOf }, references, reading);
      cellStart = offsetOf(content.length);
    }
  }
  return references;
}

/** Resolves inline content that has no block of its own: a footnote written in place. */
export function resolveInline(
  inline: Inline,
  references: References,
  reading: Reading,
  figure?: Token,
): void {
  let insideLink = false;
  inline.tokens.forEach((token, index) => {
    switch (token.type) {
      case 'link_open':
        insideLink = true;
        references.links.push(...resolveLink(inline, index, reading));
        break;
      case 'link_close':
        insideLink = false;
        break;
      case 'image':
        if (insideLink) token.meta = { ...token.meta, insideLink };
        resolveImage(inline, token, token === figure, reading);
        if (token === figure) references.figure = reading.images.at(-1);
        break;
      case 'footnote_ref':
        references.notes.push(Number(token.meta?.id) + 1);
        // Behind `^[` its words begin.
        reading.notesInPlace.set(
          Number(token.meta?.id),
          inline.offsetOf(2 + (positionOf(token) ?? 0)),
        );
        break;
      case 'text':
        checkWords(inline, token.content, reading);
    }
  });
}
