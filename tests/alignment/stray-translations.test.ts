import assert from 'node:assert/strict';
import test from 'node:test';
import { signatureOf, strayTranslations } from '../../src/archive/checks/stray-translations.ts';
import { makeBlock } from './make-block.ts';

/**
 * A translation has as many numbers. So many of them has its own article, so many another one. It
 * is reported from so many on, and with one fewer not: below half of them in its own; by more than
 * a tenth of them, and by four of them, more in the other.
 */
const CASES: readonly {
  readonly numbers: number;
  readonly own: number;
  readonly other: number;
  readonly isStray: boolean;
}[] = [
  { numbers: 20, own: 0, other: 20, isStray: true },
  { numbers: 20, own: 20, other: 20, isStray: false },
  { numbers: 20, own: 10, other: 20, isStray: false },
  { numbers: 20, own: 9, other: 20, isStray: true },
  { numbers: 20, own: 9, other: 13, isStray: true },
  { numbers: 20, own: 9, other: 12, isStray: false },
  { numbers: 8, own: 0, other: 4, isStray: true },
  { numbers: 8, own: 0, other: 3, isStray: false },
  { numbers: 80, own: 20, other: 29, isStray: true },
  { numbers: 80, own: 20, other: 28, isStray: false },
];

for (const { numbers, own, other, isStray } of CASES) {
  test(`of ${numbers} numbers, ${own} are in its article and ${other} in another: ${isStray ? 'stray' : 'sound'}`, () => {
    const story = { id: 'own', texts: { ar: article(own), en: translation(numbers) } };
    const rival = { id: 'other', texts: { ar: article(other) } };
    const found = strayTranslations([story, rival].map(signatureOf)).map((stray) => [
      stray.story,
      stray.better,
    ]);
    assert.deepEqual(found, isStray ? [['own', 'other']] : []);
  });
}

test('numbers that very many articles have lead to none of them', () => {
  const story = { id: 'own', texts: { ar: article(0), en: translation(20) } };
  const others = Array.from({ length: 51 }, (_, index) => ({
    id: `other${index}`,
    texts: { ar: article(20) },
  }));
  assert.equal(strayTranslations([story, ...others.slice(0, 50)].map(signatureOf)).length, 1);
  assert.equal(strayTranslations([story, ...others].map(signatureOf)).length, 0);
});

/** Of the translation's 20 numbers, so many has each other article; the one that is named. */
const RIVALS: readonly (readonly [others: readonly number[], better: string])[] = [
  [[18, 15], 'other0'],
  [[15, 18], 'other1'],
  [[18, 18], 'other0'],
  [[3, 18, 15], 'other1'],
];

for (const [others, better] of RIVALS) {
  test(`of other articles that have ${others.join(', ')} of its numbers, ${better} is named`, () => {
    const story = { id: 'own', texts: { ar: article(0), en: translation(20) } };
    const rivals = others.map((count, index) => ({
      id: `other${index}`,
      texts: { ar: article(count) },
    }));
    assert.deepEqual(strayTranslations([story, ...rivals].map(signatureOf)), [
      { story: 'own', better },
    ]);
  });
}

test('a signature has the numbers and names of both texts, but no Latin words', () => {
  const ar = { blocks: [makeBlock('في البصرة 48'), makeBlock('على Twitter 49')] };
  const en = { blocks: [makeBlock('48 in Basra')] };
  const { id, article, translation } = signatureOf({ id: 'own', texts: { ar, en } });
  assert.equal(id, 'own');
  assert.ok(['48', '49', 'BSR'].every((key) => article.has(key)));
  assert.deepEqual(translation, new Set(['48', 'BSR']));
  assert.ok([...article].every((key) => !key.includes('twitter')));
  assert.equal(signatureOf({ id: 'own', texts: { ar } }).translation, null);
});

test('a translation without numbers and names is nobody’s', () => {
  const story = { id: 'own', texts: { ar: article(4), en: { blocks: [makeBlock('nothing')] } } };
  assert.deepEqual(strayTranslations([signatureOf(story)]), []);
});

function article(count: number) {
  return { blocks: numbered('في المدن', count) };
}

function translation(count: number) {
  return { blocks: numbered('in the towns', count) };
}

/** A block for each number: 1100, 1101 ... */
function numbered(words: string, count: number) {
  return Array.from({ length: count }, (_, index) => makeBlock(`${1100 + index} ${words}`));
}
