import assert from 'node:assert/strict';
import test from 'node:test';
import { formOf, inForm, inFormOf } from '../../src/archive/content/text-form.ts';
import { writeFrontMatter } from '../../src/archive/yaml/write-front-matter.ts';

/** Files as they are on disk, and what `a`, `b` and their line ends become in their form. */
const FORMS: readonly (readonly [before: string, after: string])[] = [
  ['x\ny\n', 'a\nb\n'],
  ['x\ny', 'a\nb'],
  ['x\r\ny\r\n', 'a\r\nb\r\n'],
  ['\uFEFFx\r\ny', '\uFEFFa\r\nb'],
  ['x\ry\r', 'a\rb\r'],
  ['\uFEFFx\ry', '\uFEFFa\rb'],
  ['x\r\ny\nz\r\n', 'a\r\nb\r\n'],
  ['x\ny\r\nz', 'a\nb'],
  ['x\r\r\ny\r', 'a\rb\r'],
  ['x', 'a\nb'],
  ['', 'a\nb\n'],
  ['\uFEFF', '\uFEFFa\nb\n'],
];

for (const [before, after] of FORMS) {
  test(`a text is written in the form of ${JSON.stringify(before)}`, () => {
    assert.equal(inFormOf(before, 'a\nb\n'), after);
  });
}

test('a new text has the form that it is written in', () => {
  assert.equal(inFormOf(undefined, 'a\nb\n'), 'a\nb\n');
});

test('a line that is empty is no line end of the last one', () => {
  assert.equal(inForm('a\n\n', formOf('x')), 'a\n');
});

test('front matter is written in the form of its file, with all its comments', () => {
  for (const lineEnd of ['\n', '\r\n', '\r']) {
    for (const mark of ['', '\uFEFF']) {
      const written = (text: string): string => mark + text.replaceAll('\n', lineEnd);
      const matter = (title: string, aliases: string): string =>
        `---\ntitle: ${title} # why\n\n# By hand\nsummary: "Y"\naliases: ${aliases} # who\n`;
      const before = written(`${matter('X', '[a]')}---\nText.`);
      assert.equal(
        writeFrontMatter(before, { title: '#Z', aliases: ['a', 'b'], draft: true }),
        written(`${matter('"#Z"', '[ a, b ]')}draft: true\n---\n`),
      );
      assert.equal(writeFrontMatter(before, { title: 'X' }), written(`${matter('X', '[a]')}---\n`));
    }
  }
});
