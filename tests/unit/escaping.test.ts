import assert from 'node:assert/strict';
import test from 'node:test';
import { xmlAttributes, xmlText } from '../../src/archive/base/escape.ts';
import { showInvisible } from '../../src/archive/base/problem.ts';
import { dataUrl } from '../../src/archive/citations/data-url.ts';
import {
  escapeLineStart,
  escapeParagraph,
  escapeWords,
  longestRun,
} from '../../src/archive/import/escape-markdown.ts';
import { scriptData } from '../../src/archive/metadata/script-data.ts';
import { failurePage, problemsPage } from '../../src/serve/failure-page.ts';

/** What is written, and how a format holds it. */
type Cases = Readonly<Record<string, string>>;

const XML: Cases = {
  'R&D &amp; <b> "a" \'b\'': "R&amp;D &amp;amp; &lt;b&gt; &quot;a&quot; 'b'",
  '<<&&>>""': '&lt;&lt;&amp;&amp;&gt;&gt;&quot;&quot;',
  'خبر\tعاجل\n': 'خبر\tعاجل\n',
  // What no XML 1.0 document can hold is left out, up to the ends of its ranges.
  'a\u0000b\u0008c\u000Bd\u000Ce\u001Ff': 'abcdef',
  'a\uD800b\uDFFFc\uFFFEd\uFFFFe': 'abcde',
  '\u0020\u007F\uD7FF\uE000\uFFFD\u{10000}\u{1F5DE}\u{10FFFF}':
    '\u0020\u007F\uD7FF\uE000\uFFFD\u{10000}\u{1F5DE}\u{10FFFF}',
};

const SCRIPT: Cases = {
  '</script><!--': '{"text":"\\u003c/script\\u003e\\u003c!--"}',
  'R&D': '{"text":"R\\u0026D"}',
  'a\u2028b\u2029c': '{"text":"a\\u2028b\\u2029c"}',
  '"خبر"': '{"text":"\\"خبر\\""}',
};

const MARKDOWN_WORDS: Cases = {
  '*a* `b` [c](d) <e> ~~f~~ | \\g': '\\*a\\* \\`b\\` \\[c\\](d) \\<e> \\~\\~f\\~\\~ \\| \\\\g',
  // Within a word, or a number, an underscore means nothing.
  'a_b ا_ب 1_2': 'a_b ا_ب 1_2',
  '_a b_ a__b ._a a_. _ c_': '\\_a b\\_ a\\_\\_b .\\_a a\\_. \\_ c\\_',
  '&amp; &#38; &#x26; &lrm;': '\\&amp; \\&#38; \\&#x26; \\&lrm;',
  'R&D; a & b; &copy &; &#;': 'R\\&D; a & b; &copy &; &#;',
};

const MARKDOWN_LINES: Cases = {
  '# a': '\\# a',
  '> a': '\\> a',
  '+ a': '\\+ a',
  '=== a': '\\=== a',
  '--- a': '\\--- a',
  ':-- a': '\\:-- a',
  'a # b': 'a # b',
  'a - b': 'a - b',
  '1. a': '1\\. a',
  '2024) a': '2024\\) a',
  '123456789.': '123456789\\.',
  '1.': '1\\.',
  // Ten digits are no number of a list, nor is one without a space after it, or within the line.
  '1234567890. a': '1234567890. a',
  '3.5 a': '3.5 a',
  'in 3. a': 'in 3. a',
};

const DATA: Cases = {
  '': 'data:text/plain;charset=utf-8,',
  'خبر عاجل': 'data:text/plain;charset=utf-8,خبر%20عاجل',
  '50% of #1 & \'a\' "b" <c>\n':
    'data:text/plain;charset=utf-8,50%25%20of%20%231%20%26%20%27a%27%20%22b%22%20%3Cc%3E%0A',
  'aA0-._~!$()*+,/:;=?@': 'data:text/plain;charset=utf-8,aA0-._~!$()*+,/:;=?@',
  '[\\]^`{|}\t\u0000\u007F': 'data:text/plain;charset=utf-8,%5B%5C%5D%5E%60%7B%7C%7D%09%00%7F',
  '\u0080\u009F\u00A0é': 'data:text/plain;charset=utf-8,%C2%80%C2%9F\u00A0é',
};

