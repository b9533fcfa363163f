import assert from 'node:assert/strict';
import test from 'node:test';
import { readFeed } from '../../src/archive/import/feed-articles.ts';

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>وكالة</title><link>https://example.org/</link><description>x</description>
<item><title>عنوان &amp;amp; آخر</title><link>https://example.org/news/Wheat_Season.html</link>
<pubDate>Sat, 27 Jan 2024 22:30:00 GMT</pubDate><category>العراق</category><dc:creator>ليلى</dc:creator>
<description>موجز</description><content:encoded><![CDATA[<p>نص <b>أول</b>.</p><p>ثان.</p>]]></content:encoded></item>
<item><title>بلا تاريخ</title><link>https://example.org/خبر</link><description>نص.</description></item>
<item><title>ثالث</title><link>https://example.org/other/wheat-season</link>
<pubDate>Mon, 01 Jan 2024 00:00:00 +0300</pubDate><description>نص.</description></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>مجلة</title><id>x</id><updated>2024-02-01T00:00:00Z</updated>
<entry><title type="text">a &lt;b&gt; c</title><id>1</id><link rel="self" href="https://example.org/self"/>
<link href="https://example.org/2024/harvest/"/><published>2024-02-03T10:00:00+03:00</published><updated>2024-02-04T00:00:00Z</updated>
<category term="iraq" label="العراق"/><content type="html">&lt;p&gt;نص&lt;/p&gt;</content></entry>
<entry><title>d</title><id>2</id><updated>2024-02-05T00:00:00Z</updated><summary>موجز * نجمة</summary></entry></feed>`;

test('RSS entries become articles, each in its month in the time zone of the archive', () => {
  const entries = readFeed(RSS, 'Asia/Baghdad');
  assert.deepEqual(entries[0], {
    id: '2024/01/wheat-season',
    article: {
      title: 'عنوان & آخر',
      date: '2024-01-27T22:30:00Z',
      summary: 'موجز',
      author: 'ليلى',
      source: { name: 'وكالة', url: 'https://example.org/news/Wheat_Season.html' },
      body: 'نص **أول**.\n\nثان.',
    },
    categories: ['العراق'],
  });
  assert.deepEqual(
    entries.map(({ id, article }) => [id, article.date, article.body]),
    [
      ['2024/01/wheat-season', '2024-01-27T22:30:00Z', 'نص **أول**.\n\nثان.'],
      ['entry-2', undefined, 'نص.'],
      ['2023/12/wheat-season', '2023-12-31T21:00:00Z', 'نص.'].with(0, '2024/01/wheat-season-2'),
    ],
  );
});

test('Atom entries become articles', () => {
  const entries = readFeed(ATOM, 'Asia/Baghdad');
  assert.deepEqual(
    entries.map(({ id, article: { title, date, summary, body }, categories }) => [
      id,
      title,
      date,
      summary,
      body,
      categories,
    ]),
    [
      ['2024/02/harvest', 'a <b> c', '2024-02-03T10:00:00+03:00', undefined, 'نص', ['العراق']],
      ['2024/02/entry-2', 'd', '2024-02-05T00:00:00Z', undefined, 'موجز \\* نجمة', []],
    ],
  );
});

test('a JSON Feed is read too; anything that is not a feed is refused', () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'x',
    items: [
      {
        id: '1',
        title: '1 < 2',
        content_text: 'a\n\nb <c>',
        date_published: '2024-03-01T00:00:00Z',
      },
    ],
  };
  const [entry] = readFeed(JSON.stringify(feed), 'Asia/Baghdad');
  assert.equal(entry?.article.title, '1 < 2');
  assert.equal(entry?.article.body, 'a\n\nb \\<c>');
  for (const other of ['', '<html></html>', '{}']) assert.throws(() => readFeed(other, 'UTC'));
});
