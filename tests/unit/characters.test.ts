import assert from 'node:assert/strict';
import test from 'node:test';
import type { Problem } from '../../src/archive/base/problem.ts';
import { cleanCharacters, HiddenFilter, showHidden } from '../../src/archive/content/characters.ts';

/** Characters that look suspicious but belong in a text. */
const ALLOWED: Readonly<Record<string, string>> = {
  'ZWNJ in Persian': 'می\u200Cخواهم',
  'ZWJ in an emoji': '👩\u200D⚕\uFE0F',
  'directional marks': '\u200Eabc\u200F \u061C',
  'no-break spaces': 'a\u00A0b\u202Fc',
  'tab and line feed': 'a\tb\nc',
  'vowels and tatweel': 'مُحَمَّـد',
  'Quranic marks': '\u06DD\u06D6',
  'the signs among the presentation forms': 'ﷺ ﷲ ﴾قرآن﴿ ﷼',
  'variation selectors': '\u{6C34}\u{E0100}',
};

for (const [name, text] of Object.entries(ALLOWED)) {
  test(`a text may contain ${name}`, () => {
    const problems: Problem[] = [];
    const source = { file: 'x.md', content: text };
    assert.equal(cleanCharacters(source, problems), source);
    assert.deepEqual(problems, []);
  });
}

/** Hidden characters by name. */
const REFUSED: Readonly<Record<string, string>> = {
  'soft hyphen': '\u00AD',
  'combining grapheme joiner': '\u034F',
  'Hangul filler': '\u3164',
  'Mongolian vowel separator': '\u180E',
  'zero width space': '\u200B',
  'paragraph separator': '\u2029',
  'word joiner': '\u2060',
  'byte order mark': '\uFEFF',
  'interlinear annotation': '\uFFF9',
  noncharacter: '\uFFFE',
  'lone surrogate': '\uD800',
  tag: '\u{E0041}',
  delete: '\x7F',
};

for (const [name, character] of Object.entries(REFUSED)) {
  test(`a ${name} is removed and reported`, () => {
    const problems: Problem[] = [];
    const { content } = cleanCharacters({ file: 'x.md', content: `أ${character}ب` }, problems);
    assert.equal(content, 'أب');
    assert.deepEqual(
      problems.map(({ code, line, column }) => [code, line, column]),
      [['hidden-character', 1, 2]],
    );
  });
}

/** Texts, what is shown of them, and what is left when their hidden characters are removed. */
const BROUGHT_IN: readonly (readonly [text: string, shown: string, left: string])[] = [
  ['a\tb\nc', 'a\tb\nc', 'a\tb\nc'],
  ['a\x1B[31mb', 'aU+001B[31mb', 'a[31mb'],
  ['a\x9B31mb\x07', 'aU+009B31mbU+0007', 'a31mb'],
  ['a\u202Eb\u00ADc\uFEFF', 'aU+202EbU+00ADcU+FEFF', 'abc'],
  ['a\u2028b\rc\u0085d', 'aU+2028bU+000DcU+0085d', 'a b c d'],
  ['می\u200Cخواهم\u200F', 'می\u200Cخواهم\u200F', 'می\u200Cخواهم\u200F'],
];

for (const [text, shown, left] of BROUGHT_IN) {
  test(`hidden characters are shown, or removed: ${shown}`, () => {
    assert.equal(showHidden(text), shown);
    const filter = new HiddenFilter();
    assert.equal(filter.clean(text), left);
    assert.equal(filter.removed, shown.split('U+').length - 1);
  });
}
