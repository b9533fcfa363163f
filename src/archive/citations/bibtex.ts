import { type Language, SOURCE } from '../base/language.ts';
import type { Reference } from './reference.ts';

/** The names that babel and biblatex have for the languages. */
const NAMES = { ar: 'arabic', en: 'english' } as const satisfies Record<Language, string>;

/**
 * A BibTeX entry with the fields of biblatex, since BibTeX itself has neither translators nor
 * original titles; fields that it does have keep its names (`journal`). A second pair of braces
 * preserves the case of titles and keeps names undivided.
 */
export function bibtex(reference: Reference): string {
  const { key, language, title, otherTitle, isTranslation, author, translator } = reference;
  const { publication, date, url, note } = reference;
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', author === null ? null : `{${escapeTex(author)}}`],
    ['title', `{${escapeTex(title)}}`],
    ['translator', translator === null ? null : `{${escapeTex(translator)}}`],
    ['origtitle', isTranslation && otherTitle !== null ? `{${escapeTex(otherTitle)}}` : null],
    ['origlanguage', isTranslation ? NAMES[SOURCE] : null],
    ['origdate', isTranslation ? date.iso : null],
    ['journal', escapeTex(publication)],
    ['entrysubtype', 'newspaper'],
    ['date', date.iso],
    ['langid', NAMES[language]],
    // A verbatim field, in which no character is special to TeX.
    ['url', url],
    ['note', note === null ? null : escapeTex(note)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@article{${key},\n${lines.join('')}}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Escapes what is special to TeX. Braces become commands, since BibTeX counts even `\{`. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}~^$&#%_]/g, (special) => ESCAPES[special] ?? `\\${special}`);
}
