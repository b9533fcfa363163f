import assert from 'node:assert/strict';
import test from 'node:test';
import { type Quoted, quotation, wordsInPlain } from '../../src/scripts/quotation.ts';

const LINK = 'https://example.org/ar/2024/01/x/#p-k3f9a:~:text=a%2Cb&c';

const english: Quoted = {
  lang: 'en',
  dir: 'ltr',
  blocks: ['Talks open'],
  quotes: '“”‘’',
  title: 'A title',
  archive: 'Safhatan',
  date: '27 January 2024',
  comma: ', ',
};
const arabic: Quoted = {
  lang: 'ar',
  dir: 'rtl',
  blocks: ['بدء المحادثات'],
  quotes: '«»“”',
  title: 'عنوان',
  archive: 'صفحتان',
  date: '27 كانون الثاني/يناير 2024',
  comma: '، ',
};

test('a quotation has the words, the source and, on a line of its own, the link', () => {
  assert.equal(
    quotation([english], LINK).plain,
    `“Talks open”\n\nA title. Safhatan, 27 January 2024\n${LINK}`,
  );
  assert.equal(
    quotation([arabic], LINK).plain,
    `«بدء المحادثات»\n\nعنوان. صفحتان، 27 كانون الثاني/يناير 2024\n${LINK}`,
  );
});

test('a quotation in both languages has the words and the source of each, and one link', () => {
  assert.equal(
    quotation([arabic, english], LINK).plain,
    [
      '«بدء المحادثات»',
      '',
      '“Talks open”',
      '',
      'عنوان. صفحتان، 27 كانون الثاني/يناير 2024',
      'A title. Safhatan, 27 January 2024',
      LINK,
    ].join('\n'),
  );
});

test('a share sheet gets the same text without the link', () => {
  assert.equal(`${wordsInPlain([english])}\n${LINK}`, quotation([english], LINK).plain);
});

const WORDS: readonly (readonly [string, Quoted, Partial<Quoted>, string])[] = [
  [
    'a quotation inside a quotation takes the inner marks',
    english,
    { blocks: ['He said “no” and didn’t go'] },
    '“He said ‘no’ and didn’t go”',
  ],
  [
    'a quotation inside an Arabic quotation takes the inner marks',
    arabic,
    { blocks: ['قال «لا» ومضى'] },
    '«قال “لا” ومضى»',
  ],
  [
    'each block begins with a quotation mark, and only the last ends with one',
    english,
    { blocks: ['a', 'b'] },
    '“a\n\n“b”',
  ],
  [
    'Latin words in Arabic are isolated, together with their numbers',
    arabic,
    { blocks: ['CENTCOM: طائرة F-16 من نوع MQ-9 Reaper، عام 2024'] },
    '«\u2068CENTCOM\u2069: طائرة \u2068F-16\u2069 من نوع \u2068MQ-9 Reaper\u2069، عام 2024»',
  ],
  [
    'Arabic words in English are isolated',
    english,
    { blocks: ['the word عين الأسد, and 5'] },
    '“the word \u2068عين الأسد\u2069, and 5”',
  ],
];

for (const [name, quoted, change, expected] of WORDS) {
  test(name, () => {
    const [words] = wordsInPlain([{ ...quoted, ...change }]).split('\n\nA title');
    assert.equal(words?.split('\n\nعنوان')[0], expected);
  });
}

for (const [title, expected] of [
  ['A title', 'A title. Safhatan, 1'],
  ['A question?', 'A question? Safhatan, 1'],
  ['سؤال؟', '\u2068سؤال\u2069؟ Safhatan, 1'],
] as const) {
  test(`the source of “${title}” has one mark after the title`, () => {
    assert.equal(
      wordsInPlain([{ ...english, title, date: '1' }])
        .split('\n')
        .at(-1),
      expected,
    );
  });
}

test('as HTML, each language is marked with its direction, and every word is escaped', () => {
  const { html } = quotation(
    [
      { ...arabic, blocks: ['<b>\nب'] },
      { ...english, title: 'A & "B"' },
    ],
    LINK,
  );
  assert.equal(
    html,
    [
      `<blockquote lang="ar" dir="rtl" cite="${LINK.replace('&', '&#38;')}"><p>«&#60;b&#62;<br>ب»</p></blockquote>`,
      `<blockquote lang="en" dir="ltr" cite="${LINK.replace('&', '&#38;')}"><p>“Talks open”</p></blockquote>`,
      `<p lang="ar" dir="rtl"><a href="${LINK.replace('&', '&#38;')}">عنوان</a>. صفحتان، 27 كانون الثاني/يناير 2024</p>`,
      `<p lang="en" dir="ltr"><a href="${LINK.replace('&', '&#38;')}">A &#38; &#34;B&#34;</a>. Safhatan, 27 January 2024</p>`,
    ].join('\n'),
  );
});
