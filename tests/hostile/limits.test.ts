import assert from 'node:assert/strict';
import test from 'node:test';
import { ARTICLE, article, readSample, TAGS, tagList } from './sample-archive.ts';

const MANY = 50_000;

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

/** Bodies that take a careless reader minutes, or its whole stack. */
const BODIES: Readonly<Record<string, string>> = {
  'opening brackets': '['.repeat(MANY),
  'brackets in brackets': `${'['.repeat(MANY)}نص${']'.repeat(MANY)}`,
  'links in links': `${'['.repeat(MANY)}نص${'](x)'.repeat(MANY)}`,
  'images in images': `${'!['.repeat(MANY)}نص${'](x)'.repeat(MANY)}`,
  'footnotes in footnotes': `${'^['.repeat(MANY)}نص${']'.repeat(MANY)}`,
  'emphasis in emphasis': `${'*'.repeat(MANY)}نص${'*'.repeat(MANY)}`,
  'emphasis that never ends': '*أ _ب ~~ج '.repeat(MANY),
  'quotations in quotations': `${'> '.repeat(MANY)}نص`,
  'lists in lists': lines(1000, (index) => `${'  '.repeat(index)}- نص`),
  'lists and quotations in each other': `${'> - '.repeat(MANY)}نص`,
  'a line of a million characters': 'كلمة '.repeat(200_000),
  'many links on one line': '[نص](../02/harvest.md) '.repeat(MANY),
  'many links that lead nowhere': '[نص](x) '.repeat(MANY),
  'many paragraphs': 'نص\n\n'.repeat(MANY),
  'many headings': lines(MANY, (index) => `${'#'.repeat(1 + (index % 6))} نص`),
  'many footnotes': lines(10_000, (index) => `نص[^${index}]\n\n[^${index}]: حاشية\n`),
  'many footnotes that are missing': lines(10_000, (index) => `نص[^${index}]`),
  'many definitions': lines(10_000, (index) => `[n${index}]: https://example.org/`),
  'a table of many columns': `${'|أ'.repeat(5000)}\n${'|-'.repeat(5000)}\n${'|ب\n'.repeat(500)}`,
  'long fences': lines(1500, (index) => '`'.repeat(index)),
  'many angle brackets': '<'.repeat(MANY),
  'many entities': '&#x202E;'.repeat(10_000),
  'many hidden characters': '\u200B\u202E'.repeat(MANY),
  'many backslashes': '\\'.repeat(MANY),
  'many empty lines': `${'\n'.repeat(500_000)}نص`,
};

/** Lines of front matter of the same kind. */
const FRONT_MATTER: Readonly<Record<string, string>> = {
  'brackets in brackets': `summary: ${'['.repeat(MANY)}`,
  'brackets that close': `aliases: ${'['.repeat(500)}${']'.repeat(500)}`,
  'braces in braces': `source: ${'{a: '.repeat(MANY)}`,
  'lists in lists': `aliases: ${'- '.repeat(MANY)}`,
  'keys in keys': lines(2000, (index) => `${' '.repeat(index)}a:`),
  'a value of a million characters': `summary: ${'نص '.repeat(300_000)}`,
  'many keys': lines(MANY, (index) => `k${index}: x`),
  'one key many times': 'title: x\n'.repeat(MANY).trimEnd(),
  'aliases of aliases': lines(
    30,
    (index) => `k${index}: &a${index} [*a${index - 1}, *a${index - 1}]`,
  ),
};

for (const [what, body] of Object.entries(BODIES)) {
  test(`a body of ${what} is read to its end`, async () => {
    await readSample({ [ARTICLE]: article({ body }) });
  });
}

for (const [what, more] of Object.entries(FRONT_MATTER)) {
  test(`front matter of ${what} is read to its end`, async () => {
    const { problems } = await readSample({ [ARTICLE]: article({ more }) });
    assert.equal(problems.length > 0, what !== 'a value of a million characters');
  });
}

test('a long list of tags, and an article with many that are not in it', async () => {
  const { problems } = await readSample({
    [TAGS]: tagList(lines(3000, (index) => `وسم${index}: { slug: t-${index}, en: Tag ${index} }`)),
    [ARTICLE]: article({ tags: `tags:\n${lines(200, (index) => `  - غريب${index}`)}` }),
  });
  assert.equal(problems.length, 200);
});
