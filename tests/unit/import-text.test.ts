import assert from 'node:assert/strict';
import test from 'node:test';
import { formatProblem, type Problem } from '../../src/archive/base/problem.ts';
import { writeArticle } from '../../src/archive/drafts/article-draft.ts';
import { decodeDeclared } from '../../src/archive/import/declared-encoding.ts';
import { escapeParagraph } from '../../src/archive/import/escape-markdown.ts';
import { readRawText } from '../../src/archive/import/raw-text.ts';
import { parseArticle } from '../../src/archive/text/parse-text.ts';
import { settings } from '../settings.ts';
import { inOneByte } from './encodings.ts';
import { readBody } from './read-body.ts';

/** Raw texts, and the title and the Markdown read from them. */
const TEXTS: readonly (readonly [raw: string, title: string | undefined, body: string])[] = [
  ['عنوان\n\nفقرة.\n\nأخرى.', 'عنوان', 'فقرة.\n\nأخرى.'],
  ['\n  عنوان  \n \t\n\nفقرة\nعلى سطرين.\n', 'عنوان', 'فقرة\nعلى سطرين.'],
  ['فقرة.\nأخرى.\n', undefined, 'فقرة.\n\nأخرى.'],
  ['فقرة\nعلى سطرين.\n\nأخرى.', undefined, 'فقرة\nعلى سطرين.\n\nأخرى.'],
  ['فقرة وحيدة.', undefined, 'فقرة وحيدة.'],
  ['', undefined, ''],
];

for (const [raw, title, body] of TEXTS) {
  test(`reads the raw text ${JSON.stringify(raw)}`, () => {
    assert.deepEqual(readRawText(raw), { title, body });
  });
}

/** Lines with Markdown syntax, and how they are escaped. */
const ESCAPES: readonly (readonly [line: string, written: string])[] = [
  ['# 1', '\\# 1'],
  ['- a', '\\- a'],
  ['2024. كان', '2024\\. كان'],
  ['3.5 في المئة', '3.5 في المئة'],
  ['> a', '\\> a'],
  ['===', '\\==='],
  ['*a* _b_ a_b', '\\*a\\* \\_b\\_ a_b'],
  ['[a](b) <c> `d` ~~e~~ | f', '\\[a\\](b) \\<c> \\`d\\` \\~\\~e\\~\\~ \\| f'],
  ['R&D &amp; &copy', 'R&D \\&amp; &copy'],
  ['    code', 'code'],
  ['C:\\dir', 'C:\\\\dir'],
  ['https://example.org/a_b-c?d=e&f=g', 'https://example.org/a_b-c?d=e&f=g'],
];

for (const [line, written] of ESCAPES) {
  test(`a line keeps its words when it is escaped: ${line}`, () => {
    assert.equal(escapeParagraph(line), written);
    assert.deepEqual(
      readBody(written).blocks.map(({ kind, text }) => [kind, text]),
      [['paragraph', line.trim()]],
    );
  });
}

test('a new article is a draft, and each missing value is reported with its line', () => {
  const content = writeArticle({ body: '' });
  assert.equal(content, '---\ntitle:\ndate:\ntags: []\ndraft: true\n---\n');
  const problems: Problem[] = [];
  parseArticle({ file: 'articles/x.md', content }, settings, problems);
  assert.deepEqual(
    problems.map((one) => formatProblem(one).replace(/: error: .*\(/, ': (')),
    [
      'articles/x.md:2:1: (empty-value)',
      'articles/x.md:3:1: (empty-value)',
      'articles/x.md:4:7: (empty-value)',
      'articles/x.md:7:1: (empty-body)',
    ],
  );
});

test('a file is decoded by the encoding that it declares, or as UTF-8', () => {
  const html = '<meta charset="windows-1256">\r\nخبر';
  const cases: readonly (readonly [bytes: Uint8Array, decoded: object])[] = [
    [Buffer.from('\uFEFFخبر\r\n'), { text: 'خبر\n' }],
    [inOneByte(html, 'windows-1256'), { text: html.replace('\r', '') }],
    [
      Buffer.from('<?xml version="1.0" encoding="nonsense"?>'),
      { fault: 'it claims to be nonsense, but is not; save it as UTF-8' },
    ],
  ];
  for (const [bytes, decoded] of cases) assert.deepEqual(decodeDeclared(bytes), decoded);
});
