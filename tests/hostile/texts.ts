/** Makes a text of so many parts, each made to cost a careless reader more than the one before. */
export type MakeText = (parts: number) => string;

/** Bodies of an article, and how many parts a good reader gets through in about a second. */
export const BODIES: Readonly<Record<string, readonly [make: MakeText, parts: number]>> = {
  'opening brackets': [(n) => '['.repeat(n), 100_000],
  'brackets in brackets': [(n) => `${'['.repeat(n)}نص${']'.repeat(n)}`, 100_000],
  'links in links': [(n) => `${'['.repeat(n)}نص${'](x)'.repeat(n)}`, 100_000],
  'images in images': [(n) => `${'!['.repeat(n)}نص${'](x)'.repeat(n)}`, 30_000],
  'footnotes in footnotes': [(n) => `${'^['.repeat(n)}نص${']'.repeat(n)}`, 100_000],
  'footnotes that never end': [(n) => 'نص[^'.repeat(n), 100_000],
  'emphasis in emphasis': [(n) => `${'*'.repeat(n)}نص${'*'.repeat(n)}`, 100_000],
  'emphasis that never ends': [(n) => '*أ _ب ~~ج '.repeat(n), 30_000],
  'quotations in quotations': [(n) => `${'> '.repeat(n)}نص`, 100_000],
  'lists in lists': [(n) => lines(n, (index) => `${'  '.repeat(index)}- نص`), 1000],
  'lists and quotations in each other': [(n) => `${'> - '.repeat(n)}نص`, 100_000],
  'words on one line': [(n) => 'كلمة '.repeat(n), 200_000],
  'links on one line': [(n) => '[نص](../02/harvest.md) '.repeat(n), 15_000],
  'links that lead nowhere': [(n) => '[نص](x) '.repeat(n), 15_000],
  paragraphs: [(n) => 'نص\n\n'.repeat(n), 5000],
  headings: [(n) => lines(n, (index) => `${'#'.repeat(1 + (index % 6))} نص`), 5000],
  footnotes: [(n) => lines(n, (index) => `نص[^${index}]\n\n[^${index}]: حاشية\n`), 3000],
  'footnotes that are missing': [(n) => lines(n, (index) => `نص[^${index}]`), 5000],
  definitions: [(n) => lines(n, (index) => `[n${index}]: https://example.org/`), 20_000],
  'columns of a table': [
    (n) => `${'|أ'.repeat(n)}\n${'|-'.repeat(n)}\n${'|ب\n'.repeat(9)}`,
    20_000,
  ],
  'rows of a table': [(n) => `|أ|ب|\n|-|-|\n${'|ج|د|\n'.repeat(n)}`, 10_000],
  fences: [(n) => lines(n, (index) => '`'.repeat(index)), 1500],
  'angle brackets': [(n) => '<'.repeat(n), 100_000],
  entities: [(n) => '&#x202E;'.repeat(n), 30_000],
  'hidden characters': [(n) => '\u200B\u202E'.repeat(n), 100_000],
  backslashes: [(n) => '\\'.repeat(n), 100_000],
  'empty lines': [(n) => `${'\n'.repeat(n)}نص`, 500_000],
};

/** Further lines of front matter. */
export const FRONT_MATTER: typeof BODIES = {
  'brackets in brackets': [(n) => `summary: ${'['.repeat(n)}`, 100_000],
  'brackets that close': [(n) => `aliases: ${'['.repeat(n)}${']'.repeat(n)}`, 500],
  'braces in braces': [(n) => `source: ${'{a: '.repeat(n)}`, 50_000],
  'lists in lists': [(n) => `aliases: ${'- '.repeat(n)}`, 100_000],
  'keys in keys': [(n) => lines(n, (index) => `${' '.repeat(index)}a:`), 2000],
  'words of a value': [(n) => `summary: ${'نص '.repeat(n)}`, 300_000],
  keys: [(n) => lines(n, (index) => `k${index}: x`), 10_000],
  'one key again and again': [(n) => 'title: x\n'.repeat(n).trimEnd(), 10_000],
  'aliases of aliases': [
    (n) => lines(n, (index) => `k${index}: &a${index} [*a${index - 1}, *a${index - 1}]`),
    5000,
  ],
};

export function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}
