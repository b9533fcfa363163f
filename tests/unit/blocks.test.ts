import assert from 'node:assert/strict';
import test from 'node:test';
import type { Block } from '../../src/archive/text/block.ts';
import { readBody } from './read-body.ts';

/** Markdown, and the kind, text and HTML of the one block that it makes. */
const FORMS: Readonly<Record<string, readonly [string, Block['kind'], string, string]>> = {
  'a paragraph': ['نص الخبر.', 'paragraph', 'نص الخبر.', '<p>نص الخبر.</p>'],
  'a paragraph of two lines': ['سطر\nوآخر', 'paragraph', 'سطر\nوآخر', '<p>سطر\nوآخر</p>'],
  'a hard break by spaces': ['سطر  \nوآخر', 'paragraph', 'سطر\nوآخر', '<p>سطر<br>\nوآخر</p>'],
  'a hard break by a backslash': ['سطر\\\nوآخر', 'paragraph', 'سطر\nوآخر', '<p>سطر<br>\nوآخر</p>'],
  emphasis: [
    '*أ* **ب** ~~ج~~ `د`',
    'paragraph',
    'أ ب ج د',
    '<p><em>أ</em> <strong>ب</strong> <s>ج</s> <code>د</code></p>',
  ],
  'emphasis inside a word': [
    'وال**عراق**ية',
    'paragraph',
    'والعراقية',
    '<p>وال<strong>عراق</strong>ية</p>',
  ],
  'entities and escapes': [
    'A &amp; B \\*c\\* 1 < 2',
    'paragraph',
    'A & B *c* 1 < 2',
    '<p>A &amp; B *c* 1 &lt; 2</p>',
  ],
  'raw HTML': [
    '<script>alert(1)</script> <b onclick="x">ب</b>',
    'paragraph',
    '<script>alert(1)</script> <b onclick="x">ب</b>',
    '<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;b onclick=&quot;x&quot;&gt;ب&lt;/b&gt;</p>',
  ],
  'a block of raw HTML': [
    '<div class="x">\nنص\n</div>',
    'paragraph',
    '<div class="x">\nنص\n</div>',
    '<p>&lt;div class=&quot;x&quot;&gt;\nنص\n&lt;/div&gt;</p>',
  ],
  'a comment': ['<!-- سر -->', 'paragraph', '<!-- سر -->', '<p>&lt;!-- سر --&gt;</p>'],
  'template marks': [
    '{{ 7 * 7 }} {% x %}',
    'paragraph',
    '{{ 7 * 7 }} {% x %}',
    '<p>{{ 7 * 7 }} {% x %}</p>',
  ],
  'a bare address': [
    'https://example.org/',
    'paragraph',
    'https://example.org/',
    '<p>https://example.org/</p>',
  ],
  'a heading': ['## عنوان ##', 'heading', 'عنوان', '<h2>عنوان</h2>'],
  'an underlined heading': ['عنوان\n---', 'heading', 'عنوان', '<h2>عنوان</h2>'],
  'a list': ['- أ\n- ب', 'list', 'أ\nب', '<ul>\n<li>أ</li>\n<li>ب</li>\n</ul>'],
  'a list of paragraphs': [
    '- أ\n\n- ب',
    'list',
    'أ\nب',
    '<ul>\n<li>\n<p>أ</p>\n</li>\n<li>\n<p>ب</p>\n</li>\n</ul>',
  ],
  'an ordered list': [
    '3. أ\n4. ب',
    'list',
    'أ\nب',
    '<ol start="3">\n<li>أ</li>\n<li>ب</li>\n</ol>',
  ],
  'a nested list': [
    '- أ\n  1. ب\n  2. ج\n- د',
    'list',
    'أ\nب\nج\nد',
    '<ul>\n<li>أ\n<ol>\n<li>ب</li>\n<li>ج</li>\n</ol>\n</li>\n<li>د</li>\n</ul>',
  ],
  'a quotation': [
    '> قال\n> وأضاف',
    'quotation',
    'قال\nوأضاف',
    '<blockquote>\n<p>قال\nوأضاف</p>\n</blockquote>',
  ],
  'a quotation of two paragraphs': [
    '> قال\n>\n> وأضاف',
    'quotation',
    'قال\nوأضاف',
    '<blockquote>\n<p>قال</p>\n<p>وأضاف</p>\n</blockquote>',
  ],
  'a table': [
    '| البلد | العدد |\n|---|--:|\n| العراق | 2500 |\n| سوريا |\n',
    'table',
    'البلد العدد\nالعراق 2500\nسوريا',
    '<table>\n<thead>\n<tr>\n<th scope="col">البلد</th>\n<th scope="col" class="cell-end">العدد</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>العراق</td>\n<td class="cell-end">2500</td>\n</tr>\n<tr>\n<td>سوريا</td>\n<td class="cell-end"></td>\n</tr>\n</tbody>\n</table>',
  ],
  'a table aligned on both sides': [
    'أ | ب\n:-- | :-:\n`1 \\| 2` | *3*',
    'table',
    'أ ب\n1 | 2 3',
    '<table>\n<thead>\n<tr>\n<th scope="col" class="cell-start">أ</th>\n<th scope="col" class="cell-center">ب</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class="cell-start"><code>1 | 2</code></td>\n<td class="cell-center"><em>3</em></td>\n</tr>\n</tbody>\n</table>',
  ],
  'fenced code': [
    '```js\nlet a = "<b>";\n```',
    'code',
    'let a = "<b>";',
    '<pre dir="ltr"><code class="language-js">let a = &quot;&lt;b&gt;&quot;;\n</code></pre>',
  ],
  'indented code': [
    '    a &lt; b',
    'code',
    'a &lt; b',
    '<pre dir="ltr"><code>a &amp;lt; b\n</code></pre>',
  ],
  'a break': ['* * *', 'break', '* * *', '<hr>'],
};

