import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { llmsText } from '../../src/archive/agents/llms.ts';
import { settings } from '../settings.ts';
import { soundSample } from './feeds-sample.ts';

fc.configureGlobal({ seed: 20240127 });

interface Link {
  readonly name: string;
  readonly href: string;
  readonly note: string;
}

/** Reads the file as llmstxt.org describes it, with a Markdown parser. */
function read(text: string) {
  const tokens = new MarkdownIt({ html: true }).parse(text, {});
  const title: string[] = [];
  const sections = new Map<string, Link[]>();
  const quoted: string[] = [];
  let section: Link[] = [];
  let quote = 0;
  tokens.forEach(({ type, nesting, children, content }, index) => {
    if (type.startsWith('blockquote')) quote += nesting;
    if (type !== 'inline') return;
    const opened = tokens[index - 1];
    const words = (children ?? []).map((child) => child.content).join('');
    if (opened?.tag === 'h1') title.push(words);
    else if (opened?.tag === 'h2') {
      section = [];
      sections.set(words, section);
    } else if (quote > 0) quoted.push(words);
    else if (tokens[index - 2]?.type === 'list_item_open') {
      const [open, ...rest] = children ?? [];
      const close = rest.findIndex((child) => child.type === 'link_close');
      assert.equal(open?.type, 'link_open', content);
      const wordsOf = (some: typeof rest) => some.map((child) => child.content).join('');
      section.push({
        name: wordsOf(rest.slice(0, close)),
        href: String(open?.attrGet('href')),
        note: wordsOf(rest.slice(close + 1)).replace(/^: /, ''),
      });
    }
  });
  return { title, quoted, sections };
}

test('llms.txt names the archive in both languages and links to its data, feeds and texts', async () => {
  const { stories } = await soundSample();
  const { title, quoted, sections } = read(llmsText(stories, settings));
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
  assert.deepEqual([...read(llmsText([], settings)).sections.keys()], ['Data', 'Feeds', 'Indexes']);
});

test('llms.txt has a maximum size, however many the stories and however long their texts', () => {
  const text = { title: 'خبر', summary: 'كلمة '.repeat(10_000) };
  const stories = Array.from({ length: 5000 }, (_, index) => ({
    id: `s-${index}`,
    texts: { ar: text, en: text },
  }));
  const file = llmsText(stories, settings);
  assert.equal(read(file).sections.get('Newest stories')?.length, 40);
  assert.ok(Buffer.byteLength(file) < 50_000);
  assert.match(file, /كلمة…\n/);
});

test('whatever a title contains, it is the text of its link', () => {
  const marks = [
    '](',
    '[',
    ']',
    '*',
    '_',
    '`',
    '<b>',
    '<https://x.y>',
    '&amp;',
    '\\',
    '#',
    '~',
    '!',
    '|',
    '\n\n## x',
    ' ',
    'خبر',
    '1.',
    '-',
    '+',
    '=',
    '^',
    '://',
    ')',
    '(',
  ];
  const words = fc
    .array(fc.constantFrom(...marks), { minLength: 1 })
    .map((parts) => parts.join(''))
    .filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(words, words, (title, summary) => {
      const story = { id: 'x', texts: { ar: { title, summary } } };
      const sections = read(llmsText([story], settings)).sections;
      const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
      assert.deepEqual(sections.get('Newest stories'), [
        {
          name: oneLine(title),
          href: 'https://example.org/ar/x/index.md',
          note: oneLine(summary),
        },
      ]);
    }),
    { numRuns: 1000 },
  );
});
