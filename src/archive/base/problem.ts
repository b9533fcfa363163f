/** A place in a content file: its path below the content root; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  /** In characters (code points), as editors count them. */
  readonly column: number;
}

export type Severity = 'error' | 'warning';

/** Something wrong with the content: what was found, and what to do about it. */
export interface Problem extends Place {
  readonly severity: Severity;
  /** A stable name for this kind of problem, in kebab-case. */
  readonly code: string;
  readonly message: string;
}

/** An error: while there is one, the site is not published. */
export function error(place: Place, code: string, message: string): Problem {
  return problem('error', place, code, message);
}

/** A warning: the site is still published, except with `--strict`. */
export function warning(place: Place, code: string, message: string): Problem {
  return problem('warning', place, code, message);
}

function problem(severity: Severity, place: Place, code: string, message: string): Problem {
  const { file, line, column } = place;
  return { file, line, column, severity, code, message: showInvisible(message) };
}

/** Orders problems by file, line, column, then code and message, so that a report never varies. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Prints a problem on one line: `FILE:LINE:COLUMN: SEVERITY: MESSAGE (CODE)`. */
export function formatProblem({ file, line, column, severity, message, code }: Problem): string {
  return `${showInvisible(file)}:${line}:${column}: ${severity}: ${message} (${code})`;
}

/** Compares by UTF-16 code units, in the same order for every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Control, format, private and other characters that nobody sees. */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\u00A0\uFFFD]/gu;

/** Writes every invisible character as `U+XXXX`, so that a message shows it. */
export function showInvisible(text: string): string {
  return text.replace(UNSEEN, codePoint);
}

/** What an editor wrote, in quotation marks and cut to a length that fits a message. */
export function quote(written: string): string {
  return `“${shorten(written)}”`;
}

export function shorten(written: string): string {
  const characters = [...written.slice(0, 2 * LONGEST_QUOTE + 2)];
  if (characters.length <= LONGEST_QUOTE) return written;
  return `${characters.slice(0, LONGEST_QUOTE - 1).join('')}…`;
}

const LONGEST_QUOTE = 80;

/** The notation of the Unicode Standard: `U+` and at least four hexadecimal digits. */
export function codePoint(character: string): string {
  const value = character.codePointAt(0) ?? 0;
  return `U+${value.toString(16).toUpperCase().padStart(4, '0')}`;
}
