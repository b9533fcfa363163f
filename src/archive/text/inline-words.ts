import { codePoint, error, quote } from '../base/problem.ts';
import { hiddenCharacterIn } from '../content/characters.ts';
import { placeAt } from '../content/source-file.ts';
import type { BodyReading } from './body.ts';
import type { Inline } from './inline-offsets.ts';
import { markdown } from './markdown.ts';

/**
 * Reports marks that the parser has left among the words of a text because it could not interpret
 * them, so that readers would see them.
 */
export function checkWords(inline: Inline, words: string, reading: BodyReading): void {
  checkNotes(inline, words, reading);
  checkLinks(inline, words, reading);
  checkHidden(inline, words, reading);
}

/** `[^3]` remains if no footnote of that name is defined; each name is reported once. */
function checkNotes(inline: Inline, words: string, reading: BodyReading): void {
  if (!words.includes('[^')) return;
  let position = 0;
  // A reference goes from the first `[^` to the next `]`; no `]` follows the last part.
  for (const part of words.split(']').slice(0, -1)) {
    const start = part.indexOf('[^');
    const label = part.slice(start + '[^'.length);
    if (start === -1 || label === '' || reading.missingNotes.has(label)) continue;
    const reference = `[^${label}]`;
    reading.missingNotes.add(label);
    const advice = /\s/.test(label)
      ? 'a name cannot contain spaces: write a hyphen instead'
      : `add a paragraph that begins with ${quote(`${reference}:`)}`;
    const message = `there is no footnote ${quote(reference)}; ${advice}`;
    position = Math.max(0, inline.content.indexOf(reference, position));
    reading.problems.push(error(placeOf(inline, position, reading), 'footnote', message));
  }
}

/** A bracket followed by an address, or by the name of a link definition. */
const ALMOST_LINK = /\](?:\(|\[([^\]\n]+)\])/g;

function checkLinks(inline: Inline, words: string, reading: BodyReading): void {
  const { content } = inline;
  let position = 0;
  for (const { 0: marks, 1: name, index } of words.matchAll(ALMOST_LINK)) {
    const written = words.slice(index, index + 30).split('\n', 1)[0] ?? marks;
    position = Math.max(0, content.indexOf(written, position));
    if (content.charAt(position - 1) === '\\') continue;
    const message =
      name === undefined
        ? 'this does not work as a link; write [words](address), without spaces in the address'
        : `${quote(`[${name}]`)} is not defined; write the address in round brackets instead: [words](address)`;
    reading.problems.push(error(placeOf(inline, position, reading), 'link', message));
    return;
  }
}

/** The file itself has no hidden characters left: here, an entity has produced one. */
function checkHidden(inline: Inline, words: string, reading: BodyReading): void {
  const hidden = hiddenCharacterIn(words);
  if (hidden === undefined) return;
  const entities = [...inline.content.matchAll(/&#?\w+;/g)];
  const written = entities.find(([entity]) => markdown.utils.unescapeAll(entity) === hidden);
  const message = `an entity here produces the invisible character ${codePoint(hidden)}, which is not allowed; delete it`;
  const place = placeOf(inline, written?.index ?? 0, reading);
  reading.problems.push(error(place, 'hidden-character', message));
}

function placeOf({ offsetOf }: Inline, position: number, { body }: BodyReading) {
  return placeAt(body.source, offsetOf(position));
}
