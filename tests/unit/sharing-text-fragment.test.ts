import assert from 'node:assert/strict';
import test from 'node:test';
import { type Selected, textDirective } from '../../src/scripts/text-fragment.ts';

const CASES: readonly (readonly [string, Selected, string | undefined])[] = [
  ['words', { before: 'The ', text: 'talks open', after: ' now' }, 'text=talks%20open'],
  [
    'special characters are encoded',
    { before: '', text: 'a-b, c & d (e.f)', after: '' },
    'text=a%2Db%2C%20c%20%26%20d%20%28e%2Ef%29',
  ],
  ['Arabic', { before: '', text: 'بغداد', after: '' }, 'text=%D8%A8%D8%BA%D8%AF%D8%A7%D8%AF'],
  [
    'part of a word',
    { before: 'in Bagh', text: 'dad’s gr', after: 'een zone' },
    'text=Baghdad%E2%80%99s%20green',
  ],
  ['an apostrophe', { before: '', text: 'they don', after: '’t, no' }, 'text=they%20don%E2%80%99t'],
  ['white space at the ends', { before: 'a', text: ' b ', after: 'c' }, 'text=b'],
  [
    'text that also occurs before takes a word of context',
    { before: 'Iraq and talks on ', text: 'Iraq', after: ' again' },
    'text=on-,Iraq,-again',
  ],
  [
    'case and vowel marks are ignored',
    { before: 'العِرَاقُ يا ', text: 'العراق', after: '' },
    `text=${encodeURIComponent('يا')}-,${encodeURIComponent('العراق')}`,
  ],
  [
    'no context is taken from another block',
    { before: 'Iraq and talks\n', text: 'Iraq', after: '\nand talks' },
    undefined,
  ],
  [
    'a long selection by its ends',
    {
      before: '',
      text: 'one two three four five six seven eight nine ten eleven twelve thirteen',
      after: '',
    },
    'text=one%20two%20three%20four,ten%20eleven%20twelve%20thirteen',
  ],
  [
    'ends that also occur earlier take more words',
    { before: '', text: 'a b c d w x y z e f g h v w x y z', after: '' },
    'text=a%20b%20c%20d,v%20w%20x%20y%20z',
  ],
  [
    'several blocks by their ends',
    { before: '', text: 'one two\nthree four five six seven', after: '' },
    'text=one%20two,four%20five%20six%20seven',
  ],
  ['nothing but marks', { before: '', text: ' … ', after: '' }, undefined],
  ['half a character', { before: '', text: 'a \uD83D', after: '' }, undefined],
];

for (const [name, selected, expected] of CASES) {
  test(`a text fragment: ${name}`, () => {
    assert.equal(textDirective(selected), expected);
  });
}
