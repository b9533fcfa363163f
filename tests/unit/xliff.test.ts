import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { readXliff } from '../../src/archive/xliff/read-xliff.ts';
import { XliffFault } from '../../src/archive/xliff/xliff-fault.ts';
import { schemaValidator } from '../schemas/validate.ts';
import { article, translation } from './sample-archive.ts';
import { exported, imported, type ReadStory, storyOf, translate } from './xliff-story.ts';

const faultOf = schemaValidator('xliff.xsd');

/** The ids of the sample's two blocks. */
const [FIRST, SECOND] = ['p-zv5qt', 'p-qn1bb'];

/** The expected file of a translation. */
function file(frontMatter: string, ...body: readonly string[]): string {
  return `---\n${frontMatter}\n---\n\n${body.join('\n\n')}\n`;
}

const UNTRANSLATED = storyOf(article());

function recorded(blocks: string, body: string): ReadStory {
  return storyOf(article(), translation({ more: `blocks: [${blocks}]`, body: `\n${body}\n` }));
}

function golden(): ReadStory {
  const read = (folder: string): string =>
    readFileSync(
      path.resolve(import.meta.dirname, `../golden/content/${folder}/2024/01/harvest.md`),
      'utf8',
    );
  return storyOf(read('articles'), read('translations'));
}

test('an untranslated story makes a valid document whose sources are Markdown', () => {
  const xliff = exported(UNTRANSLATED);
  assert.equal(faultOf(xliff), undefined);
  const { original, languages, units } = readXliff(Buffer.from(xliff));
  assert.equal(original, 'articles/2024/01/talks.md');
  assert.deepEqual(languages, { source: 'ar', target: 'en' });
  assert.deepEqual(
    units.map(({ id, source, target }) => [id, source, target]),
    [
      ['title', 'محادثات في بغداد', null],
      [FIRST, 'فقرة أولى.', null],
      [SECOND, 'فقرة ثانية.', null],
    ],
  );
});

test('the XSD refuses what is not a valid document', () => {
  const xliff = exported(UNTRANSLATED);
  assert.match(faultOf(xliff.replace(`id="${FIRST}"`, `id="${SECOND}"`)) ?? '', /unit-ids/);
  assert.match(faultOf(xliff.replace('state="initial"', 'state="new"')) ?? '', /state/);
});

test('a translation that nobody touched comes back unchanged, with its record', () => {
  const story = golden();
  const xliff = exported(story);
  assert.equal(faultOf(xliff), undefined);
  const ids = story.story.texts.ar.blocks.map(({ id }) => id).join(', ');
  assert.equal(
    imported(xliff, story),
    story.sources.en?.content.replace('method: human\n', `method: human\nblocks: [${ids}]\n`),
  );
});

