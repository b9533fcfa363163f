import { hash } from 'node:crypto';
import { onOneLine } from '../base/whitespace.ts';

/** Crockford's base 32 in lower case: no letter looks like a digit. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** An id begins with a letter, so that no YAML reader takes it for a number. */
const LETTERS = DIGITS.slice(10);

/** A block id: five characters, and a number if the text of the block is repeated. */
export const BLOCK_ID = /^[a-z][0-9a-z]{4}(?:-[1-9]\d*)?$/;

/**
 * Draws a block's id from the SHA-256 digest of its normalised text. There are about 22 million ids,
 * so that two of twelve different blocks share one with a chance of one in 350,000. Blocks that do,
 * above all repeated ones, are numbered from the second on: `-2`, `-3`.
 *
 * @param taken how often each id has been drawn in this text; the function updates it
 */
export function drawBlockId(text: string, taken: Map<string, number>): string {
  const digest = hash('sha256', normalise(text), 'buffer');
  let id = LETTERS.charAt(digest.readUInt32BE(0) % LETTERS.length);
  for (let at = 4; at < 8; at++) id += DIGITS.charAt((digest[at] ?? 0) % DIGITS.length);
  const count = (taken.get(id) ?? 0) + 1;
  taken.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}

/**
 * Anything that normalising may change: white space other than single spaces inside, and any
 * uncommon character. This fast test saves most texts the slow classes below.
 */
const CHANGING =
  /^ | {2}| $|[^\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF\u0606-\u061B\u061D-\u063F\u0641-\u06DC\u06DE-\u06FF\u2010-\u2027\u2030-\u205E]/;

/**
 * The text as a reader perceives it: composed (NFC), without tatweel and format characters, on one
 * line. Saving, wrapping or formatting an article differently changes nothing here.
 */
function normalise(text: string): string {
  const composed = text.normalize('NFC');
  if (!CHANGING.test(composed)) return composed;
  return onOneLine(composed.replace(/[\p{Cf}\u0640]/gu, ''));
}
