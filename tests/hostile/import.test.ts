import assert from 'node:assert/strict';
import test from 'node:test';
import { withinLimit } from './cpu-limit.ts';
import type { ImportKind } from './work.ts';

const N = 100_000;

const nested = (open: string, close: string, count = N): string =>
  `${open}كلمة `.repeat(count) + close.repeat(count);

/** HTML that costs a careless reader hours, or its whole stack. The word to be found is `كلمة`. */
const HTML: Readonly<Record<string, string>> = {
  'elements in elements': nested('<div>', '</div>'),
  'elements in elements, a few thousand': nested('<div>', '</div>', 5000),
  'elements that never end': nested('<section>', ''),
  'emphasis in emphasis': nested('<b>', '</b>'),
  'links in links': nested('<a href="/x">', '</a>'),
  'lists in lists': nested('<ul><li>', '</li></ul>'),
  'quotations in quotations': nested('<blockquote>', '</blockquote>'),
  'tables in tables': nested('<table><tr><td>', '</td></tr></table>'),
  'figures in figures': nested('<figure><img>', '</figure>'),
  'articles in articles': nested('<article>', '</article>'),
  'code in code': nested('<code>', '</code>'),
  'paragraphs in paragraphs': nested('<p>', ''),
  'end tags of others': `${'<div>'.repeat(N / 2)}${'</b>'.repeat(N / 2)}كلمة`,
  'end tags in the wrong order': '<b><i>كلمة</b></i>'.repeat(N / 4),
  'many paragraphs': '<p>كلمة</p>'.repeat(150_000),
  'many line breaks': 'كلمة<br>'.repeat(60_000),
  'line breaks before all': `${'<br>'.repeat(10 * N)}كلمة`,
  'many items': `<ul>${'<li>كلمة'.repeat(N)}</ul>`,
  'many rows': `<table>${'<tr><td>كلمة'.repeat(N / 4)}</table>`,
  'a wide row above narrow ones': `<table><tr>${'<td>كلمة'.repeat(N / 4)}${'<tr><td>كلمة'.repeat(N / 4)}</table>`,
  'many emphasised words': '<b>كلمة</b>'.repeat(N / 4),
  'many links': '<a href="/x">كلمة</a> '.repeat(N / 4),
  'spaces in code': `<pre>كلمة${' '.repeat(20 * N)}كلمة</pre>`,
  'backticks in code': `<pre>كلمة${'` '.repeat(N)}كلمة</pre>`,
  'spaces in a paragraph': `كلمة${' '.repeat(20 * N)}كلمة`,
  'hard spaces': `كلمة${'&nbsp;'.repeat(N)}كلمة`,
  'hashes in a heading': `<h2>كلمة${'#'.repeat(20 * N)} كلمة</h2>`,
  'a text of a million characters': 'كلمة '.repeat(200_000),
  'a word of a million characters': `${'a'.repeat(1_000_000)} كلمة`,
  'many stars': `كلمة ${'*'.repeat(N)} كلمة`,
  'many brackets': `كلمة ${'['.repeat(N)}${']('.repeat(N)} كلمة`,
  'many entities': 'كلمة&#x110000;&#0;&#xD800;&nosuch;&#99999999999;&#x;'.repeat(N / 4),
  'many attributes': `<p ${Array.from({ length: N / 4 }, (_, at) => `a${at}=b`).join(' ')}>كلمة`,
  'many classes': `<p class="${'a '.repeat(5 * N)}">كلمة`,
  'an image of many megabytes': `<img alt="كلمة" src="data:image/png;base64,${'A'.repeat(5_000_000)}">`,
};

/** Raw texts of the same kind. */
const TEXTS: Readonly<Record<string, string>> = {
  'many lines': 'كلمة\n'.repeat(2 * N),
  'many paragraphs': 'كلمة\n\n'.repeat(2 * N),
  'many empty lines': `كلمة\nكلمة${'\n '.repeat(10 * N)}كلمة`,
  'spaces in a line': `كلمة${' '.repeat(20 * N)}كلمة`,
  'many hashes': `${'#'.repeat(20 * N)}كلمة`,
  'many ampersands': `${'&a'.repeat(5 * N)}كلمة`,
};

const item = (html: string): string =>
  `<item><title>x</title><description><![CDATA[${html}]]></description></item>`;

/** What is in the channel of an RSS feed. */
const FEEDS: Readonly<Record<string, string>> = {
  'many entries': item('<p>كلمة</p>').repeat(N / 5),
  'an entry of elements in elements': item(nested('<div>', '</div>')),
  'spaces in an entry': item(`كلمة${' '.repeat(20 * N)}كلمة`),
};

const ALL: Readonly<Record<ImportKind, Readonly<Record<string, string>>>> = {
  html: HTML,
  text: TEXTS,
  feed: FEEDS,
};

for (const [kind, inputs] of Object.entries(ALL)) {
  for (const [what, input] of Object.entries(inputs)) {
    test(`${kind} of ${what} is imported in time, with all its words`, async () => {
      const read = await withinLimit('import', { kind: kind as ImportKind, text: input });
      assert.equal(read.match(/كلمة/g)?.length, input.match(/كلمة/g)?.length);
    });
  }
}