const FORMATS: Readonly<Record<string, readonly [Cases, (text: string) => string]>> = {
  'an XML element': [XML, xmlText],
  'a script element': [SCRIPT, (text) => scriptData({ text })],
  'words of Markdown': [MARKDOWN_WORDS, escapeWords],
  'the start of a line of Markdown': [MARKDOWN_LINES, escapeLineStart],
  'a data URL': [DATA, (text) => dataUrl('text/plain', text)],
};

for (const [format, [cases, write]] of Object.entries(FORMATS)) {
  for (const [text, written] of Object.entries(cases)) {
    test(`in ${format}: “${showInvisible(text)}”`, () => {
      assert.equal(write(text), written);
    });
  }
}

test('attributes are escaped, and those without a value are left out', () => {
  const attributes = { rel: 'via', href: 'https://a.example/?b&c="d"', title: null, class: '' };
  assert.equal(
    xmlAttributes(attributes),
    ' rel="via" href="https://a.example/?b&amp;c=&quot;d&quot;" class=""',
  );
  assert.equal(xmlAttributes({}), '');
});

test('who reads what is in a script element gets back what was written', () => {
  const data = { a: '<>&\u2028\u2029"\\', b: [1, null, { c: '</SCRIPT>' }] };
  assert.deepEqual(JSON.parse(scriptData(data)), data);
});

test('each line of a paragraph of Markdown is escaped on its own, without white space around it', () => {
  assert.equal(escapeParagraph('  # a *b*  \n\t- c\n1. d'), '\\# a \\*b\\*\n\\- c\n1\\. d');
});

test('a failure is shown as it is written, whatever it has in it', () => {
  const page = failurePage('No <b>site</b> & "more"', ['a <script>alert("1 & 2")</script>', 'b']);
  assert.deepEqual(linesOf(page, 'title'), ['No &lt;b&gt;site&lt;/b&gt; &amp; &quot;more&quot;']);
  assert.deepEqual(linesOf(page, 'h1'), ['No &lt;b&gt;site&lt;/b&gt; &amp; &quot;more&quot;']);
  assert.deepEqual(linesOf(page, 'li dir="auto"'), [
    'a &lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;',
    'b',
  ]);
  assert.match(page, /^<!doctype html>\n<html lang="en" dir="ltr">\n/);
  assert.match(page, /<\/li>\n<li/);
});

test('errors of the content are shown as they are printed', () => {
  const place = { file: 'articles/a.md', line: 2, column: 1 };
  const problem = { ...place, severity: 'error', code: 'link', message: 'write “&” here' } as const;
  const page = problemsPage([problem]);
  assert.deepEqual(linesOf(page, 'h1'), ['The content has errors']);
  assert.deepEqual(linesOf(page, 'li dir="auto"'), [
    'articles/a.md:2:1: error: write “&amp;” here (link)',
  ]);
});

/** What stands in the elements that begin with a tag, as it is written. */
function linesOf(page: string, tag: string): readonly string[] {
  const parts = page.split(`<${tag}>`).slice(1);
  return parts.map((part) => part.slice(0, part.indexOf(`</${tag.split(' ')[0]}>`)));
}

const RUNS: readonly (readonly [text: string, length: number])[] = [
  ['', 0],
  ['a', 0],
  ['`', 1],
  ['a`b', 1],
  ['`a``b`', 2],
  ['```a`', 3],
];

for (const [text, length] of RUNS) {
  test(`the longest run of backticks in “${text}” is ${length}`, () => {
    assert.equal(longestRun(text, '`'), length);
  });
}
