import path from 'node:path/posix';
import type { Token } from 'markdown-it';
import { address, blockFragment, href } from './addresses.ts';
import type { ImageUse } from './block.ts';
import type { Reading } from './body.ts';
import { readLink } from './links.ts';
import { encodeLink, plainText } from './markdown.ts';
import { error, warning } from './problem.ts';

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
 */
export function resolveInlines(tokens: readonly Token[], reading: Reading): References {
  const links: string[] = [];
  const notes: number[] = [];
  const figure = figureOf(tokens);
  let line = tokens[0]?.map?.[0] ?? 0;
  for (const token of tokens) {
    line = token.map?.[0] ?? line;
    if (token.type === 'th_open' || token.type === 'td_open') alignCell(token);
    if (token.type === 'fence' || token.type === 'code_block') token.attrSet('dir', 'ltr');
    if (!token.children) continue;
    for (const child of token.children) {
      if (child.type === 'link_open') links.push(...resolveLink(child, line, reading));
      if (child.type === 'footnote_ref') notes.push(Number(child.meta?.id) + 1);
      if (child.type === 'text') checkNoteReferences(child, line, reading);
      if (child.type === 'image') resolveImage(child, line, child === figure, reading);
    }
  }
  return { links, notes, figure: figure && reading.images.at(-1) };
}

/** Gives a link its address; says what it refers to, for comparing the two languages. */
function resolveLink(token: Token, line: number, reading: Reading): string[] {
  const { body, settings, problems, placeOf } = reading;
  const destination = String(token.attrGet('href') ?? '');
  const place = placeOf(line, destination);
  const link = readLink(destination, body.directory);
  if (link.to === 'nowhere') {
    problems.push(error(place, 'link', `“${destination}” leads nowhere: ${link.fault}`));
    return [];
  }
  if (link.to === 'web') {
    token.attrSet('href', encodeLink(link.url));
    return [link.url];
  }
  reading.links.push({ ...link, place });
  const page = link.to === 'story' ? href(settings, address.story(body.language, link.id)) : '';
  const fragment = link.block === undefined ? '' : `#${blockFragment(link.block)}`;
  token.attrSet('href', page + fragment);
  return [(link.to === 'story' ? link.id : '') + fragment];
}

/** An image of the archive that is all there is in a paragraph makes the paragraph a figure. */
function figureOf(tokens: readonly Token[]): Token | undefined {
  const [open, inline] = tokens;
  if (tokens.length !== 3 || open?.type !== 'paragraph_open') return undefined;
  const [only, ...others] = inline?.children ?? [];
  return only?.type === 'image' && isOwn(only) && others.length === 0 ? only : undefined;
}

function isOwn(image: Token): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(String(image.attrGet('src') ?? ''));
}

function resolveImage(token: Token, line: number, isFigure: boolean, reading: Reading): void {
  const { body, problems, placeOf } = reading;
  const source = String(token.attrGet('src') ?? '');
  const place = placeOf(line, source);
  const alt = plainText(token.children ?? []);
  if (!isOwn(token)) {
    const message = `the image ${source} is on another site, from which nothing is loaded; bring it into the archive (the page links to it meanwhile)`;
    problems.push(warning(place, 'image-elsewhere', message));
    token.attrSet('src', encodeLink(source));
    return;
  }
  if (!isFigure) {
    const message =
      'an image stands in a paragraph of its own, with an empty line before and after it';
    problems.push(error(place, 'image-place', message));
    return;
  }
  if (alt === '') {
    const message =
      'the image has no alternative text; describe it between the brackets: ![description](file)';
    problems.push(error(place, 'image-alt', message));
  }
  const caption = String(token.attrGet('title') ?? '').trim();
  reading.images.push({ path: path.join(body.directory, source), alt, caption, place });
}

/** A text such as `[^3]` is left where no footnote of that name is defined. */
function checkNoteReferences(token: Token, line: number, { problems, placeOf }: Reading): void {
  for (const [reference] of token.content.matchAll(/\[\^[^\]\s]+\]/g)) {
    problems.push(
      error(
        placeOf(line, reference),
        'footnote',
        `there is no footnote ${reference}; add a paragraph that begins with ${reference}:`,
      ),
    );
  }
}

/** markdown-it aligns cells by a physical direction; `:--` and `--:` mean start and end. */
function alignCell(token: Token): void {
  const aligned = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1];
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
  if (token.type === 'th_open') token.attrSet('scope', 'col');
  if (aligned) token.attrSet('class', CELL_CLASS[aligned] ?? '');
}

const CELL_CLASS: Readonly<Record<string, string>> = {
  left: 'cell-start',
  center: 'cell-center',
  right: 'cell-end',
};
