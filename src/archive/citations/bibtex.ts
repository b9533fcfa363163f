import { type Language, SOURCE } from '../base/language.ts';
import type { Reference } from './reference.ts';

/** The languages as babel and biblatex name them. */
const NAMES = { ar: 'arabic', en: 'english' } as const satisfies Record<Language, string>;

/**
 * A BibTeX entry. It uses the fields of biblatex, since BibTeX itself knows neither translators
 * nor original titles; those that it does know keep their names (`journal`). Titles and names have
 * a second pair of braces: their case stands, and a name is not taken apart.
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
    // Verbatim: what is special to TeX is not so here.
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

/** Escapes what is special to TeX. A brace is named, for BibTeX counts also those with a `\`. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}~^$&#%_]/g, (special) => ESCAPES[special] ?? `\\${special}`);
}
