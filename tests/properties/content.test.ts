import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Problem } from '../../src/archive/base/problem.ts';
import { cleanCharacters } from '../../src/archive/content/characters.ts';
import { decode } from '../../src/archive/content/encoding.ts';
import { placeAt, type SourceFile } from '../../src/archive/content/source-file.ts';
import { readTags } from '../../src/archive/story/read-tags.ts';
import { parseArticle, parseTranslation } from '../../src/archive/text/parse-text.ts';
import { settings } from '../settings.ts';
import { readBody } from '../unit/read-body.ts';
import { article } from '../unit/sample-archive.ts';
import './seed.ts';

/** What means something in Markdown, and what stands between it. */
const MARKS = `
  # ## > - 1. | ** * _ \` \`\`\` ~~~ ~~ [ ] ( ) ]( ][ [^1] [^1]: ^[ ![ < > <!-- &amp; &#x202E; \\ " : ::
  http:// { --- === [x]: ][x] |-|-|
`
  .trim()
  .split(/\s+/)
  .concat(['\n', '\n\n', '\n|', '\n[^1]: ', '\n[x]: ', ' ', '    ', '\t', '\u200B']);

/** What means something in front matter. */
const YAML_MARKS = `
  : - [ ] { } , " ' # #x &a *a !x | > ? ~ null true 2024 2024-02-30 title date tags summary source
  name url blocks aliases draft --- ... % @ \` \\ << ، العراق k3f9a 2024/01/x slug en also
`
  .trim()
  .split(/\s+/)
  .concat(['\n', '\n  ', '\n\t', ' ', ': ', '\u200B', '\u202E', '\uFFFD']);

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const markdown = fc.array(fc.constantFrom(...MARKS)).map((marks) => marks.join(''));
const yaml = fc.array(fc.constantFrom(...YAML_MARKS)).map((marks) => marks.join(''));

/** Words that no two of a body share, with marks between them. */
const body = fc
  .array(fc.tuple(fc.array(fc.constantFrom(...MARKS), { maxLength: 3 }), fc.boolean()), {
    maxLength: 12,
  })
  .map((parts) => {
    const words = parts.flatMap(([, hasWord], index) => (hasWord ? [`كلمة${index}ة`] : []));
    const text = parts.map(
      ([marks, hasWord], index) => marks.join('') + (hasWord ? `كلمة${index}ة` : ''),
    );
    return { text: text.join(''), words };
  });

test('no word of a body is lost without a word about it', () => {
  fc.assert(
    fc.property(body, ({ text, words }) => {
      const { blocks, notes, problems } = readBody(text);
      if (problems.length > 0) return;
      // An address, and the title of a link, stand in the HTML and among the links.
      const links = blocks.flatMap((block) => block.links);
      const html = [...blocks, ...notes].map((one) => decodeURIComponent(one.html));
      const read = [...blocks, ...notes].map(({ text }) => text).concat(links, html);
      const lost = words.filter((word) => !read.some((one) => one.includes(word)));
      assert.deepEqual(lost, []);
    }),
    { numRuns: 5000 },
  );
});

test('whatever a file holds, reading it yields problems that can be printed', () => {
  const content = fc.oneof(
    fc
      .tuple(fc.oneof(yaml, anyText), fc.oneof(markdown, anyText))
      .map(([more, text]) => article({ more, body: text })),
    fc.oneof(yaml, markdown, anyText),
  );
  fc.assert(
    fc.property(content, (text) => {
      const problems: Problem[] = [];
      const source = cleanCharacters(
        { file: 'articles/2024/01/talks.md', content: text },
        problems,
      );
      parseArticle(source, settings, problems);
      parseTranslation(source, settings, problems);
      readTags(source, problems);
      const lastLine = text.split('\n').length;
      for (const { line, column, message } of problems) {
        assert.ok(line >= 1 && line <= lastLine && column >= 1, `${line}:${column}`);
        assert.match(message, /^\P{Cc}+$/u);
      }
    }),
    { numRuns: 3000 },
  );
});

test('taking hidden characters out keeps the places of all others', () => {
  const hidden = fc.constantFrom('\u200B', '\u202E', '\uFEFF', '\u{E0041}');
  const seen = fc.constantFrom('أ', 'b', '\n', '🗞', ' ');
  fc.assert(
    fc.property(fc.array(fc.oneof(hidden, seen)), (characters) => {
      const raw = { file: 'x.md', content: characters.join('') };
      const clean = cleanCharacters(raw, []);
      assert.doesNotMatch(clean.content, /[\u200B\u202E\uFEFF\u{E0041}]/u);
      const placesOf = (source: SourceFile) =>
        Array.from(source.content.matchAll(/[أb\n🗞 ]/gu), ({ index }) => placeAt(source, index));
      assert.deepEqual(placesOf(clean), placesOf(raw));
    }),
  );
});

test('any bytes are decoded, or called by an encoding', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const decoded = decode(bytes);
      if ('text' in decoded) assert.doesNotMatch(decoded.text, /\r/);
    }),
  );
});

test('text in UTF-8 is always known as that', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'خبرعاجل، abc.\n'), minLength: 1 }),
      (text) => {
        assert.deepEqual(decode(new TextEncoder().encode(text)), { text });
      },
    ),
  );
});
