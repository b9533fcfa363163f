import assert from 'node:assert/strict';
import test from 'node:test';
import { lineOf } from '../../src/archive/alignment/line.ts';
import { mentionsIn } from '../../src/archive/alignment/mentions.ts';
import { languagesOf } from './languages-of.ts';
import { readTable } from './read-table.ts';

/** The tables of texts and the keys of what they surely mention. */
const KEYS = ['cardinals', 'ordinals', 'digits', 'fractions', 'years', 'calendar'];

for (const table of KEYS) {
  test(`numbers and dates: tables/${table}.txt`, () => {
    const rows = readTable(table);
    assert.ok(rows.length > 0);
    const expected = rows.flatMap(({ head, lines }) => lines.flatMap((text) => cases(text, head)));
    const found = rows.flatMap(({ lines }) => lines.flatMap((text) => cases(text)));
    assert.deepEqual(found, expected);
  });
}

/** What a text is expected to mention, or mentions, in each language that it may be of. */
function cases(text: string, expected?: string): readonly string[] {
  return languagesOf(text).map((language) => {
    const found = mentionsIn(lineOf(text, language)).filter(({ isSure }) => isSure);
    const keys = expected?.replace(/^-$/, '').split('; ') ?? found.map(({ key }) => key);
    return `${text} (${language}): ${[...new Set(keys)].sort().join('; ')}`;
  });
}

test('what a text mentions: tables/mentions.txt', () => {
  const expected = readTable('mentions');
  const found = expected.map(({ head }) => ({
    head,
    lines: languagesOf(head).flatMap((language) =>
      mentionsIn(lineOf(head, language)).map(
        ({ key, also, isSure, written }) =>
          `${isSure ? '' : '? '}${[key, ...also].join(' or ')} = ${written}`,
      ),
    ),
  }));
  assert.deepEqual(found, expected);
});