test('a story with every kind of block can be translated from scratch', () => {
  const { story, sources } = golden();
  const english = readXliff(Buffer.from(exported({ story, sources })));
  const bare = storyOf(sources.ar.content);
  const targets = english.units.map(({ id, target }) => [
    id,
    (target ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  ]);
  const back = imported(translate(exported(bare), Object.fromEntries(targets)), bare);
  const bodyOf = (content = ''): string => content.split('\n---\n')[1] ?? '';
  assert.equal(bodyOf(back), bodyOf(sources.en?.content));
});

/** A name, a story, the targets of its units, and the translation that they make. */
const CASES: readonly (readonly [
  name: string,
  story: ReadStory,
  targets: Readonly<Record<string, string | null>>,
  expected: string,
])[] = [
  [
    'a new translation',
    UNTRANSLATED,
    { title: 'Talks: a “#” &amp; more', [FIRST]: 'One.', [SECOND]: 'Two.' },
    file('title: "Talks: a “#” & more"\nblocks: [zv5qt, qn1bb]', 'One.', 'Two.'),
  ],
  [
    'a block without a target is not in the translation',
    UNTRANSLATED,
    { title: '2024', [SECOND]: 'Two.' },
    file('title: "2024"\nblocks: [qn1bb]', 'Two.'),
  ],
  [
    'a target of several paragraphs is split',
    UNTRANSLATED,
    { title: 'Talks', [FIRST]: 'One.\n\nAnd more.', [SECOND]: '  \n' },
    file('title: Talks\nblocks: [zv5qt, zv5qt]', 'One.', 'And more.'),
  ],
  [
    'a merged block stays merged',
    recorded('[zv5qt, qn1bb]', 'Both.'),
    { [FIRST]: 'Both of them.' },
    file('title: Talks in Baghdad\nblocks: [[zv5qt, qn1bb]]', 'Both of them.'),
  ],
  [
    'a merged block is split if both blocks have targets',
    recorded('[zv5qt, qn1bb]', 'Both.'),
    { [FIRST]: 'One.', [SECOND]: 'Two.' },
    file('title: Talks in Baghdad\nblocks: [zv5qt, qn1bb]', 'One.', 'Two.'),
  ],
  [
    'what the translator added stays where it was',
    recorded('zv5qt, ~, qn1bb', 'One.\n\nA note.\n\nTwo.'),
    { [FIRST]: 'One more.', [SECOND]: null },
    file('title: Talks in Baghdad\nblocks: [zv5qt, ~]', 'One more.', 'A note.'),
  ],
  [
    'the translation keeps its own order, and a new block follows its predecessor in the article',
    storyOf(
      article({ body: 'فقرة أولى.\n\nفقرة ثالثة.\n\nفقرة ثانية.\n' }),
      translation({ more: 'blocks: [qn1bb, zv5qt]', body: 'Two.\n\nOne.\n' }),
    ),
    { 'p-t8401': 'Three.' },
    file('title: Talks in Baghdad\nblocks: [qn1bb, zv5qt, t8401]', 'Two.', 'One.', 'Three.'),
  ],
  [
    'a stale block that was changed is no longer stale',
    recorded('zv5qt, a0000', 'One.\n\nOld.'),
    { [SECOND]: 'New.' },
    file('title: Talks in Baghdad\nblocks: [zv5qt, qn1bb]', 'One.', 'New.'),
  ],
  [
    'a stale block that was confirmed is no longer stale',
    recorded('zv5qt, a0000', 'One.\n\nOld.'),
    { [SECOND]: 'Old.' },
    file('title: Talks in Baghdad\nblocks: [zv5qt, qn1bb]', 'One.', 'Old.'),
  ],
  [
    'a stale block that nobody touched is still stale',
    recorded('zv5qt, a0000', 'One.\n\nOld.'),
    { [FIRST]: 'One more.' },
    file('title: Talks in Baghdad\nblocks: [zv5qt, a0000]', 'One more.', 'Old.'),
  ],
  [
    'the translator, comments and keys of the front matter stay; a summary without target does not',
    storyOf(
      article({ more: 'summary: ملخّص.' }),
      `---\nsummary: Old.\n# By hand\ntitle: Talks\ntranslator: Nadia # who?\n---\nOne.\n\nTwo.\n`,
    ),
    { title: 'More talks', summary: null },
    file(
      '# By hand\ntitle: More talks\ntranslator: Nadia # who?\nblocks: [zv5qt, qn1bb]',
      'One.',
      'Two.',
    ),
  ],
  [
    'footnotes and link definitions come along',
    storyOf(
      article({
        body: 'فقرة[^أ] و[رابط][س].\n\n[^أ]: هامش\n    طويل.\n\n[س]: https://example.org\n',
      }),
    ),
    {
      title: 'Talks',
      'p-[0-9a-z]{5}': 'A paragraph[^أ] and [a link][س].',
      'fn-1': 'A long\nnote.',
    },
    file(
      'title: Talks\nblocks: [ID]',
      'A paragraph[^أ] and [a link][س].',
      '[^أ]: A long\n    note.',
      '[س]: https://example.org',
    ),
  ],
  [
    'what merely looks like a definition is no definition',
    storyOf(
      article({
        body: 'فقرة[^1] و[رابط][a\\]b] و`[c]`.\n\n[^1]: هامش\n[c]: https://example.org/c\n\n[a\\]b]:\n  https://example.org/a\n  "عنوان"\n',
      }),
    ),
    {
      title: 'Talks',
      'p-[0-9a-z]{5}': 'A paragraph[^1], [a link][A\\]b] and `[c]`.',
      'fn-1': 'A note\n[c]: https://example.org/c',
    },
    file(
      'title: Talks\nblocks: [ID]',
      'A paragraph[^1], [a link][A\\]b] and `[c]`.',
      '[^1]: A note\n    [c]: https://example.org/c',
      '[a\\]b]: https://example.org/a\n"عنوان"',
    ),
  ],
  [
    'a link that is defined in a list or a footnote is defined once',
    storyOf(
      article({
        body: '- [رابط][a]\n\n  [a]: https://example.org/a\n\nفقرة[^1].\n\n[^1]: هامش [رابط][b].\n\n    [b]: https://example.org/b\n',
      }),
    ),
    {
      title: 'Talks',
      'p-vbw0r': '- [A link][a]',
      'p-ydn7h': 'A paragraph[^1].',
      'fn-1': 'A [link][b].\n\n[b]: https://example.com/b',
    },
    file(
      'title: Talks\nblocks: [vbw0r, ydn7h]',
      '- [A link][a]',
      'A paragraph[^1].',
      '[^1]: A [link][b].\n\n    [b]: https://example.com/b',
      '[a]: https://example.org/a',
    ),
  ],
  [
    'a footnote and a link of the translation go with what refers to them',
    storyOf(
      article(),
      translation({
        body: 'One.[^en]\n\nTwo [link][c].\n\n[^en]: *Mine*: [link][d].\n\n[c]: https://example.org/c\n\n[d]: https://example.org/d\n',
      }),
    ),
    { [FIRST]: 'One `[^en]`.', [SECOND]: 'Two [link][c].' },
    file(
      'title: Talks in Baghdad\nblocks: [zv5qt, qn1bb]',
      'One `[^en]`.',
      'Two [link][c].',
      '[c]: https://example.org/c',
    ),
  ],
  [
    'a footnote that the translation alone has stays',
    storyOf(article(), translation({ body: 'One.[^en]\n\nTwo.\n\n[^en]: *Mine*.\n' })),
    { [SECOND]: 'Two more.' },
    file(
      'title: Talks in Baghdad\nblocks: [zv5qt, qn1bb]',
      'One.[^en]',
      'Two more.',
      '[^en]: *Mine*.',
    ),
  ],
];

for (const [name, story, targets, expected] of CASES) {
  test(`import: ${name}`, () => {
    const back = imported(translate(exported(story), targets), story);
    const id = story.story.texts.ar.blocks[0]?.id ?? '';
    assert.equal(back, expected.replace('ID', id));
  });
}

/** Changes that a sound document must not have, and the line and message of the refusal. */
const FAULTS: readonly (readonly [change: (xliff: string) => string, fault: RegExp])[] = [
  [
    (xliff) => xliff.replace('</file>', ''),
    /^\d+: it is not well-formed XML \(.*mismatch.*\); save it/,
  ],
  [() => '', /^1: it is not well-formed XML/],
  [() => '<html/>', /^1: it is not XLIFF 2\.0, but begins with <html>; save it as XLIFF 2\.0/],
  [
    () => '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2"/>',
    /begins with <xliff> of “urn:oasis:names:tc:xliff:document:1\.2”/,
  ],
  [(xliff) => xliff.replace('<xliff', '<!DOCTYPE xliff [<!ENTITY x "y">]><xliff'), /document type/],
  [(xliff) => xliff.replace(/<file[\s\S]*<\/file>/, '$&$&'), /^2: it has 2 files/],
  [
    (xliff) => xliff.replace('srcLang="ar" trgLang="en"', 'srcLang="en" trgLang="ar"'),
    /^1: it translates from “en” to “ar”, but translations here are from ar to en/,
  ],
  [
    (xliff) => xliff.replace(FIRST, 'p-a0000'),
    /^11: the article has no “p-a0000” any more; export the story again/,
  ],
  [
    (xliff) => xliff.replace(/<unit id="p-qn1bb">[\s\S]*?<\/unit>/, ''),
    /^1: “p-qn1bb” is missing, although the article has it/,
  ],
  [(xliff) => xliff.replace(FIRST, SECOND), /^\d+: “p-qn1bb” appears twice; keep one/],
  [
    (xliff) => xliff.replace('محادثات', 'لقاءات'),
    /^5: the article’s “title” has changed since the export/,
  ],
  [(xliff) => translate(xliff, { title: null }), /^5: the title has no target; translate it/],
  [
    (xliff) => translate(xliff, { [FIRST]: null, [SECOND]: null }),
    /no block has a target, so there is nothing to import/,
  ],
  [
    (xliff) => translate(xliff, { [FIRST]: '```\ncode' }),
    /^11: the target of “p-zv5qt” runs into the next one; close blocks of code/,
  ],
  [
    (xliff) => translate(xliff, { [FIRST]: '- a', [SECOND]: '- b' }),
    /^11: the target of “p-zv5qt” runs into the next one/,
  ],
  [
    (xliff) => translate(xliff, { [SECOND]: 'Two\u202E\u200B.' }),
    /^17: the target of “p-qn1bb” has an error: the invisible character U\+202E changes the direction/,
  ],
  [
    (xliff) => xliff.replace('<target>One.', '<target>One<cp hex="001B"/>[31m.'),
    /^11: the target of “p-zv5qt” has an error: the invisible character U\+001B is not allowed; delete it/,
  ],
  [
    (xliff) => translate(xliff, { title: 'Talks \uFFFD' }),
    /^5: the target of “title” has an error: U\+FFFD is in place of a character that a conversion lost/,
  ],
  [(xliff) => translate(xliff, { [FIRST]: '[^1]: x' }), /“p-zv5qt” has no text of its own/],
  [
    (xliff) => translate(xliff, { [FIRST]: 'x[^1]' }),
    /the translation would have an error: translations\/2024\/01\/talks\.md:6:2: error: there is no footnote/,
  ],
  [
    (xliff) => xliff.replace('<target>One.', '<target><ph id="1"/>One.'),
    /^14: <ph> refers to something that is not in the file; write the Markdown/,
  ],
  [
    (xliff) =>
      xliff.replace('<target>One.</target>\n</segment>', '$&<segment><source>x</source></segment>'),
    /^11: “p-zv5qt” is only partly translated/,
  ],
];

for (const [change, fault] of FAULTS) {
  test(`import refuses: ${fault.source}`, () => {
    const targets = { title: 'Talks', [FIRST]: 'One.', [SECOND]: 'Two.' };
    const sound = translate(exported(UNTRANSLATED), targets);
    const changed = change(sound);
    assert.notEqual(changed, sound);
    assert.throws(
      () => imported(changed, UNTRANSLATED),
      (thrown) => {
        assert.ok(thrown instanceof XliffFault, String(thrown));
        assert.match(`${thrown.line}: ${thrown.message}`, fault);
        return true;
      },
    );
  });
}

test('a translated footnote that no target refers to is reported, not lost', () => {
  const story = storyOf(article({ body: 'فقرة.[^1]\n\n[^1]: هامش.\n' }));
  const [block] = story.story.texts.ar.blocks;
  const targets = { title: 'Talks', [`p-${block?.id}`]: 'A paragraph.', 'fn-1': 'A note.' };
  assert.throws(
    () => imported(translate(exported(story), targets), story),
    /would have an error: .*talks\.md:8:1: error: nothing refers to the footnote “\[\^1\]”/,
  );
});

test('import reads documents as other tools write them', () => {
  const targets = { title: 'Talks', [FIRST]: 'One.', [SECOND]: 'Two.' };
  const sound = translate(exported(UNTRANSLATED), targets);
  const expected = imported(sound, UNTRANSLATED);
  const changes: readonly ((xliff: string) => string)[] = [
    (xliff) => xliff.replace('trgLang="en"', 'trgLang="en-GB"'),
    (xliff) => xliff.replace('<target>One.<', '<target><![CDATA[One.]]><'),
    (xliff) =>
      xliff.replace('<target>One.<', '<target><mrk id="1">O<cp hex="006E"/></mrk>e<!-- x -->.<'),
    (xliff) => xliff.replace(/<unit id="p-[\s\S]*<\/unit>/, '<group id="g">$&</group>'),
    (xliff) => xliff.replaceAll(' state="translated"', ''),
    (xliff) => xliff.replace(/<xliff/, '<!-- made by --><xliff'),
    (xliff) =>
      xliff.replace(
        '<target>One.</target>\n</segment>',
        '<target>On</target></segment><ignorable><source/></ignorable><segment><source/><target>e.</target></segment>',
      ),
    (xliff) =>
      xliff
        .replaceAll(/<(\/?)(xliff|file|notes|note|unit|segment|source|target)\b/g, '<$1x:$2')
        .replace('xmlns=', 'xmlns:x='),
  ];
  for (const change of changes) {
    const changed = change(sound);
    assert.notEqual(changed, sound);
    assert.equal(imported(changed, UNTRANSLATED), expected);
  }
});

test('import reads UTF-16', () => {
  const xliff = exported(UNTRANSLATED).replace('UTF-8', 'UTF-16');
  const bytes = Buffer.from(`\uFEFF${xliff}`, 'utf16le');
  assert.equal(readXliff(bytes).units[1]?.source, 'فقرة أولى.');
});
