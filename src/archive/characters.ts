import { codePoint, error, type Problem, warning } from './problem.ts';
import { placeAt, type SourceFile } from './source-file.ts';

/**
 * Characters that nobody sees and that change how the text around them is shown, searched or
 * compared. Left out on purpose: ZWNJ and ZWJ (U+200C, U+200D), which spelling needs, and the
 * marks U+200E, U+200F and U+061C, whose effect ends where they stand.
 */
const HIDDEN = new RegExp(
  `[${[
    '\\0-\\x08\\x0B-\\x1F\\x7F-\\x9F', // C0 and C1 controls other than tab and line feed
    '\\xAD\\u180E\\u200B\\u2028\\u2029\\u2060-\\u2065\\u206A-\\u206F\\uFEFF', // invisible breaks and joins
    '\\u202A-\\u202E\\u2066-\\u2069', // bidirectional controls, see DIRECTIONAL
    '\\uFFF9-\\uFFFB\\uFFFD\\u{E0000}-\\u{E0FFF}', // annotations, lost characters, tags
  ].join('')}]`,
  'gu',
);

/** Bidirectional embeddings, overrides and isolates (Unicode Standard Annex 9, section 2). */
const DIRECTIONAL = /[\u202A-\u202E\u2066-\u2069]/u;

/** Arabic letter shapes of old fonts, left by copying out of a PDF; not the signs such as U+FDFA. */
const PRESENTATION_FORM = /[\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDC7\uFE70-\uFEFC]/u;

const CONFLICT = /^(?:<{7} |>{7} |={7}$)/m;

/** Looks through a whole file for characters and marks that have no business in an article. */
export function checkCharacters(source: SourceFile): readonly Problem[] {
  const problems: Problem[] = [];
  for (const match of source.content.matchAll(HIDDEN)) {
    const [character] = match;
    const place = placeAt(source, match.index);
    problems.push(
      character === '\uFFFD'
        ? error(
            place,
            'lost-character',
            `${codePoint(character)} stands where a character was lost in a conversion; write the character that belongs here`,
          )
        : error(
            place,
            'hidden-character',
            DIRECTIONAL.test(character)
              ? `the invisible character ${codePoint(character)} turns the direction of what follows; delete it (the page sets the direction by itself)`
              : `the invisible character ${codePoint(character)} is not allowed; delete it`,
          ),
    );
  }
  const form = PRESENTATION_FORM.exec(source.content);
  if (form) {
    problems.push(
      warning(
        placeAt(source, form.index),
        'presentation-form',
        `“${form[0]}” (${codePoint(form[0])}) is a letter shape copied from a PDF or an old font, which search does not find; write “${form[0].normalize('NFKC')}”`,
      ),
    );
  }
  const conflict = CONFLICT.exec(source.content);
  if (conflict) {
    problems.push(
      error(
        placeAt(source, conflict.index),
        'merge-conflict',
        'this line was left by a merge conflict; decide between the two versions and delete the marks',
      ),
    );
  }
  return problems;
}
