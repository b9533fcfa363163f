import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readHtmlBody } from '../../src/archive/import/html-article.ts';
import { readBody } from '../unit/read-body.ts';
import './seed.ts';

test('whatever the HTML contains, the Markdown has the same words', () => {
  const inline = fc.constantFrom(
    ...[
      'كلمة',
      'a',
      '*',
      '_',
      '[x](y)',
      '`',
      '#',
      '- ',
      '1. ',
      '> ',
      '|',
      '~~',
      '\\',
      '!',
      ':',
      '.',
      ' ',
    ],
    ...[
      '&lt;b&gt;',
      '&amp;amp;',
      '<b>ب</b>',
      '<em> c </em>',
      '<a href="/d">د</a>',
      '<code>*e*</code>',
      '“',
      '”',
    ],
  );
  const content = fc.array(inline, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
  const block = fc.oneof(
    content.map((html) => `<p>${html}</p>`),
    content.map((html) => `<h2>${html}</h2>`),
    content.map((html) => `<ul><li>${html}</li></ul>`),
    content.map((html) => `<blockquote>${html}</blockquote>`),
    content.map((html) => `<table><tr><td>${html}</td></tr></table>`),
  );
  const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const wordsOf = (html: string): string =>
    spaced(
      html
        .replace(/<[^>]*>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    );
  fc.assert(
    fc.property(block, (html) => {
      const { blocks } = readBody(readHtmlBody(html, 'https://example.org/'));
      assert.equal(spaced(blocks.map(({ text }) => text).join(' ')), wordsOf(html));
      assert.ok(blocks.length <= 1);
    }),
    { numRuns: 1000 },
  );
});
