import assert from 'node:assert/strict';
import test from 'node:test';
import {
  compareProblems,
  error,
  formatProblem,
  quote,
  warning,
} from '../../src/archive/base/problem.ts';

const PLACE = { file: 'articles/a.md', line: 5, column: 7 };

/** Messages, and how they are printed: no character is invisible. */
const SHOWN: Readonly<Record<string, string>> = {
  'a b': 'a b',
  'خبر عاجل': 'خبر عاجل',
  'a\u200Bb': 'aU+200Bb',
  '\u202Eabc\u202C': 'U+202EabcU+202C',
  'می\u200Cخواهم': 'میU+200Cخواهم',
  'a\nb\tc\0': 'aU+000AbU+0009cU+0000',
  'a\u00A0b': 'aU+00A0b',
  '\uFFFD': 'U+FFFD',
  '\uE000': 'U+E000',
  '\u{E0041}': 'U+E0041',
  '\uD800': 'U+D800',
  '\uFEFF': 'U+FEFF',
};

for (const [message, shown] of Object.entries(SHOWN)) {
  test(`a message prints as ${shown}`, () => {
    assert.equal(error(PLACE, 'x', message).message, shown);
  });
}

test('a problem prints on one line', () => {
  assert.equal(
    formatProblem(error(PLACE, 'name', 'this is wrong; mend it')),
    'articles/a.md:5:7: error: this is wrong; mend it (name)',
  );
  assert.equal(
    formatProblem(warning({ ...PLACE, file: 'articles/a\u200B\n.md' }, 'x', 'm')),
    'articles/aU+200BU+000A.md:5:7: warning: m (x)',
  );
});

const QUOTES: readonly (readonly [string, string])[] = [
  ['', '“”'],
  ['خبر', '“خبر”'],
  ['x'.repeat(80), `“${'x'.repeat(80)}”`],
  ['x'.repeat(81), `“${'x'.repeat(79)}…”`],
  ['🗞'.repeat(80), `“${'🗞'.repeat(80)}”`],
  ['🗞'.repeat(500_000), `“${'🗞'.repeat(79)}…”`],
];

for (const [written, quoted] of QUOTES) {
  test(`quotes ${written.length} code units`, () => assert.equal(quote(written), quoted));
}

test('problems sort by file, line, column, code and message', () => {
  const ordered = [
    error({ file: 'a.md', line: 1, column: 1 }, 'x', 'm'),
    error({ file: 'a.md', line: 2, column: 9 }, 'x', 'm'),
    error({ file: 'a.md', line: 10, column: 1 }, 'a', 'm'),
    warning({ file: 'a.md', line: 10, column: 1 }, 'b', 'm'),
    warning({ file: 'a.md', line: 10, column: 1 }, 'b', 'n'),
    error({ file: 'a.md', line: 10, column: 2 }, 'a', 'm'),
    error({ file: 'b.md', line: 1, column: 1 }, 'x', 'm'),
    error({ file: 'ب.md', line: 1, column: 1 }, 'x', 'm'),
  ];
  assert.deepEqual(ordered.toReversed().sort(compareProblems), ordered);
});
