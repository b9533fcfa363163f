import assert from 'node:assert/strict';
import test from 'node:test';
import { parseDocument } from 'yaml';
import { markdownText } from '../../src/archive/agents/markdown-text.ts';
import { settings } from '../settings.ts';
import { soundSample } from './feeds-sample.ts';
import { bodyOf, ID, PAGE } from './markdown-of.ts';
import { ARTICLE, article, TRANSLATION, translation } from './sample-archive.ts';

const HARVEST = 'https://example.org/ar/2024/02/harvest/';
const MAP = 'https://example.org/images/2024/01/map.png';

const BODIES: readonly (readonly [body: string, published: string])[] = [
  ['نص **مهم** كما كُتب.  \nسطر.', 'نص **مهم** كما كُتب.  \nسطر.'],
  ['[أ](../02/harvest.md)', `[أ](${HARVEST})`],
  ['[أ](<../02/harvest.md> "عنوان")', `[أ](${HARVEST} "عنوان")`],
  ['[أ]( ../02/harvest.md )', `[أ]( ${HARVEST} )`],
  ['[أ](../02/harvest.md#p-k3f9a) و[ب](#p-k3f9a)', `[أ](${HARVEST}#p-k3f9a) و[ب](${PAGE}#p-k3f9a)`],
  ['🗞 [أ](../02/harvest.md) 🗞 [ب](../02/harvest.md)', `🗞 [أ](${HARVEST}) 🗞 [ب](${HARVEST})`],
  // Escapes and entities in a destination.
  ['[أ](../02/har&#118;est.md) [ب](\\.\\./02/harvest.md)', `[أ](${HARVEST}) [ب](${HARVEST})`],
  ['![وصف](map.png "شرح")', `![وصف](${MAP} "شرح")`],
  ['![وصف](./map.png)', `![وصف](${MAP})`],
  [
    '> - [أ](../02/harvest.md)\n>   [ب](\n>   ../02/harvest.md)',
    `> - [أ](${HARVEST})\n>   [ب](\n>   ${HARVEST})`,
  ],
  ['| أ |\n| - |\n| [ب](../02/harvest.md) |', `| أ |\n| - |\n| [ب](${HARVEST}) |`],
  ['نص[^1]\n\n[^1]: [أ](../02/harvest.md)', `نص[^1]\n\n[^1]: [أ](${HARVEST})`],
  ['نص^[[أ](../02/harvest.md)]', `نص^[[أ](${HARVEST})]`],
  ['[أ][x] و[x]\n\n[x]: ../02/harvest.md "عنوان"', `[أ][x] و[x]\n\n[x]: ${HARVEST} "عنوان"`],
  ['[أ][x]\n\n[x]:\n  <../02/harvest.md>', `[أ][x]\n\n[x]:\n  ${HARVEST}`],
  ['![أ][x]\n\n[x]: map.png', `![أ][x]\n\n[x]: ${MAP}`],
  [
    '[أ][x\\]y]\n\n> - نص\n>\n>   [x\\]y]:\n>   ../02/harvest.md',
    `[أ][x\\]y]\n\n> - نص\n>\n>   [x\\]y]:\n>   ${HARVEST}`,
  ],
  ['[أ][x y]\n\n[x\ny]: ../02/harvest.md', `[أ][x y]\n\n[x\ny]: ${HARVEST}`],
  [
    'نص[^1]\n\n[^1]: [أ][x]\n\n    [x]: #p-k3f9a',
    `نص[^1]\n\n[^1]: [أ][x]\n\n    [x]: ${PAGE}#p-k3f9a`,
  ],
  // A definition that is merely shown stays.
  ...[
    '```\n[x]: ../02/harvest.md\n```',
    '    [x]: ../02/harvest.md',
    '<div>\n[x]: ../02/harvest.md\n</div>',
    'نص[^1]\n\n[^1]: حاشية\n[x]: ../02/harvest.md',
  ].map((shown): [string, string] => [
    `[أ][y]\n\n${shown}\n\n[y]: ../02/harvest.md`,
    `[أ][y]\n\n${shown}\n\n[y]: ${HARVEST}`,
  ]),
  // Code, and links to other sites, stay the same.
  ['`[أ](../02/harvest.md)`', '`[أ](../02/harvest.md)`'],
  ['\n\n    [أ](../02/harvest.md)', '    [أ](../02/harvest.md)'],
  [
    '[أ](https://a.example/?b&c) <https://b.example>',
    '[أ](https://a.example/?b&c) <https://b.example>',
  ],
  ['<b>[أ](../02/harvest.md)</b>', `<b>[أ](${HARVEST})</b>`],
];

for (const [body, published] of BODIES) {
  test(`publishes as Markdown: ${body.replaceAll('\n', ' ')}`, () => {
    assert.equal(bodyOf(body), `${published}\n`);
  });
}

test('a translation links to translations', () => {
  assert.equal(
    bodyOf('[a](../02/harvest.md)', 'en'),
    '[a](https://example.org/en/2024/02/harvest/)\n',
  );
});

test('the front matter describes the text', async () => {
  const more = 'summary: "خلاصة: #1"\nsource: { name: وكالة, url: "https://a.example" }';
  const content = translation({ more: 'translated: 2024-03-05\nmethod: machine' });
  const archive = await soundSample({
    [ARTICLE]: article({ title: 'title: "a: \\"b\\" \\\\ # - [c"', more }),
    [TRANSLATION]: content,
  });
  const story = archive.stories.find(({ id }) => id === ID);
  if (!story) throw new Error('The sample is faulty.');
  const text = markdownText(story, 'en', { file: TRANSLATION, content }, settings);
  const [, yaml = '', body] = /^---\n([\s\S]*?)---\n\n([\s\S]*)$/.exec(text) ?? [];
  assert.equal(body, 'First paragraph.\n\nSecond paragraph.\n');
  const document = parseDocument(yaml, { strict: true });
  assert.deepEqual([...document.errors, ...document.warnings], []);
  assert.deepEqual(document.toJS(), {
    title: 'Talks in Baghdad',
    language: 'en',
    url: `https://example.org/en/${ID}/`,
    date: '2024-01-27',
    source: { name: 'وكالة', url: 'https://a.example' },
    translated: '2024-03-05',
    method: 'machine',
    tags: ['Iraq'],
    counterpart: {
      language: 'ar',
      title: 'a: "b" \\ # - [c',
      url: PAGE,
      markdown: `${PAGE}index.md`,
    },
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  });
});
