import path from 'node:path/posix';
import type { Token } from 'markdown-it';
import { error, quote, warning } from '../base/problem.ts';
import { placeAt } from '../content/source-file.ts';
import type { BodyReading } from './body.ts';
import { addressPosition, type Inline } from './inline-offsets.ts';
import { encodeLink, plainText, positionOf } from './markdown.ts';

/** The image of a paragraph that holds nothing else: if it is in the archive, it is a figure. */
export function figureOf(tokens: readonly Token[]): Token | undefined {
  const [open, inline] = tokens;
  if (tokens.length !== 3 || open?.type !== 'paragraph_open') return undefined;
  const [only, ...others] = inline?.children ?? [];
  const isFigure = only?.type === 'image' && others.length === 0 && siteOf(only) === 'own';
  return isFigure ? only : undefined;
}

/** Records an image of the archive, turns one on another site into a link, and refuses others. */
export function resolveImage(
  inline: Inline,
  token: Token,
  isFigure: boolean,
  reading: BodyReading,
): void {
  const { body, problems } = reading;
  const source = String(token.attrGet('src') ?? '');
  const place = placeAt(body.source, inline.offsetOf(sourceOf(inline, token)));
  if (token.meta?.label !== undefined) reading.usedDefinitions.add(String(token.meta.label));
  const site = siteOf(token);
  if (site === 'other') {
    const message = `the image ${quote(source)} is on another site, and pages load nothing from other sites; add the file to the archive (until then, the page links to it)`;
    problems.push(warning(place, 'image-elsewhere', message));
    token.attrSet('src', encodeLink(source));
    return;
  }
  if (site === 'none') {
    const what =
      source === '' ? 'the image has no file name' : `${quote(source)} is not the name of a file`;
    const message = `${what}; put the image in the folder of the article, and write its file name here`;
    problems.push(error(place, 'image-name', message));
    token.attrSet('src', '');
    return;
  }
  const alt = plainText(token.children ?? []);
  const caption = String(token.attrGet('title') ?? '').trim();
  reading.images.push({ path: path.join(body.directory, source), alt, caption, place });
  if (!isFigure) {
    const message =
      'an image must be a paragraph of its own; leave an empty line before and after it';
    problems.push(error(place, 'image-place', message));
  } else if (alt === '') {
    const message =
      'the image has no alternative text; describe it between the brackets: ![description](file)';
    problems.push(error(place, 'image-alt', message));
  }
}

/** Whether an image is in the archive, on another site, or nowhere that a page could show. */
function siteOf(image: Token): 'own' | 'other' | 'none' {
  const source = String(image.attrGet('src') ?? '');
  if (/^(?:https?:)?\/\//i.test(source)) return 'other';
  return source === '' || /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(source) ? 'none' : 'own';
}

/** Where the source of an image is written; for an image by reference, where the image is. */
function sourceOf(inline: Inline, image: Token): number {
  const start = positionOf(image) ?? 0;
  if (image.meta?.label !== undefined) return start;
  return addressPosition(inline, start + '!['.length + image.content.length);
}
