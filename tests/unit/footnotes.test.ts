import assert from 'node:assert/strict';
import test from 'node:test';
import { readBody } from './read-body.ts';

const reference = (number: number, self: string) =>
  `<sup class="note-reference"><a href="#fn-ar-${number}" id="${self}" role="doc-noteref">${number}</a></sup>`;

test('a footnote is numbered by its first reference and lists all of them', () => {
  const { blocks, notes, problems } = readBody(
    'أ[^b] ب[^a]\n\nج[^b]\n\n[^a]: الأولى.\n[^b]: الثانية *هنا*.\n',
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    blocks.map(({ text, html, notes }) => ({ text, html, notes })),
    [
      {
        text: 'أ ب',
        html: `<p>أ${reference(1, 'fnref-ar-1')} ب${reference(2, 'fnref-ar-2')}</p>`,
        notes: [1, 2],
      },
      { text: 'ج', html: `<p>ج${reference(1, 'fnref-ar-1-2')}</p>`, notes: [1] },
    ],
  );
  assert.deepEqual(notes, [
    {
      number: 1,
      text: 'الثانية هنا.',
      html: '<p>الثانية <em>هنا</em>.</p>\n',
      references: ['fnref-ar-1', 'fnref-ar-1-2'],
    },
    { number: 2, text: 'الأولى.', html: '<p>الأولى.</p>\n', references: ['fnref-ar-2'] },
  ]);
});

test('footnote marks have the digits of the archive, but only in Arabic', () => {
  const marks = (language: 'ar' | 'en'): string | undefined =>
    /doc-noteref">([^<]+)</.exec(
      readBody('أ[^a]\n\n[^a]: ب.\n', { language, digits: 'arab' }).blocks[0]?.html ?? '',
    )?.[1];
  assert.equal(marks('ar'), '١');
  assert.equal(marks('en'), '1');
});

test('the ids of the two languages differ, so that both fit on one page', () => {
  const { blocks, notes } = readBody('A[^1]\n\n[^1]: Note.\n', { language: 'en' });
  assert.match(blocks[0]?.html ?? '', /href="#fn-en-1" id="fnref-en-1"/);
  assert.deepEqual(notes[0]?.references, ['fnref-en-1']);
});

/** Footnotes, with their text and their HTML. */
const NOTES: Readonly<Record<string, readonly [string, string, string]>> = {
  'of several blocks': [
    'أ[^1]\n\n[^1]: ب\n\n    ج\n\n    - د\n',
    'ب\nج\nد',
    '<p>ب</p>\n<p>ج</p>\n<ul>\n<li>د</li>\n</ul>\n',
  ],
  'above its reference': ['[^1]: ب\n\nأ[^1]\n', 'ب', '<p>ب</p>\n'],
  'inside a quotation': ['> أ[^1]\n>\n> [^1]: ب\n', 'ب', '<p>ب</p>\n'],
  'with a link': [
    'أ[^1]\n\n[^1]: انظر [هنا](https://example.org/).\n',
    'انظر هنا.',
    '<p>انظر <a href="https://example.org/">هنا</a>.</p>\n',
  ],
  'with code': [
    'أ[^1]\n\n[^1]:\n\n    ```\n    x\n    ```\n',
    'x',
    '<pre dir="ltr"><code>x\n</code></pre>\n',
  ],
  'written in place': [
    'أ^[ب *ج* \\*د\\* <i>]\n',
    'ب ج *د* <i>',
    '<p>ب <em>ج</em> *د* &lt;i&gt;</p>\n',
  ],
  'with an Arabic label': ['أ[^حاشية]\n\n[^حاشية]: ب\n', 'ب', '<p>ب</p>\n'],
  'with a label that is the name of a property': [
    'أ[^__proto__]\n\n[^__proto__]: ب\n',
    'ب',
    '<p>ب</p>\n',
  ],
};

for (const [form, [written, text, html]] of Object.entries(NOTES)) {
  test(`a footnote ${form}`, () => {
    const { notes, problems } = readBody(written);
    assert.deepEqual(problems, []);
    assert.deepEqual(notes, [{ number: 1, text, html, references: ['fnref-ar-1'] }]);
  });
}

test('what looks like a reference in code is code', () => {
  const { blocks, problems } = readBody('`[^1]` و`](x y)`\n\n    [^2]: [x]: y\n');
  assert.deepEqual(problems, []);
  assert.deepEqual(
    blocks.map(({ text }) => text),
    ['[^1] و](x y)', '[^2]: [x]: y'],
  );
});
