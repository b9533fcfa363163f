import { address, blockFragment, href } from '../base/addresses.ts';
import { error, quote } from '../base/problem.ts';
import { placeAt } from '../content/source-file.ts';
import type { BodyReading } from './body.ts';
import { FOOTNOTE_NAME_FAULT } from './footnote-name.ts';
import { addressPosition, type Inline } from './inline-offsets.ts';
import { readLink } from './links.ts';
import { encodeLink, positionOf } from './markdown.ts';

/**
 * Gives a link the address that the page needs, and reports one that leads nowhere.
 *
 * @param index of the token that opens the link
 * @returns what the link refers to, for comparing the two languages; empty if it leads nowhere
 */
export function resolveLink(
  inline: Inline,
  index: number,
  reading: BodyReading,
): readonly string[] {
  const { body, settings, problems } = reading;
  const token = inline.tokens[index];
  if (!token) return [];
  const destination = String(token.attrGet('href') ?? '');
  const place = placeAt(body.source, inline.offsetOf(destinationOf(inline, index)));
  if (token.meta?.label !== undefined) reading.usedDefinitions.add(String(token.meta.label));
  // To the parser, a footnote with a space in its name is a link by reference.
  if (/^\^/.test(String(token.meta?.label ?? ''))) {
    problems.push(error(place, 'footnote', FOOTNOTE_NAME_FAULT));
    return [];
  }
  const link = readLink(destination, body.directory);
  if (link.to === 'nowhere') {
    problems.push(
      error(
        place,
        'link',
        `${destination === '' ? 'the link' : quote(destination)} leads nowhere: ${link.fault}`,
      ),
    );
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

/** Where the destination of a link is written; for a link by reference, where the link is. */
function destinationOf(inline: Inline, index: number): number {
  const { tokens } = inline;
  const open = tokens[index];
  const start = (open && positionOf(open)) ?? 0;
  if (open?.markup === 'autolink') return start + 1;
  if (open?.meta?.label !== undefined) return start - 1;
  let end = index + 1;
  while (end < tokens.length && tokens[end]?.type !== 'link_close') end++;
  const close = tokens[end];
  return addressPosition(inline, (close && positionOf(close)) ?? start);
}
