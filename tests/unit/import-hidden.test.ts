import assert from 'node:assert/strict';
import test from 'node:test';
import type { Problem } from '../../src/archive/base/problem.ts';
import { sourceOf } from '../../src/archive/content/read-source.ts';
import { type ImportedArticle, writeArticle } from '../../src/archive/drafts/article-draft.ts';
import { readFeed } from '../../src/archive/import/feed-articles.ts';
import { readHtmlArticle } from '../../src/archive/import/html-article.ts';
import { readRawText } from '../../src/archive/import/raw-text.ts';
import { parseArticle } from '../../src/archive/text/parse-text.ts';
import { settings } from '../settings.ts';

const ITEM = `<item><title>خ\u200Bبر&#x202E;</title><link>https://example.org/2024/dam\u202E</link>
<category>الم\u200Bياه</category><author>a@example.org (ك\u00ADاتب)</author>
<description><![CDATA[<p>&#x200B;# ن&shy;ص\u2028آخر</p><img src="a\u200Bb.png" alt="ص\u200Bورة">]]></description></item>`;

/** What is brought in, the body that it becomes, and how many hidden characters are left out. */
const INPUTS: Readonly<Record<string, readonly [ImportedArticle | undefined, string, number]>> = {
  'raw text': [
    readRawText('ع\u200Bنوان\n\n\u200B# ليس\u2028عنوانًا\x1B[31m\n\n\u200E- سطر\n'),
    '\\# ليس عنوانًا\\[31m\n\n\u200E- سطر',
    4,
  ],
  'HTML, as it is and by entities': [
    readHtmlArticle(
      '<title>ع\u200Bنوان</title><meta name="author" content="ك&#x202E;اتب"><p>\u200B# ليس&shy; عنوانًا<p>&#8203;- سطر<p><a href="https://example.org/&#x200B;a">رابط</a>',
      'UTC',
    ),
    '\\# ليس عنوانًا\n\n\\- سطر\n\n[رابط](https://example.org/a)',
    6,
  ],
  'a feed': [
    readFeed(
      `<rss version="2.0"><channel><title>وك\u200Bالة</title>${ITEM}</channel></rss>`,
      'UTC',
    )[0]?.article,
    '\\# نص آخر\n\n![صورة](https://example.org/2024/ab.png)',
    9,
  ],
};

for (const [name, [article, body, removed]] of Object.entries(INPUTS)) {
  test(`hidden characters are not imported, and counted: ${name}`, () => {
    assert.ok(article);
    assert.equal(article.body, body);
    assert.equal(article.removed, removed);
    const problems: Problem[] = [];
    const bytes = Buffer.from(writeArticle({ ...article, date: '2024', tags: ['x'] }));
    const source = sourceOf('articles/x.md', bytes, problems);
    assert.ok(source && parseArticle(source, settings, problems));
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'error'),
      [],
    );
  });
}

test('the categories of a feed have no hidden characters', () => {
  const [entry] = readFeed(`<rss version="2.0"><channel>${ITEM}</channel></rss>`, 'UTC');
  assert.deepEqual([entry?.id, entry?.categories], ['dam', ['المياه']]);
});
