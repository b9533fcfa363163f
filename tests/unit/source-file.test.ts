import assert from 'node:assert/strict';
import test from 'node:test';
import { cleanCharacters } from '../../src/archive/content/characters.ts';
import { lineAt, lineStart, placeAt } from '../../src/archive/content/source-file.ts';

/** Texts in which `^` marks a place, and the line and column of that place. */
const PLACES: readonly (readonly [string, number, number])[] = [
  ['^', 1, 1],
  ['^a', 1, 1],
  ['a^', 1, 2],
  ['a\n^b', 2, 1],
  ['a^\nb', 1, 2],
  ['a\n\n^', 3, 1],
  ['في ^بيان', 1, 4],
  ['سطر\nقالت في [بيان](^x)', 2, 16],
  ['🗞️ ^x', 1, 4],
  ['𐤀𐤁^', 1, 3],
  ['e\u0301^', 1, 3],
  ['\u200B^a', 1, 2],
  ['a\u200B\u202E\n\u200Bb\u200B^c', 2, 4],
  ['a\u200B^\nb', 1, 3],
];

for (const [marked, line, column] of PLACES) {
  test(`finds the place of ^ in ${JSON.stringify(marked)}`, () => {
    const source = cleanCharacters({ file: 'x.md', content: marked.replace('^', '') }, []);
    const offset = cleanCharacters({ file: 'x.md', content: marked }, []).content.indexOf('^');
    assert.deepEqual(placeAt(source, offset), { file: 'x.md', line, column });
  });
}

test('places can be looked up in any order', () => {
  const source = { file: 'x.md', content: 'أول\nثانٍ 🗞️ ثالث\nرابع' };
  const offsets = Array.from(source.content.matchAll(/./gsu), ({ index }) => index);
  const inOrder = offsets.map((offset) => placeAt(source, offset));
  const backwards = offsets.toReversed().map((offset) => placeAt(source, offset));
  assert.deepEqual(backwards.toReversed(), inOrder);
});

test('an offset outside the file counts as its beginning or its end', () => {
  const source = { file: 'x.md', content: 'a\nbc' };
  assert.deepEqual(placeAt(source, -5), { file: 'x.md', line: 1, column: 1 });
  assert.deepEqual(placeAt(source, 99), { file: 'x.md', line: 2, column: 3 });
});

test('lines are found by their offsets and offsets by their lines', () => {
  const source = { file: 'x.md', content: 'a\n\nbc\n' };
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((line) => lineStart(source, line)),
    [0, 2, 3, 6, 6],
  );
  assert.deepEqual(
    [0, 1, 2, 3, 5, 6].map((offset) => lineAt(source, offset)),
    [0, 0, 1, 2, 2, 3],
  );
});
