import assert from 'node:assert/strict';
import test from 'node:test';
import { llmsText } from '../../src/archive/agents/llms.ts';
import { settings } from '../settings.ts';
import { soundSample } from './feeds-sample.ts';
import { readLlms } from './read-llms.ts';

test('llms.txt names the archive in both languages and links to its data, feeds and texts', async () => {
  const { stories } = await soundSample();
  const { title, quoted, sections } = readLlms(llmsText(stories, settings));
  assert.deepEqual(title, ['صفحتان – Safhatan']);
  assert.deepEqual(quoted, ['An archive for tests.', 'أرشيف للاختبار.']);
  const hrefs = (name: string) =>
    sections.get(name)?.map(({ href }) => href.replace('https://example.org', ''));
  assert.deepEqual(Object.fromEntries([...sections.keys()].map((name) => [name, hrefs(name)])), {
    Data: ['/data/stories.jsonl', '/data/archive.tmx'],
    Feeds: ['/feed.xml', '/ar/feed.xml', '/en/feed.xml', '/feed.json'],
    Indexes: ['/tags/', '/dates/', '/sitemap.xml'],
    'Newest stories': [
      '/ar/2024/02/harvest/index.md',
      '/ar/2024/01/talks/index.md',
      '/en/2024/01/talks/index.md',
    ],
  });
});

test('without stories, llms.txt has no list of them', () => {
  assert.deepEqual(
    [...readLlms(llmsText([], settings)).sections.keys()],
    ['Data', 'Feeds', 'Indexes'],
  );
});

test('llms.txt has a maximum size, however many the stories and however long their texts', () => {
  const text = { title: 'خبر', summary: 'كلمة '.repeat(10_000) };
  const stories = Array.from({ length: 5000 }, (_, index) => ({
    id: `s-${index}`,
    texts: { ar: text, en: text },
  }));
  const file = llmsText(stories, settings);
  assert.equal(readLlms(file).sections.get('Newest stories')?.length, 40);
  assert.ok(Buffer.byteLength(file) < 50_000);
  assert.match(file, /كلمة…\n/);
});
