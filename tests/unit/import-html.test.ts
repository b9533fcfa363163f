import assert from 'node:assert/strict';
import test from 'node:test';
import {
  readHtmlArticle,
  readHtmlBody,
  readHtmlWords,
} from '../../src/archive/import/html-article.ts';
import { readBody } from './read-body.ts';

/** HTML of the page `https://example.org/a/b.html`, and the Markdown that it becomes. */
const BODIES: readonly (readonly [html: string, markdown: string])[] = [
  ['<p>فقرة\n  أولى.</p><p>ثانية.</p>', 'فقرة أولى.\n\nثانية.'],
  ['نص<div>آخر<p>ثالث</p>رابع</div>', 'نص\n\nآخر\n\nثالث\n\nرابع'],
  [
    '<p>a <b>b </b>c <em>d</em> <code>e`f</code></p>',
    'a **b** c *d* ``e`f``'.replace('``e`f``', '`` e`f ``'),
  ],
  ['<p>كلم<b>ات</b>ي</p>', 'كلم**ات**ي'],
  ['<p>a<b>“b”</b>c</p>', 'a“b”c'],
  ['<p>a<br>b<br></p>', 'a\\\nb'],
  ['<p>* a_b_ [c] &lt;d&gt; &amp;amp;</p>', '\\* a_b\\_ \\[c\\] \\<d> \\&amp;'],
  ['<p># a</p><p>1. b</p>', '\\# a\n\n1\\. b'],
  [
    '<p><a href="/x y(z)">a</a> <a href="javascript:x()">b</a></p>',
    '[a](https://example.org/x%20y%28z%29) b',
  ],
  ['<p><a href="#here">a</a> <a href="c.html">b</a></p>', 'a [b](https://example.org/a/c.html)'],
  ['<h1>a</h1><p>b</p><h4>c</h4><h4>d</h4><h2>e</h2>', '## a\n\nb\n\n### c\n\n### d\n\n### e'],
  ['<h2>C# #</h2>', '## C# \\#'],
  ['<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', '- a\n- b\n  - c'],
  ['<ol start="3"><li>a</li><li><p>b</p><p>c</p></li></ol>', '3. a\n\n4. b\n\n   c'],
  ['<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
  [
    '<table><tr><th>a|b</th><th>c</th></tr><tr><td>d<br>e</td></tr></table>',
    '| a\\|b | c |\n| --- | --- |\n| d e |  |',
  ],
  ['<pre>a\n  ```b\n</pre><hr>', '````\na\n  ```b\n````\n\n***'],
  [
    '<figure><img src="c.png" alt="ج"><figcaption>a "b"</figcaption></figure>',
    '![ج](https://example.org/a/c.png "a \\"b\\"")',
  ],
  ['<p>a<script>b()</script><style>c</style></p><nav>d</nav>', 'a'],
  ['<p> </p><ul></ul><!-- a -->', ''],
  // Words in unusual places are kept.
  ['<ul>a <b>b</b><li>c</li></ul>', '- a **b**\n- c'],
  ['<ol start="0"><li>a</li></ol><ol start="x"><li>b</li></ol>', '0. a\n\n1. b'],
  [
    '<table>a<caption>b</caption><tbody><tr>c<td>d</td></tr></tbody></table>',
    'a\n\nb\n\nc\n\n| d |\n| --- |',
  ],
  [
    '<table><tr><td><p>a</p><table><tr><td>b</td></tr></table></td></tr></table>',
    'a\n\n| b |\n| --- |',
  ],
  [
    '<figure><a href="d"><img src="c.png" alt="e"></a><figcaption>a</figcaption><p>b</p></figure>',
    '![e](https://example.org/a/c.png "a")\n\nb',
  ],
  ['<h2>a<br>b<p>c</p>d</h2>', '## a b c d'],
  ['<pre>a<br>b</pre>', '```\na\nb\n```'],
  // What is left out does not break a line.
  ['<a href="c"><svg><path/></svg>a<script>x</script></a> b', '[a](https://example.org/a/c) b'],
  [
    '<h2>a<script>x</script></h2><table><tr><td>b<style>x</style></td></tr></table>',
    '## a\n\n| b |\n| --- |',
  ],
  ['a&#0;b&#x110000;c&#xD800;d&#x;', 'a\uFFFDb\uFFFDc\uFFFDd\\&#x;'],
];

for (const [html, markdown] of BODIES) {
  test(`HTML becomes Markdown: ${html}`, () => {
    assert.equal(readHtmlBody(html, 'https://example.org/a/b.html'), markdown);
  });
}

test('the title, date, summary, author, source and text of a page are found', () => {
  const html = `<!doctype html><html><head><title>عنوان – موقع</title>
<meta property="og:title" content="عنوان &amp; آخر">
<meta property="article:published_time" content="2024-01-27T10:30:00+03:00">
<meta name="description" content=" موجز. ">
<meta name="author" content="ليلى">
<meta property="og:site_name" content="موقع">
<link rel="canonical" href="https://example.org/a/b.html">
</head><body><nav>قائمة</nav><article><p>قصير</p></article>
<article><h1>عنوان &amp; آخر</h1><p>نص <a href="c">رابط</a>.</p></article><footer>ذيل</footer></body></html>`;
  assert.deepEqual(readHtmlArticle(html, 'Asia/Baghdad'), {
    title: 'عنوان & آخر',
    date: '2024-01-27T10:30:00+03:00',
    summary: 'موجز.',
    author: 'ليلى',
    source: { name: 'موقع', url: 'https://example.org/a/b.html' },
    body: 'نص [رابط](https://example.org/a/c).',
  });
});

test('what a page does not state is left out', () => {
  assert.deepEqual(readHtmlArticle('<p>نص</p>', 'Asia/Baghdad'), {
    title: undefined,
    date: undefined,
    summary: undefined,
    author: undefined,
    source: undefined,
    body: 'نص',
  });
  assert.equal(
    readHtmlArticle('<time datetime="2024-01-27T10:30">x</time>', 'Asia/Baghdad').date,
    '2024-01-27',
  );
  assert.equal(readHtmlArticle('<time datetime="yesterday">x</time>', 'UTC').date, undefined);
});

test('words that readers see apart stay apart', () => {
  assert.equal(readHtmlWords('<p>a</p><p>b<br>c <b>d</b>e</p><script>f</script>'), 'a b c de');
  assert.equal(readHtmlArticle('<html><h1>a<br>b</h1><p>c', 'UTC').title, 'a b');
});

test('a page without a body, and what comes after one, is read', () => {
  assert.equal(readHtmlArticle('<html><head><title>x</title></head><p>a', 'UTC').body, 'a');
  assert.equal(readHtmlArticle('<html><body><p>a</p></body></html><p>b', 'UTC').body, 'a\n\nb');
});

test('what is nested too deeply for Markdown keeps its words', () => {
  const openings = ['<blockquote>', '<ul><li>', '<ol><li>', '<div>', '<b>', '<table><tr><td>'];
  for (const opening of openings) {
    const numbers = Array.from({ length: 400 }, (_, at) => `n${at}`);
    const html = numbers.map((word) => `${opening}${word} `).join('');
    const { blocks, problems } = readBody(readHtmlBody(html, undefined));
    assert.deepEqual(problems, []);
    const words = blocks.flatMap(({ text }) => text.split(/\s+/));
    assert.deepEqual(words, numbers);
  }
});

test('a table that would be mostly empty is a paragraph for each row', () => {
  const row = (count: number): string => `<tr>${'<td>a'.repeat(count)}`;
  const html = `<table>${row(400)}${row(1).repeat(400)}</table>`;
  const { blocks, problems } = readBody(readHtmlBody(html, undefined));
  assert.deepEqual(problems, []);
  assert.equal(blocks.length, 401);
  assert.equal(
    blocks
      .map(({ text }) => text)
      .join(' ')
      .match(/a/g)?.length,
    800,
  );
});
