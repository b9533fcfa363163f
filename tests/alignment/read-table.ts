import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A line of a table, and the indented lines below it. */
export interface Row {
  readonly head: string;
  readonly lines: readonly string[];
}

/**
 * Reads a table of cases: a line, and below it the lines that belong to it, indented by two spaces.
 * Empty lines and lines that begin with `# ` are for the reader; `\u00A0` is a character that
 * cannot be seen.
 */
export function readTable(name: string): readonly Row[] {
  const file = path.join(import.meta.dirname, 'tables', `${name}.txt`);
  const rows: { head: string; lines: string[] }[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const text = line.replace(/\\u([0-9A-F]{4})/g, (_, code) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    if (text.startsWith('  ')) rows.at(-1)?.lines.push(text.slice(2));
    else rows.push({ head: text, lines: [] });
  }
  return rows;
}
