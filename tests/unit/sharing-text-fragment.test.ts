import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { type Selected, textDirective } from '../../src/scripts/text-fragment.ts';

// The same cases in every run; to search for others, remove the seed and raise numRuns.
fc.configureGlobal({ seed: 20240127 });

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

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'b',
        'a-b',
        'c,',
        '&',
        'العراق',
        'في',
        '(x)',
        '100%',
        '“z”',
        '1.5',
        '\n',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 30 },
  )
  .map((all) => all.join(' '));

test('a directive contains only encoded terms, separated by its own marks', () => {
  fc.assert(
    fc.property(words, words, words, (before, text, after) => {
      const directive = textDirective({ before, text, after });
      if (directive === undefined) return;
      assert.match(
        directive,
        /^text=(?:(?:[A-Za-z0-9]|%[0-9A-F]{2})+-,)?(?:[A-Za-z0-9]|%[0-9A-F]{2})+(?:,(?:[A-Za-z0-9]|%[0-9A-F]{2})+)?(?:,-(?:[A-Za-z0-9]|%[0-9A-F]{2})+)?$/,
      );
    }),
  );
});

test('the terms of a directive decode to words at the ends of the selection and around it', () => {
  fc.assert(
    fc.property(words, words, words, (before, text, after) => {
      const directive = textDirective({ before: `${before} `, text, after: ` ${after}` });
      if (directive === undefined) return;
      const terms = directive.slice('text='.length).split(',');
      const prefix = terms[0]?.endsWith('-') ? terms.shift()?.slice(0, -1) : undefined;
      const suffix = terms.at(-1)?.startsWith('-') ? terms.pop()?.slice(1) : undefined;
      const plain = (one: string): string => one.split(/\s+/).filter(Boolean).join(' ');
      const [start = '', end] = terms.map(decodeURIComponent);
      assert.ok(plain(text).startsWith(start));
      assert.ok(plain(text).endsWith(end ?? start));
      if (prefix) assert.ok(plain(before).endsWith(decodeURIComponent(prefix)));
      if (suffix) assert.ok(plain(after).startsWith(decodeURIComponent(suffix)));
    }),
  );
});

test('the first match in the page is the selection', () => {
  const few = fc.array(fc.constantFrom('ا', 'b', 'c', 'd'), { minLength: 1, maxLength: 24 });
  fc.assert(
    fc.property(few, few, few, (before, text, after) => {
      const selected = {
        before: `${before.join(' ')} `,
        text: text.join(' '),
        after: ` ${after.join(' ')}`,
      };
      const terms = textDirective(selected)?.slice('text='.length).split(',');
      if (!terms || terms.filter((term) => !/^-|-$/.test(term)).length > 1) return;
      const words = terms.map((term) => decodeURIComponent(term.replace(/^-|-$/, ''))).join(' ');
      const lead = terms[0]?.endsWith('-')
        ? decodeURIComponent(terms[0].slice(0, -1)).length + 1
        : 0;
      const page = selected.before + selected.text + selected.after;
      assert.equal(page.indexOf(words) + lead, selected.before.length);
    }),
  );
});