for (const [form, [written, kind, text, html]] of Object.entries(FORMS)) {
  test(`reads ${form} as one block`, () => {
    const { blocks, notes, problems } = readBody(written);
    assert.deepEqual(problems, []);
    assert.deepEqual(notes, []);
    assert.deepEqual(
      blocks.map((block) => [block.kind, block.text, block.html]),
      [[kind, text, html]],
    );
  });
}

test('a body is split into its top-level blocks, each with its line', () => {
  const { blocks } = readBody('\nأ\n\n## ب\nج\n- د\n\n  هـ\n- و\n\n> ز\nح\n\n```\n\nط\n```\n');
  assert.deepEqual(
    blocks.map(({ kind, line }) => [kind, line]),
    [
      ['paragraph', 2],
      ['heading', 4],
      ['paragraph', 5],
      ['list', 6],
      ['quotation', 11],
      ['code', 14],
    ],
  );
});

/** Links, their address on the page, and the form in which texts are compared. */
const LINKS: Readonly<Record<string, readonly [string, string]>> = {
  '[x](https://example.org/?a=1&b=2)': [
    'https://example.org/?a=1&amp;b=2',
    'https://example.org/?a=1&b=2',
  ],
  '[x](https://example.org/خبر "t")': [
    'https://example.org/%D8%AE%D8%A8%D8%B1" title="t',
    'https://example.org/خبر',
  ],
  '<https://example.org/>': ['https://example.org/', 'https://example.org/'],
  '[x][y]\n\n[y]: mailto:a@example.org': ['mailto:a@example.org', 'mailto:a@example.org'],
  '[x](../02/harvest.md)': ['/archive/en/2024/02/harvest/', '2024/02/harvest'],
  '[x](../02/harvest.md#p-k3f9a)': [
    '/archive/en/2024/02/harvest/#p-k3f9a',
    '2024/02/harvest#p-k3f9a',
  ],
  '[x](#p-k3f9a)': ['#p-k3f9a', '#p-k3f9a'],
};

for (const [written, [address, compared]] of Object.entries(LINKS)) {
  test(`the link ${written.replace(/\n.*/s, '')} leads to ${address}`, () => {
    const { blocks, problems } = readBody(written, { language: 'en', pathPrefix: '/archive/' });
    assert.deepEqual(problems, []);
    assert.ok(blocks[0]?.html.startsWith(`<p><a href="${address}">`), blocks[0]?.html);
    assert.deepEqual(blocks[0]?.links, [compared]);
  });
}

test('links to stories keep their places, for the checks of the whole archive', () => {
  const { links } = readBody('نص [أ](../02/harvest.md) و[ب](#p-k3f9a)\n');
  const file = 'articles/2024/01/talks.md';
  assert.deepEqual(links, [
    { to: 'story', id: '2024/02/harvest', place: { file, line: 1, column: 8 } },
    { to: 'block', block: 'k3f9a', place: { file, line: 1, column: 31 } },
  ]);
});

test('an image alone in a paragraph is a figure', () => {
  const { blocks, images, problems } = readBody('![خريطة *بغداد* \\_1\\_](../maps/a.png "شرح")\n');
  const image = { path: '2024/maps/a.png', alt: 'خريطة بغداد _1_', caption: 'شرح' };
  assert.deepEqual(problems, []);
  assert.deepEqual(
    blocks.map(({ kind, html, text, image }) => ({ kind, html, text, image })),
    [{ kind: 'figure', html: '', text: '2024/maps/a.png\nخريطة بغداد _1_\nشرح', image }],
  );
  assert.deepEqual(images, [
    { ...image, place: { file: 'articles/2024/01/talks.md', line: 1, column: 24 } },
  ]);
});

test('an image on another site becomes a link, or plain words inside a link', () => {
  const written =
    '![أ&ب](https://example.org/a.png) [![](https://example.org/b.png)](https://example.org/)';
  assert.equal(
    readBody(written).blocks[0]?.html,
    '<p><a href="https://example.org/a.png">أ&amp;ب</a> <a href="https://example.org/">https://example.org/b.png</a></p>',
  );
});
