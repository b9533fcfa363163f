import assert from 'node:assert/strict';
import test from 'node:test';
import { foldWord, formsOf, wordsOf } from '../../src/archive/alignment/words.ts';
import type { Language } from '../../src/archive/base/language.ts';

/** A text, and its words, each with where it begins and ends. */
const WORDS: readonly (readonly [text: string, words: string])[] = [
  ['', ''],
  ['one two', 'one 0-3, two 4-7'],
  ['أكَّد، نعم', 'أكَّد 0-5, نعم 7-10'],
  ['can’t', 'can 0-3, t 4-5'],
  ['a1b23', 'a 0-1, 1 1-2, b 2-3, 23 3-5'],
  ['و200', 'و 0-1, 200 1-4'],
  ['٢٥٠۰', '2500 0-4'],
  ['7:30', '7:30 0-4'],
  ['١٢:٣٠', '12:30 0-5'],
  ['2:05:30', '2:05:30 0-7'],
  ['7:3', '7 0-1, 3 2-3'],
  ['12:345', '12 0-2, 345 3-6'],
  ['112:30', '112 0-3, 30 4-6'],
  ['7:30:1', '7 0-1, 30 2-4, 1 5-6'],
  ['7:30:x', '7 0-1, 30 2-4, x 5-6'],
  ['7:ab', '7 0-1, ab 2-4'],
  ['7:a1', '7 0-1, a 2-3, 1 3-4'],
  ['7:1a', '7 0-1, 1 2-3, a 3-4'],
  ['a:30', 'a 0-1, 30 2-4'],
  ['7:30a', '7:30 0-4, a 4-5'],
  ['7:30:a1', '7 0-1, 30 2-4, a 5-6, 1 6-7'],
  ['7:30:1a', '7 0-1, 30 2-4, 1 5-6, a 6-7'],
  ['1,250.5', '1,250.5 0-7'],
  ['1,250,5000', '1,250,5000 0-10'],
  ['1٬250٫5،3', '1٬250٫5،3 0-9'],
  ['1\u00A02\u20093\u202F4', '1\u00A02\u20093\u202F4 0-7'],
  ['1 2-3/4', '1 0-1, 2 2-3, 3 4-5, 4 6-7'],
  ['1,,2', '1 0-1, 2 3-4'],
  ['3.', '3 0-1'],
  ['1.a', '1 0-1, a 2-3'],
  ['5%', '5 0-1, % 1-2'],
  ['٪½¼¾⅓⅔', '٪ 0-1, ½ 1-2, ¼ 2-3, ¾ 3-4, ⅓ 4-5, ⅔ 5-6'],
  ['$#“”—', ''],
];

for (const [text, words] of WORDS) {
  test(`the words of ${JSON.stringify(text)}: ${words}`, () => {
    const found = wordsOf(text).map((word) => `${word.text} ${word.start}-${word.end}`);
    assert.equal(found.join(', '), words);
  });
}

/** Words that are the same as another, but for how they are written. */
const FOLDED: readonly (readonly [Language, word: string, folded: string])[] = [
  ['en', 'Café', 'cafe'],
  ['en', 'ÉCOLE', 'ecole'],
  ['ar', 'أكَّدَ', 'اكد'],
  ['ar', 'شكرًا', 'شكر'],
  ['ar', 'شكراً', 'شكر'],
  ['ar', 'شكرا', 'شكرا'],
  ['ar', 'بًاب', 'باب'],
  ['ar', 'كـــتاب', 'كتاب'],
  ['ar', 'إلى', 'الي'],
  ['ar', 'ىسار', 'ىسار'],
  ['ar', 'مدرسة', 'مدرسه'],
  ['ar', 'ةب', 'ةب'],
  ['ar', 'أإٱآ', 'اااآ'],
  ['ar', 'ﻻ', 'لا'],
];

for (const [language, word, folded] of FOLDED) {
  test(`${word} is folded to ${folded}`, () => {
    assert.equal(foldWord(word, language), folded);
  });
}

/**
 * An Arabic word, and what it may be, in the order of likelihood: the letters, how many were taken
 * off, + for the conjunction و, # for the article.
 */
const FORMS: readonly (readonly [word: string, forms: string])[] = [
  ['مدرسة', 'مدرسه 0'],
  ['البيت', 'البيت 0, بيت 0#'],
  ['والبيت', 'والبيت 0, البيت 1+, بيت 1+#'],
  ['فالبيت', 'فالبيت 0, البيت 1, بيت 1#'],
  ['بالبيت', 'بالبيت 0, البيت 1, بيت 1#'],
  ['كالبيت', 'كالبيت 0, البيت 1, بيت 1#'],
  ['وبالبيت', 'وبالبيت 0, بالبيت 1+, البيت 2+, بيت 2+#'],
  ['للبيت', 'للبيت 0, البيت 1, لبيت 1, بيت 1#'],
  ['وللبيت', 'وللبيت 0, للبيت 1+, البيت 2+, لبيت 2+, بيت 2+#'],
  ['لمدرسة', 'لمدرسه 0, مدرسه 1'],
  ['واحد', 'واحد 0, احد 1+'],
  ['وأحد', 'احد 1+, واحد 0'],
  ['وَأحد', 'احد 1+, واحد 0'],
  ['وإلى', 'الي 1+, والي 0'],
  ['فألف', 'الف 1, فالف 0'],
  ['وآب', 'آب 1+, وآب 0'],
  ['جوأحد', 'جواحد 0'],
  ['ولأحد', 'ولاحد 0, لاحد 1+, احد 2+'],
  ['جوب', 'جوب 0'],
  ['سوار', 'سوار 0'],
  ['مبلغ', 'مبلغ 0'],
  ['وب', 'وب 0'],
  ['ولد', 'ولد 0, لد 1+'],
  ['بل', 'بل 0'],
  ['ال', 'ال 0'],
  ['الم', 'الم 0'],
  ['مالكي', 'مالكي 0'],
  ['فهو', 'فهو 0, هو 1'],
];

for (const [word, expected] of FORMS) {
  test(`what ${word} may be: ${expected}`, () => {
    const found = formsOf(word, 'ar').map(
      ({ letters, cut, hasAnd, hasArticle }) =>
        `${letters} ${cut}${hasAnd ? '+' : ''}${hasArticle ? '#' : ''}`,
    );
    assert.equal(found.join(', '), expected);
  });
}

test('an English word is what it is', () => {
  const whole = { letters: 'university', cut: 0, hasAnd: false, hasArticle: false };
  assert.deepEqual(formsOf('University', 'en'), [whole]);
});
