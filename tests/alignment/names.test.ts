import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { conceptsOf } from '../../src/archive/alignment/glossary.ts';
import { arabicSkeletons, latinSkeletons } from '../../src/archive/alignment/names.ts';
import { meaningOf } from '../../src/archive/alignment/senses.ts';
import { LANGUAGES } from '../../src/archive/base/language.ts';
import { languagesOf } from './languages-of.ts';
import { readTable } from './read-table.ts';

const GLOSSARY = path.resolve(import.meta.dirname, '../../src/archive/alignment/glossary.txt');

test('names in two scripts: tables/names.txt', () => {
  const rows = readTable('names').flatMap(({ head, lines }) =>
    lines.map((arabic) => ({ head, arabic })),
  );
  const meets = ({ head, arabic }: (typeof rows)[number]): boolean => {
    const skeletons = new Set(arabicSkeletons(meaningOf.ar(arabic).forms));
    return latinSkeletons(head.replace('not ', '')).some((one) => skeletons.has(one));
  };
  const wrong = rows.filter((row) => meets(row) === row.head.startsWith('not '));
  assert.deepEqual(wrong, []);
});

/** What is one sound in Latin letters is one class; a name without enough of them is none. */
const SKELETONS: Readonly<Record<string, readonly string[]>> = {
  Baghdad: ['BKT'],
  Philip: ['BLB'],
  Khartoum: ['HRTM'],
  Kadhim: ['KTM'],
  Marrakesh: ['MRKS'],
  Rumaythah: ['RMT'],
  Samawah: [],
  Ali: [],
  Hussein: ['hSN'],
  Ibrahim: ['BRM', 'BRhM'],
};

for (const [name, skeletons] of Object.entries(SKELETONS)) {
  test(`the consonants of ${name} are ${skeletons.join(' or ') || 'too few'}`, () =>
    assert.deepEqual(latinSkeletons(name), skeletons));
}

test('every word of the glossary names its own concept', () => {
  const text = readFileSync(GLOSSARY, 'utf8');
  const lost = text
    .trim()
    .split('\n')
    .flatMap((line, index) =>
      line.split(' = ').flatMap((words, column) =>
        words.split(' ').filter((word) => {
          const language = LANGUAGES[column] ?? 'ar';
          return !conceptsOf(meaningOf[language](word).forms, language).includes(String(index));
        }),
      ),
    );
  assert.deepEqual(lost, []);
});

test('the glossary: tables/glossary.txt', () => {
  const rows = readTable('glossary').flatMap(({ head, lines }) =>
    lines.map((word) => ({ head, word })),
  );
  const concepts = (word: string): readonly string[] =>
    languagesOf(word).flatMap((language) => conceptsOf(meaningOf[language](word).forms, language));
  const wrong = rows.filter(({ head, word }) => {
    const own = concepts(head.replace('not ', ''));
    assert.ok(own.length > 0, `the glossary knows ${head}`);
    return concepts(word).some((one) => own.includes(one)) === head.startsWith('not ');
  });
  assert.deepEqual(wrong, []);
});
