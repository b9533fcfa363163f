import { codePoint, error, type Problem, quote, warning } from '../base/problem.ts';
import { placeAt, type SourceFile } from './source-file.ts';

/**
 * Characters that nobody sees and that change how the text around them is shown, searched or
 * compared. Left out on purpose: ZWNJ and ZWJ (U+200C, U+200D), which spelling needs; the marks
 * U+200E, U+200F and U+061C, whose effect ends where they stand; variation selectors.
 */
const HIDDEN =
  /[[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]--[\t\n\u061C\u200C-\u200F\uFE00-\uFE0F\u{E0100}-\u{E01EF}]]/gv;

/** Bidirectional embeddings, overrides and isolates (Unicode Standard Annex 9, section 2). */
const DIRECTIONAL = /[\u202A-\u202E\u2066-\u2069]/u;

/** What ends the effect of a bidirectional control, and what it can end. */
const BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  '\u202C': ['\u202A', '\u202B', '\u202D', '\u202E'],
  '\u2069': ['\u2066', '\u2067', '\u2068'],
};

function endOf(character: string): string | undefined {
  return Object.keys(BEGINNINGS).find((end) => BEGINNINGS[end]?.includes(character));
}

/** What conversions leave behind: the replacement character, and glyphs private to one font. */
const LOST = /[\uFFFD\p{Co}]/gu;

/** Arabic letter shapes of old fonts, left by copying out of a PDF; not the signs such as U+FDFA. */
const PRESENTATION_FORM = /[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDC7\uFE70-\uFEFC]/gu;

/**
 * Everything but the characters that nearly every text consists of, none of which is sought here:
 * most files are known to be clean at one look, ten times as fast as by the classes above.
 */
export const UNUSUAL =
  /[^\t\n\x20-\x7E\u00A0-\u00AC\u00AE-\u02FF\u0600-\u061B\u061D-\u06FF\u2010-\u2027\u2030-\u205E]/;

/**
 * Looks through a whole file for characters that have no business in an article; each is reported
 * where it first stands. Yields the file without the hidden ones, so that one of them is one
 * problem and not several (the tag that it stands in is found all the same).
 */
export function cleanCharacters(source: SourceFile, problems: Problem[]): SourceFile {
  if (!UNUSUAL.test(source.content)) return source;
  const hidden = findEach(source.content, HIDDEN);
  const isThere = (character: string): boolean => hidden.some((one) => one.character === character);
  for (const { character, offset, times } of hidden) {
    // What ends a change of direction is told of with what begins it.
    if (BEGINNINGS[character]?.some(isThere)) continue;
    const what = `the invisible character ${codePoint(character)}${times}`;
    const end = endOf(character);
    const it = end && isThere(end) ? `it and the ${codePoint(end)} that ends its effect` : 'it';
    const message = DIRECTIONAL.test(character)
      ? `${what} changes the direction of the text after it; delete ${it} (the page sets the direction itself)`
      : `${what} is not allowed; delete it`;
    problems.push(error(placeAt(source, offset), 'hidden-character', message));
  }
  for (const { character, offset, times } of findEach(source.content, LOST)) {
    const message = `${codePoint(character)}${times} is in place of a character that a conversion lost; write the character that belongs here`;
    problems.push(error(placeAt(source, offset), 'lost-character', message));
  }
  const [form] = findEach(source.content, PRESENTATION_FORM);
  if (form) {
    const { character, offset } = form;
    const message = `${quote(character)} (${codePoint(character)}) is a letter shape copied from a PDF or an old font, which search does not find; write ${quote(character.normalize('NFKC'))}, and look for others after it`;
    problems.push(warning(placeAt(source, offset), 'presentation-form', message));
  }
  return withoutHidden(source);
}

/** The first hidden character of a text, as one written by an escape (`&#x202E;`). */
export function hiddenCharacterIn(text: string): string | undefined {
  return UNUSUAL.test(text) ? text.match(HIDDEN)?.[0] : undefined;
}

interface Find {
  readonly character: string;
  /** Where it first stands. */
  readonly offset: number;
  /** How often it is there, in words, where that is more than once. */
  readonly times: string;
}

function findEach(content: string, pattern: RegExp): readonly Find[] {
  const finds = new Map<string, { offset: number; count: number }>();
  for (const { 0: character, index: offset } of content.matchAll(pattern)) {
    const find = finds.get(character);
    if (find) find.count++;
    else finds.set(character, { offset, count: 1 });
  }
  return [...finds].map(([character, { offset, count }]) => {
    const times = count === 1 ? '' : ` (${count} times in this file, here first)`;
    return { character, offset, times };
  });
}

function withoutHidden(source: SourceFile): SourceFile {
  const removed: number[] = [];
  let removedLength = 0;
  const content = source.content.replace(HIDDEN, (character, offset: number) => {
    removed.push(offset - removedLength);
    removedLength += character.length;
    return '';
  });
  return removedLength === 0 ? source : { ...source, content, removed };
}
