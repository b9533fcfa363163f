import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { lineOf } from '../../src/archive/alignment/line.ts';
import { mentionsIn } from '../../src/archive/alignment/mentions.ts';
import { readSenses } from '../../src/archive/alignment/sense-table.ts';
import { foldWord } from '../../src/archive/alignment/words.ts';
import { LANGUAGES } from '../../src/archive/base/language.ts';
import '../properties/seed.ts';
import { spell } from './spell.ts';

/** Whole numbers of all sizes, but none that Arabic says in two ways: a hundred and one thousand. */
const number = fc
  .tuple(fc.nat(10), fc.nat(10 ** 12 - 1))
  .map(([digits, some]) => some % 10 ** Math.max(1, digits))
  .filter((some) => !/[1-9]0[12](?:\d{3})+$/.test(String(some)));

const manner = fc.record({
  isOblique: fc.boolean(),
  isFeminine: fc.boolean(),
  isOther: fc.boolean(),
});

for (const language of LANGUAGES) {
  test(`a number that is spelled out is read as it is (${language})`, () => {
    fc.assert(
      fc.property(number, manner, (some, how) => {
        const text = spell[language](some, how);
        const keys = mentionsIn(lineOf(text, language)).map(({ key }) => key);
        assert.deepEqual(keys, [String(some)], text);
      }),
      { numRuns: 2000 },
    );
  });

  test(`a number in digits is read as it is, whatever the marks (${language})`, () => {
    fc.assert(
      fc.property(number, fc.constantFrom(...MARKS), fc.nat(2), (some, mark, script) => {
        const text = inScript(grouped(some, mark), script);
        const keys = mentionsIn(lineOf(text, language)).map(({ key }) => key);
        assert.deepEqual(keys, [String(some)], text);
      }),
    );
  });
}

/** Marks between thousands; a point is one where there are two of them. */
const MARKS = ['', ',', '٬', '\u00A0', '\u2009', '\u202F', '.'];

function grouped(some: number, mark: string): string {
  const digits = String(some);
  const least = mark === '.' ? 7 : 4;
  return digits.length < least ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, mark);
}

function inScript(text: string, script: number): string {
  const zero = [0x30, 0x660, 0x6f0][script] ?? 0;
  return text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

const FOLDER = path.resolve(import.meta.dirname, '../../src/archive/alignment');

/** What one language says in a single word and the other in two; what Arabic alone has. */
const ONE_SIDED = new Set(['cardinal', 'ordinal', 'dual', 'some', 'whole', 'nothing']);

for (const table of ['numbers.txt', 'calendar.txt', 'glossary.txt']) {
  test(`whatever ${table} has in one language, it has in the other`, () => {
    let section = '';
    const missing: string[] = [];
    for (const line of readFileSync(path.join(FOLDER, table), 'utf8').split('\n')) {
      section = /^\[(\w+)\]$/.exec(line)?.[1] ?? section;
      if (!line.includes('=') || line.startsWith('#') || ONE_SIDED.has(section)) continue;
      const columns = line.split('=').slice(table === 'glossary.txt' ? 0 : 1);
      if (columns.length !== 2 || columns.some((words) => words.trim() === '')) missing.push(line);
    }
    assert.deepEqual(missing, []);
  });
}

test('no word has two senses', () => {
  const senses = ['numbers.txt', 'calendar.txt'].flatMap(readSenses);
  for (const language of LANGUAGES) {
    const words = senses.flatMap((row) =>
      row.words[language].map((word) => foldWord(word.replace(/[?+]$/, ''), language)),
    );
    const twice = words.filter((word, index) => words.indexOf(word) !== index);
    assert.deepEqual(twice, []);
  }
});
