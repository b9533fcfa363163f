import assert from 'node:assert/strict';
import test from 'node:test';
import { featuresOf, isSilent, type Traits } from '../../src/archive/alignment/features.ts';
import type { Language } from '../../src/archive/base/language.ts';
import type { Block } from '../../src/archive/text/block.ts';
import { makeBlock } from '../alignment/make-block.ts';
import { NO_TRAITS } from '../alignment/make-features.ts';

/** A text, and its anchors, joined by commas. */
const ANCHORS: readonly (readonly [Language, text: string, anchors: string])[] = [
  ['en', 'nothing', ''],
  ['en', 'three men and 48 women', '3, 48'],
  ['ar', 'ثلاثة رجال و48 امرأة', '3, 48'],
  ['en', 'no one but one', ''],
  ['en', 'on Monday in spring', 'day 1, season 1, latin monday'],
  ['ar', 'على Twitter و WhatsApp-Web', 'latin twitter, latin whatsapp-web'],
  ['ar', 'حرف X وحده', ''],
  ['ar', 'على iPhone', 'latin iphone'],
  ['en', 'in Basra and Abu-Ghraib', 'latin basra, latin abu-ghraib'],
  ['en', 'UN, WhatsApp, YouTube-like, iPhone', 'latin un, latin whatsapp, latin youtube-like'],
  ['en', 'an A and lower case', ''],
  ['en', 'X-rays, pre-and Post-', 'latin x-rays, latin post'],
  ['ar', 'أشعة X-ray و Post-', 'latin x-ray, latin post'],
];

for (const [language, text, anchors] of ANCHORS) {
  test(`the anchors of “${text}”: ${anchors}`, () => {
    assert.deepEqual([...featuresOf(makeBlock(text), language).anchors].join(', '), anchors);
  });
}

test('links and images are anchors', () => {
  const block = makeBlock('كلمة', {
    links: ['https://example.org/', '2024/10/other'],
    image: { path: 'a.jpg', alt: '', caption: '' },
  });
  const anchors = ['link https://example.org/', 'link 2024/10/other', 'image a.jpg'];
  assert.deepEqual([...featuresOf(block, 'ar').anchors], anchors);
});

test('a Latin word is silent, a number, link or image is not', () => {
  const anchors = ['latin basra', '48', 'day 1', 'link latin ', 'image latin.jpg'];
  assert.deepEqual(anchors.filter(isSilent), ['latin basra']);
});

/** What the names of two texts have in common: their consonants. */
const NAMES: readonly (readonly [ar: string, en: string, shared: string])[] = [
  ['قال محمد في البصرة', 'Mohammed said in Basra', 'MhMT, BSR'],
  ['في البصرة', 'in basra', ''],
  ['في البصرة', 'in Basra’s streets', 'BSR'],
  ['البصرة', "Basra's", 'BSR'],
  ['بصرا', 'Basras', ''],
  ['قرب البصرة', 'the Basra-Tikrit road', 'BSR'],
  ['تكريت', 'the Basra-Tikrit road', 'TKRT'],
  ['والسعدون', 'Sa’adoun', 'STN'],
  ['ذير', 'Their', ''],
];

for (const [ar, en, shared] of NAMES) {
  test(`the names that “${ar}” and “${en}” share: ${shared}`, () => {
    const inArabic = featuresOf(makeBlock(ar), 'ar').names;
    const inEnglish = featuresOf(makeBlock(en), 'en').names;
    assert.equal([...inEnglish].filter((name) => inArabic.has(name)).join(', '), shared);
  });
}

test('English names are words with a capital, but for those that often begin a sentence', () => {
  const names = (text: string) => [...featuresOf(makeBlock(text), 'en').names].join(' ');
  assert.equal(names('Students workers their'), '');
  assert.equal(names('Basra Tikrit Another'), 'BSR TKRT');
  assert.equal(names('Basra, Basra'), 'BSR');
});

test('words of both languages that the glossary has are one concept', () => {
  const [ar, en] = [
    featuresOf(makeBlock('الوزير يفتتح'), 'ar'),
    featuresOf(makeBlock('a minister opened'), 'en'),
  ];
  assert.equal(en.concepts.size, 2);
  assert.deepEqual(new Set(ar.concepts), new Set(en.concepts));
});

/** A text, and how long it is in characters. */
const LENGTHS: readonly (readonly [text: string, length: number])[] = [
  ['', 0],
  ['four', 4],
  ['a  b\n\nc', 5],
  ['😀😀', 2],
];

for (const [text, length] of LENGTHS) {
  test(`${JSON.stringify(text)} has ${length} characters`, () => {
    assert.equal(featuresOf(makeBlock(text), 'en').length, length);
  });
}

/** A text, its traits other than those of plain words, and what else its block has. */
const TRAITS: readonly (readonly [text: string, traits: Partial<Traits>, more?: Partial<Block>])[] =
  [
    ['plain words', {}],
    ['وقال: «لا»', { quotations: 1 }],
    ['He said “no” and “yes”.', { quotations: 2 }],
    ['He said "no", a 5" disc', { quotations: 1 }],
    ['"no" first', { quotations: 1 }],
    ['noted', { notes: 2 }, { notes: [1, 3] }],
    ['bold', { bold: true }, { html: '<p><strong>bold</strong> words</p>' }],
    ['bold', { bold: true }, { html: '<h2><strong>bold</strong></h2>' }],
    ['later', {}, { html: '<p>words <strong>bold</strong></p>' }],
    ['inside', {}, { html: '<ul><li><p><strong>bold</strong></p></li></ul>' }],
    ['Why?', { question: true }],
    ['لماذا؟', { question: true }],
    ['He asked: “Why?”', { quotations: 1, question: true }],
    ['وسأل: «لماذا؟» ', { quotations: 1, question: true }],
    ['Why? Because.', {}],
    ['Why not (or so?)', { question: true }],
    ['(Reuters) said', { aside: true }],
    ['[Updated]', { aside: true }],
    ['said (so)', {}],
    ['س: متى؟', { speaker: 'question', question: true }],
    ['سؤال : نص', { speaker: 'question' }],
    ['Q: text', { speaker: 'question' }],
    ['Question: text', { speaker: 'question' }],
    ['ج: نص', { speaker: 'answer' }],
    ['جواب: نص', { speaker: 'answer' }],
    ['A: text', { speaker: 'answer' }],
    ['Answer : text', { speaker: 'answer' }],
    ['An answer: text', {}],
    ['The Q: text', {}],
    ['a b A: text', {}],
    ['Answers text', {}],
    ['Questions text', {}],
  ];

for (const [text, traits, more] of TRAITS) {
  test(`the traits of ${JSON.stringify(more ?? text)}: ${JSON.stringify(traits)}`, () => {
    assert.deepEqual(featuresOf(makeBlock(text, more), 'ar').traits, { ...NO_TRAITS, ...traits });
  });
}

test('the kind of a block is a feature of it', () => {
  assert.equal(featuresOf(makeBlock('text', { kind: 'list' }), 'en').kind, 'list');
});
