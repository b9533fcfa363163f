import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { parseArticle } from '../../src/archive/text/parse-text.ts';
import { settings } from '../settings.ts';
import { bodyOf, PAGE } from '../unit/markdown-of.ts';
import { ARTICLE, article } from '../unit/sample-archive.ts';
import './seed.ts';

test('published Markdown has the same words as the page, and its links lead to the same places', () => {
  const snippets = [
    '[أ](../02/harvest.md)',
    '[ب](<../02/harvest.md#p-k3f9a>)',
    '[ج][x]',
    '[x]',
    '![د](map.png)',
    '`[أ](../02/harvest.md)`',
    '\\[أ](../02/harvest.md)',
    '[د](https://a.example)',
    '../02/harvest.md',
    '\n\n',
    '\n> ',
    '\n- ',
    '\n\n[x]: ../02/harvest.md\n\n',
    '\n\n    ',
    '**',
    '_',
    ' ',
    '🗞',
    'كلمة',
    '\n```\n',
    '[^1]',
    '\n\n[^1]: ',
    '^[',
    ']',
    '|',
    '\n| - |\n',
    '[هـ](#p-k3f9a)',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...snippets), { maxLength: 14 }), (parts) => {
      const body = `نص ${parts.join('')}`;
      const source = { file: ARTICLE, content: article({ body }) };
      const problems: never[] = [];
      parseArticle(source, settings, problems);
      if (problems.length > 0) return;
      assert.deepEqual(readBack(bodyOf(body), String), readBack(body, onSite));
    }),
    { numRuns: 3000 },
  );
});

/** The address on the site that a destination in the content leads to. */
function onSite(written: string): string {
  if (/^https?:/.test(written)) return written;
  if (written.startsWith('#')) return PAGE + written;
  const folder = written.endsWith('.png') ? 'images' : 'ar';
  return new URL(written, `https://example.org/${folder}/2024/01/`).href.replace('.md', '/');
}

/** What an independent Markdown parser reads: the words, and the destinations of links and images. */
function readBack(body: string, addressOf: (written: string) => string) {
  const markdown = new MarkdownIt().use(footnote);
  const found: string[] = [];
  const visit = (tokens: ReturnType<typeof markdown.parse>): void => {
    for (const token of tokens) {
      const href = token.attrGet('href') ?? token.attrGet('src');
      if (href !== null) found.push(addressOf(String(href)));
      else if (token.type === 'text' || token.type.startsWith('code') || token.type === 'fence') {
        found.push(token.content.trim());
      }
      visit(token.children ?? []);
    }
  };
  visit(markdown.parse(body, {}));
  return found;
}
