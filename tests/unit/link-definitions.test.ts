import assert from 'node:assert/strict';
import test from 'node:test';
import { linkDefinitionsIn } from '../../src/archive/text/link-definitions.ts';
import { readBody } from './read-body.ts';

interface Case {
  readonly name: string;
  readonly body: string;
  /** What the body defines: the line and column of the bracket, the name, the content. */
  readonly found?: readonly string[];
  readonly problems?: readonly string[];
}

const unused = (line: number, column: number, label: string): string =>
  `articles/2024/01/talks.md:${line}:${column}: error: no link uses the definition “[${label}]”; delete it, or write [words][${label}] where the link belongs (link-definition)`;

const twice = (line: number, column: number, label: string): string =>
  `articles/2024/01/talks.md:${line}:${column}: error: the link “[${label}]” is defined twice; delete one of the two (link-definition)`;

const URL = 'https://example.org/';

const CASES: readonly Case[] = [
  { name: 'one', body: `[a].\n\n[a]: ${URL}`, found: [`3:1 A ${URL}`] },
  { name: 'a title', body: `[a].\n\n[a]: ${URL} "b"`, found: [`3:1 A ${URL} "b"`] },
  {
    name: 'a title on the next line',
    body: `> [a].\n>\n> [a]: ${URL}\n>   'b\n> c'`,
    found: [`3:3 A ${URL}\n'b\nc'`],
  },
  {
    name: 'what is no title is a paragraph',
    body: `[a]: ${URL}\n"b" [a]`,
    found: [`1:1 A ${URL}`],
  },
  {
    name: 'an address on the next line',
    body: `> [a].\n>\n>  [a]:\n>    <${URL}>`,
    found: [`3:4 A <${URL}>`],
  },
  {
    name: 'an address that begins with the mark of a quotation',
    body: '[a].\n\n[a]:\n    \\>x.md',
    found: ['3:1 A \\>x.md'],
    problems: [
      'articles/2024/01/talks.md:1:1: error: “>x.md” leads nowhere: to link to another story, write the relative path of its file, such as ../01/name.md; to link to another site, begin with https:// (link)',
    ],
  },
  { name: 'spaces before it', body: `[a].\n\n   [a]: ${URL}`, found: [`3:4 A ${URL}`] },
  {
    name: 'one after another',
    body: `[a] [b].\n\n[a]: x:y\n[b]: x:z`.replaceAll('x:', 'mailto:'),
    found: ['3:1 A mailto:y', '4:1 B mailto:z'],
  },
  {
    name: 'a bracket in its name',
    body: `[x][a\\]b].\n\n[a\\]b]: ${URL}\n[a\\]b]: ${URL}`,
    found: [`3:1 A\\]B ${URL}`, `4:1 A\\]B ${URL}`],
    problems: [twice(4, 1, 'a\\]b')],
  },
  {
    name: 'an unused one with a bracket in its name',
    body: `a.\n\n[a\\]b]: ${URL}`,
    found: [`3:1 A\\]B ${URL}`],
    problems: [unused(3, 1, 'a\\]b')],
  },
  {
    name: 'a name on two lines',
    body: `a.\n\n> [b\n> c]: ${URL}\n> [b c]: ${URL}`,
    found: [`3:3 B C ${URL}`, `5:3 B C ${URL}`],
    problems: [
      'articles/2024/01/talks.md:3:1: error: this quotation is empty; write its text, or delete it (empty-block)',
      unused(3, 3, 'b c'),
      twice(5, 3, 'b c'),
    ],
  },
  {
    name: 'in a list',
    body: `- a\n\n  [b]: ${URL}\n- [c]\n  - d\n\n    [C]: ${URL}`,
    found: [`3:3 B ${URL}`, `7:5 C ${URL}`],
    problems: [unused(3, 3, 'b')],
  },
  {
    name: 'twice, at the top and in a quotation in a list',
    body: `[a].\n\n[a]: ${URL}\n\n1. b\n\n   > c\n   >\n   > [a]: ${URL}`,
    found: [`3:1 A ${URL}`, `9:6 A ${URL}`],
    problems: [twice(9, 6, 'a')],
  },
  {
    name: 'in a footnote',
    body: `a[^1].\n\n[^1]: [b].\n\n    [b]: ${URL}\n    [c]: ${URL}`,
    found: [`5:5 B ${URL}`, `6:5 C ${URL}`],
    problems: [unused(6, 5, 'c')],
  },
  { name: 'merely shown in a fence', body: `a.\n\n\`\`\`\n[b]: ${URL}\n\`\`\`` },
  { name: 'merely shown in an indented block', body: `a.\n\n    [b]: ${URL}` },
  { name: 'merely shown in a span of code', body: `\`a\n[b]: ${URL}\n\`` },
  { name: 'merely shown in a list', body: `- a\n\n  ~~~\n  [b]: ${URL}\n  ~~~` },
  { name: 'in the words of a paragraph', body: `a\n[b]: ${URL}` },
  { name: 'in what looks like HTML', body: `<div>\n[b]: ${URL}\n</div>` },
  { name: 'in the words of a footnote', body: `a[^1].\n\n[^1]: b\n[c]: ${URL}` },
  { name: 'in a table', body: `| a |\n| - |\n| [b]: ${URL} |` },
  { name: 'no address', body: '[a]:\n\nb.' },
  { name: 'words after the address', body: `[a]: ${URL} b` },
  { name: 'an escaped bracket', body: `\\[a]: ${URL}` },
  { name: 'a footnote', body: 'a[^1].\n\n[^1]: b' },
  {
    name: 'what is meant as a footnote, and has a space in its name',
    body: 'a.\n\n[^b c]: d',
    found: ['3:1 ^B C d'],
    problems: [
      'articles/2024/01/talks.md:3:1: error: the name of a footnote cannot contain spaces; write a hyphen instead (footnote)',
    ],
  },
  {
    name: 'a name of several cases and spaces',
    body: `[x][ẞ  A].\n\n[ ß a ]: ${URL}`,
    found: [`3:1 SS A ${URL}`],
  },
  {
    name: 'one of two names that meet in a property',
    body: `[__proto__].\n\n[__proto__]: ${URL}`,
    found: [`3:1 __PROTO__ ${URL}`],
  },
];

for (const { name, body, found = [], problems = [] } of CASES) {
  test(`link definitions: ${name}`, () => {
    const placeOf = (offset: number): string => {
      const above = body.slice(0, offset).split('\n');
      return `${above.length}:${(above.at(-1)?.length ?? 0) + 1}`;
    };
    const definitions = linkDefinitionsIn(body);
    assert.deepEqual(
      definitions.map((one) => `${placeOf(one.start)} ${one.name} ${one.content}`),
      found,
    );
    for (const { destination, content } of definitions) {
      assert.ok(body.startsWith(content.split('\n', 1)[0] ?? '', destination));
    }
    assert.deepEqual(readBody(body).problems, problems);
  });
}
