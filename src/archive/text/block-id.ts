import { hash } from 'node:crypto';
import { onOneLine } from '../base/whitespace.ts';

/** Crockford's base 32, in lower case: no letter that is easily taken for a digit. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Its letters. An id begins with one, so that no YAML reader takes it for a number. */
const LETTERS = DIGITS.slice(10);

/** What a block id looks like: five characters, and a number where a text repeats. */
export const BLOCK_ID = /^[a-z][0-9a-z]{4}(?:-[1-9]\d*)?$/;

/**
 * Draws a block's id from a SHA-256 digest of its normalised text: about 22 million values, so
 * that the chance of two blocks of one article meeting is one in 350,000 for twelve of them.
 * Blocks that do meet, above all repeated ones, get `-2`, `-3` in their order.
 *
 * @param taken how often each id was drawn in this text so far; the function counts in it
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
 * White space but single spaces within, and all characters but those of nearly every text, which
 * stay as they are: a fast look that spares most texts the slow classes below.
 */
const CHANGING =
  /^ | {2}| $|[^\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF\u0606-\u061B\u061D-\u063F\u0641-\u06DC\u06DE-\u06FF\u2010-\u2027\u2030-\u205E]/;

/**
 * The text as a reader takes it in: composed (NFC), without tatweel and format characters, white
 * space as one space. Re-saving, re-wrapping or re-formatting an article changes nothing here.
 */
function normalise(text: string): string {
  const composed = text.normalize('NFC');
  if (!CHANGING.test(composed)) return composed;
  return onOneLine(composed.replace(/[\p{Cf}\u0640]/gu, ''));
}
