import { inspect } from 'node:util';
import { codePoint } from '../archive/base/problem.ts';
import { showHidden } from '../archive/content/characters.ts';

/**
 * All that commands say goes through these functions: it may quote content, file names and what
 * other programs say, and a terminal would obey an escape sequence in it. They print one line;
 * whatever is hidden or would end it is shown as `U+XXXX`.
 */
export function printLine(line: string): void {
  console.log(harmless(line));
}

/** As `printLine`, to stderr. */
export function printError(line: string): void {
  console.error(harmless(line));
}

/** Prints an error of the code to stderr, with its stack. */
export function printStack(fault: unknown): void {
  for (const line of inspect(fault).split('\n')) printError(line);
}

/** Prints a value as JSON, with hidden characters as escapes. */
export function printJson(value: unknown): void {
  const json = JSON.stringify(value, null, 2);
  console.log(json.replace(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/gu, escaped));
}

function harmless(line: string): string {
  return showHidden(line).replaceAll('\n', codePoint);
}

/** `\u202e`, for each UTF-16 unit of a character. */
function escaped(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}
