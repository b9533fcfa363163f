import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { formatProblem, type Problem } from '../../src/archive/base/problem.ts';
import { writeArticle } from '../../src/archive/drafts/article-draft.ts';
import { escapeParagraph } from '../../src/archive/import/escape-markdown.ts';
import { parseArticle } from '../../src/archive/text/parse-text.ts';
import { settings } from '../settings.ts';
import { readBody } from '../unit/read-body.ts';
import './seed.ts';

test('whatever a raw paragraph contains, its Markdown reads back the same', () => {
  const marks =
    '# ## - + * _ ** __ 1. 2) > | |- :-- --- === ` ``` ~~~ ~~ [ ] ( ) ]( ![ [^1] [^1]: [x]: ^[ < > <b> &amp; &#33; & \\ ! : . http://x كلمة a'.split(
      ' ',
    );
  const line = fc
    .array(fc.constantFrom(...marks, ' ', '  ', '\t'), { minLength: 1, maxLength: 10 })
    .map((parts) => parts.join(''))
    .filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      const { blocks, notes } = readBody(escapeParagraph(lines.join('\n')));
      assert.equal(notes.length, 0);
      assert.deepEqual(
        blocks.map(({ kind, text, links }) => ({ kind, text, links })),
        [{ kind: 'paragraph', text: lines.map((one) => one.trim()).join('\n'), links: [] }],
      );
    }),
    { numRuns: 1000 },
  );
});

test('whatever the values are, the front matter reads back the same', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && !/\p{C}|\p{Default_Ignorable_Code_Point}/u.test(text));
  const value = fc.oneof(
    word,
    fc.constantFrom('2024', 'true', 'null', '#x', 'a: b', '- a', '"', "'x'"),
  );
  fc.assert(
    fc.property(value, value, value, (title, tag, name) => {
      const article = { title, tags: [tag], source: { name }, date: '2024-01', body: 'نص.' };
      const problems: Problem[] = [];
      const source = { file: 'articles/x.md', content: writeArticle(article) };
      const read = parseArticle(source, settings, problems);
      assert.deepEqual(problems.map(formatProblem), []);
      assert.deepEqual(
        [read?.title, read?.tagNames.map(({ value }) => value), read?.source, read?.draft],
        [title, [tag], { name }, true],
      );
    }),
  );
});
