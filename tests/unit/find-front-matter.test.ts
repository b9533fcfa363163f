import assert from 'node:assert/strict';
import test from 'node:test';
import { findFrontMatter } from '../../src/archive/yaml/find-front-matter.ts';

/** Files, and the YAML and the body that are found in them; null where there is no front matter. */
const FILES: readonly (readonly [content: string, found: readonly [string, string] | null])[] = [
  ['---\na: b\n---\nText.\n', ['a: b\n', 'Text.\n']],
  ['---\n---\n', ['', '']],
  ['---\na: b\n---', ['a: b\n', '']],
  ['---  \t\na: b\n--- \nText.', ['a: b\n', 'Text.']],
  ['---\na: b\n---\n---\n', ['a: b\n', '---\n']],
  ['---\na: ---\n ---\n----\n---\nText.', ['a: ---\n ---\n----\n', 'Text.']],
  ['---\na: b\n--- c\n---\nText.', ['a: b\n--- c\n', 'Text.']],
  ['---\na: b\u2028---\nc: d\n---\n', ['a: b\u2028---\nc: d\n', '']],
  ['---', null],
  ['---\na: b\n', null],
  ['\n---\na: b\n---\n', null],
  [' ---\na: b\n---\n', null],
  ['----\na: b\n---\n', null],
  ['', null],
];

for (const [content, found] of FILES) {
  test(`front matter is found in ${JSON.stringify(content)}`, () => {
    const partsOf = (text: string): readonly [string, string] | null => {
      const range = findFrontMatter(text);
      return range ? [text.slice(range.start, range.end), text.slice(range.bodyStart)] : null;
    };
    assert.deepEqual(partsOf(content), found);
    assert.deepEqual(partsOf(`\uFEFF${content}`), found);
    for (const lineEnd of ['\r\n', '\r']) {
      assert.deepEqual(
        partsOf(content.replaceAll('\n', lineEnd)),
        found?.map((part) => part.replaceAll('\n', lineEnd)) ?? null,
      );
    }
  });
}
