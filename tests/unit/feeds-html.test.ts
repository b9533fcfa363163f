import assert from 'node:assert/strict';
import test from 'node:test';
import { parseHTML } from 'linkedom';
import type { Settings } from '../../src/archive/base/settings.ts';
import { entryOf, soundSample } from './feeds-sample.ts';
import { ARTICLE, article, TRANSLATION, translation } from './sample-archive.ts';

const ID = '2024/01/talks';
const PAGE = 'https://example.org/ar/2024/01/talks/';

// A transparent image of one pixel.
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);

/** Bodies and their HTML in a feed, without the enclosing element and the link to the counterpart. */
const BODIES: readonly (readonly [body: string, html: string, changed?: Partial<Settings>])[] = [
  ['نص **مهم**.', '<p>نص <strong>مهم</strong>.</p>'],
  ['[خبر](../02/harvest.md)', '<p><a href="https://example.org/ar/2024/02/harvest/">خبر</a></p>'],
  [
    '[خبر](../02/harvest.md)',
    '<p><a href="https://news.example/ar/2024/02/harvest/">خبر</a></p>',
    { url: 'https://news.example' },
  ],
  [
    '[موقع](https://a.example/?b=1&c=2)',
    '<p><a href="https://a.example/?b=1&amp;c=2">موقع</a></p>',
  ],
  ['[بريد](mailto:a@b.example)', '<p><a href="mailto:a@b.example">بريد</a></p>'],
  // The end of one attribute and the words after it look like another attribute.
  ['[أ](https://a.example " id=")', '<p><a href="https://a.example" title=" id=">أ</a></p>'],
  ['أ href="#b" id="c"', '<p>أ href=&quot;#b&quot; id=&quot;c&quot;</p>'],
  [
    'نص[^1].\n\n[^1]: حاشية.',
    `<p>نص<sup><a href="${PAGE}#fn-ar-1">1</a></sup>.</p>\n<hr>\n<ol>\n<li><p>حاشية.</p></li>\n</ol>`,
  ],
  ['```js\na < b\n```', '<pre dir="ltr"><code>a &lt; b\n</code></pre>'],
  [
    '| أ | ب |\n| :-- | --: |\n| ج | د |',
    '<table>\n<thead>\n<tr>\n<th scope="col">أ</th>\n<th scope="col">ب</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>ج</td>\n<td>د</td>\n</tr>\n</tbody>\n</table>',
  ],
  [
    '![وصف "هنا"](map.png "شرح & تفصيل")',
    '<figure><img src="https://example.org/images/2024/01/map.png" width="1" height="1" alt="وصف &quot;هنا&quot;"><figcaption>شرح &amp; تفصيل</figcaption></figure>',
  ],
  [
    '![وصف](map.png)',
    '<figure><img src="https://example.org/x/y/images/2024/01/map.png" width="1" height="1" alt="وصف"></figure>',
    { pathPrefix: '/x/y/' },
  ],
];

for (const [body, html, changed] of BODIES) {
  test(`renders for feeds: ${body.replaceAll('\n', ' ')}${changed ? ` ${JSON.stringify(changed)}` : ''}`, async () => {
    const image = body.includes('map.png') ? PNG : null;
    const files = { 'articles/2024/01/map.png': image, [TRANSLATION]: null };
    const archive = await soundSample({ ...files, [ARTICLE]: article({ body }) }, changed);
    const { item } = entryOf(archive, ID, 'ar');
    assert.equal(item.content_html, `<div lang="ar" dir="rtl">\n${html}\n</div>`);
  });
}

test('a link to a block of the same story leads to its page', async () => {
  const first = await soundSample();
  const id = first.stories.find((story) => story.id === ID)?.texts.ar.blocks[1]?.id;
  const archive = await soundSample({
    [ARTICLE]: article({ body: `انظر [أدناه](#p-${id}).\n\nفقرة ثانية.\n` }),
  });
  const { item } = entryOf(archive, ID, 'ar');
  assert.match(item.content_html, new RegExp(`href="${PAGE}#p-${id}"`));
});

test('each text ends with a link to its counterpart, in its language', async () => {
  const archive = await soundSample({
    [TRANSLATION]: translation({ title: 'title: A <b> & “c”' }),
  });
  const { document } = parseHTML(entryOf(archive, ID, 'ar').item.content_html);
  const last = document.querySelector('div > p:last-child');
  assert.deepEqual(
    [last?.getAttribute('lang'), last?.getAttribute('dir'), last?.textContent],
    ['en', 'ltr', 'A <b> & “c”'],
  );
  const link = last?.querySelector('a');
  assert.equal(link?.getAttribute('href'), 'https://example.org/en/2024/01/talks/');
  assert.equal(link?.getAttribute('hreflang'), 'en');
  assert.doesNotMatch(entryOf(archive, '2024/02/harvest', 'ar').item.content_html, /hreflang/);
  assert.match(entryOf(archive, ID, 'en').item.content_html, /^<div lang="en" dir="ltr">/);
});
