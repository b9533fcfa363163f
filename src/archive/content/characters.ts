import { codePoint, error, type Problem, quote, warning } from '../base/problem.ts';
import { placeAt, type SourceFile } from './source-file.ts';

/**
 * Invisible characters that change how the text around them is shown, searched or compared. Left
 * out on purpose: ZWNJ and ZWJ (U+200C, U+200D), which spelling needs; the marks U+200E, U+200F and
 * U+061C, which affect only what is next to them; variation selectors.
 */
const HIDDEN =
  /[[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]--[\t\n\u061C\u200C-\u200F\uFE00-\uFE0F\u{E0100}-\u{E01EF}]]/gv;

/** Bidirectional embeddings, overrides and isolates (Unicode Standard Annex 9, section 2). */
const DIRECTIONAL = /[\u202A-\u202E\u2066-\u2069]/u;

/** The characters that end bidirectional controls, each with those that it can end. */
const BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  '\u202C': ['\u202A', '\u202B', '\u202D', '\u202E'],
  '\u2069': ['\u2066', '\u2067', '\u2068'],
};

function endOf(character: string): string | undefined {
  return Object.keys(BEGINNINGS).find((end) => BEGINNINGS[end]?.includes(character));
}

/** Traces of conversions: the replacement character, and glyphs private to one font. */
const LOST = /[\uFFFD\p{Co}]/gu;

/** Arabic letter shapes of old fonts, as copied from a PDF; not signs such as U+FDFA. */
const PRESENTATION_FORM = /[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDC7\uFE70-\uFEFC]/gu;

const UNWANTED = {
  'hidden-character': HIDDEN,
  'lost-character': LOST,
  'presentation-form': PRESENTATION_FORM,
} as const;

/**
 * Any character outside the common ones, none of which is looked for here. It clears most files in
 * one pass, ten times as fast as the classes above.
 */
const UNUSUAL =
  /[^\t\n\x20-\x7E\u00A0-\u00AC\u00AE-\u02FF\u0600-\u061B\u061D-\u06FF\u2010-\u2027\u2030-\u205E]/;

/**
 * Checks a file for characters that do not belong in an article; each one is reported where it
 * first occurs. Returns the file without the hidden ones, so that a hidden character causes no
 * second problem (a tag that contains one is still found).
 */
export function cleanCharacters(source: SourceFile, problems: Problem[]): SourceFile {
  if (!UNUSUAL.test(source.content)) return source;
  const hidden = findEach(source.content, HIDDEN);
  const isThere = (character: string): boolean => hidden.some((one) => one.character === character);
  for (const { character, offset, times } of hidden) {
    // The end of a change of direction is reported with its beginning.
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

/** The first hidden character of a text, for example one that an escape wrote (`&#x202E;`). */
export function hiddenCharacterIn(text: string): string | undefined {
  return UNUSUAL.test(text) ? text.match(HIDDEN)?.[0] : undefined;
}

/** The characters of a text that a file must not contain, each once, with the code of its problem. */
export function unwantedIn(text: string): readonly (readonly [code: string, character: string])[] {
  if (!UNUSUAL.test(text)) return [];
  return Object.entries(UNWANTED).flatMap(([code, pattern]) =>
    [...new Set(text.match(pattern))].map((character) => [code, character] as const),
  );
}

/** Writes every hidden character as `U+XXXX`: a terminal would obey some of them. */
export function showHidden(text: string): string {
  return UNUSUAL.test(text) ? text.replace(HIDDEN, codePoint) : text;
}

/** What ends a line in some encodings and programs, and is a hidden character here. */
const LINE_SEPARATOR = /[\v\f\r\u0085\u2028\u2029]/g;

/** Removes the hidden characters of texts that are brought in from elsewhere, and counts them. */
export class HiddenFilter {
  #removed = 0;

  /** How many it has removed. */
  get removed(): number {
    return this.#removed;
  }

  clean(text: string): string {
    if (!UNUSUAL.test(text)) return text;
    this.#removed += text.match(HIDDEN)?.length ?? 0;
    return text.replace(LINE_SEPARATOR, ' ').replace(HIDDEN, '');
  }
}

interface Find {
  readonly character: string;
  /** Where it first occurs. */
  readonly offset: number;
  /** How often it occurs, in words; empty for once. */
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
