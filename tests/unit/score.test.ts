import assert from 'node:assert/strict';
import test from 'node:test';
import type { Features } from '../../src/archive/alignment/features.ts';
import { scoreFor } from '../../src/archive/alignment/score.ts';
import { makeFeatures } from '../alignment/make-features.ts';

// These tests hold between what the weights are and what they are for: which of two groups is the
// better translation, not by how much.

/** Blocks of an article and of its translation, which are all that either text has. */
interface Pair {
  readonly ar: readonly Features[];
  readonly en: readonly Features[];
}

function scoreOf({ ar, en }: Pair): number {
  return scoreFor(ar, en)(ar, en);
}

type Given = Parameters<typeof makeFeatures>[0];

/** English is longer than Arabic by about a quarter. */
const [ARABIC_LENGTH, ENGLISH_LENGTH] = [100, 125];

function arabic(given?: Given): Features {
  return makeFeatures({ length: ARABIC_LENGTH, ...given });
}

function english(given?: Given): Features {
  return makeFeatures({ length: ENGLISH_LENGTH, ...given });
}

/** One block and one, that agree but for what is given. */
function pair(ar?: Given, en?: Given): Pair {
  return { ar: [arabic(ar)], en: [english(en)] };
}

const PLAIN = pair();

function said(sort: 'anchors' | 'names' | 'concepts', words: string): Given {
  return { [sort]: new Set(words.split(' ').filter(Boolean)) };
}

/** As many words, which nothing else has. */
function many(count: number): string {
  return Array.from({ length: count }, (_, index) => `m${index}`).join(' ');
}

function sized(ar: number, en: number): Pair {
  return pair({ length: ar }, { length: en });
}

function kinds(ar: string, en: string): Pair {
  const of = (list: string, make: typeof arabic) =>
    list.split(' ').map((kind) => make({ kind: kind as Features['kind'] }));
  const blocks = { ar: of(ar, arabic), en: of(en, english) };
  // The lengths agree, so that the kinds alone differ.
  const length = (ENGLISH_LENGTH * blocks.ar.length) / blocks.en.length;
  return { ar: blocks.ar, en: blocks.en.map((block) => ({ ...block, length })) };
}

function traits(ar: Partial<Features['traits']>, en: Partial<Features['traits']> = {}): Pair {
  return pair({ traits: ar }, { traits: en });
}

/** Groups of blocks, each with these traits. */
function groups(
  ar: readonly Partial<Features['traits']>[],
  en: readonly Partial<Features['traits']>[],
): Pair {
  return {
    ar: ar.map((one) => arabic({ traits: one })),
    en: en.map((one) => english({ traits: one })),
  };
}

/** The first scores better than the second. */
const BETTER: readonly (readonly [what: string, better: Pair, worse: Pair])[] = [
  ['a number that both have', pair(said('anchors', 'a'), said('anchors', 'a')), PLAIN],
  ['a name that both have', pair(said('names', 'a'), said('names', 'a')), PLAIN],
  ['a concept that both have', pair(said('concepts', 'a'), said('concepts', 'a')), PLAIN],
  [
    'two that both have',
    pair(said('anchors', 'a b'), said('anchors', 'a b')),
    pair(said('anchors', 'a'), said('anchors', 'a')),
  ],
  ['a number that the English lacks', PLAIN, pair(said('anchors', 'a'))],
  ['a number that the Arabic lacks', PLAIN, pair({}, said('anchors', 'a'))],
  ['a name that the Arabic lacks', PLAIN, pair({}, said('names', 'a'))],
  ['a concept that the English lacks', PLAIN, pair(said('concepts', 'a'))],
  ['a concept that the Arabic lacks', PLAIN, pair({}, said('concepts', 'a'))],
  ['two numbers that are missing', pair(said('anchors', 'a')), pair(said('anchors', 'a b'))],
  ['two concepts that are missing', pair(said('concepts', 'a')), pair(said('concepts', 'a b'))],
  [
    'a number that is missing says more than a concept',
    pair(said('concepts', 'a')),
    pair(said('anchors', 'a')),
  ],
  [
    'what is found, beyond all that is missing',
    pair(said('anchors', `${many(50)} a b`), said('anchors', 'a b')),
    pair(said('anchors', `${many(50)} a`), said('anchors', 'a')),
  ],
  [
    'numbers and concepts that are missing, beyond the floor of either',
    pair(said('anchors', many(50))),
    pair({ ...said('anchors', many(50)), ...said('concepts', many(50)) }),
  ],
  ['a translation that is short', sized(100, 125), sized(100, 60)],
  ['a translation that is long', sized(100, 125), sized(100, 250)],
  ['one that is shorter than the Arabic', sized(100, 125), sized(100, 80)],
  ['how long a text of a word or two is', sized(4, 5), sized(4, 40)],
  ['how short it is', sized(100, 60), sized(100, 40)],
  ['how long it is', sized(100, 200), sized(100, 250)],
  ['whether a long text is twice as long, or a short one', sized(10, 25), sized(400, 1000)],
  ['two blocks that become one', PLAIN, kinds('paragraph paragraph', 'paragraph')],
  ['one that becomes two', PLAIN, kinds('paragraph', 'paragraph paragraph')],
  [
    'three that become one',
    kinds('paragraph paragraph', 'paragraph'),
    kinds('paragraph paragraph paragraph', 'paragraph'),
  ],
  ['a list that becomes a paragraph', kinds('list', 'list'), kinds('list', 'paragraph')],
  [
    'a list that becomes a heading, rather than a paragraph',
    kinds('list', 'paragraph'),
    kinds('list', 'heading'),
  ],
  [
    'code that becomes a paragraph, rather than a quotation',
    kinds('quotation', 'paragraph'),
    kinds('code', 'paragraph'),
  ],
  [
    'whether one of the kinds stays',
    kinds('paragraph list', 'paragraph'),
    kinds('list list', 'paragraph'),
  ],
  [
    'a heading that joins a paragraph',
    kinds('paragraph paragraph', 'paragraph'),
    kinds('heading paragraph', 'paragraph'),
  ],
  [
    'whether a heading or a list does',
    kinds('list paragraph', 'paragraph'),
    kinds('heading paragraph', 'paragraph'),
  ],
  [
    'whether only headings become a paragraph',
    kinds('heading paragraph', 'paragraph'),
    kinds('heading heading', 'paragraph'),
  ],
  [
    'headings that are merged',
    kinds('paragraph paragraph', 'paragraph'),
    kinds('heading heading', 'heading'),
  ],
  [
    'a heading that is split',
    kinds('paragraph', 'paragraph paragraph'),
    kinds('heading', 'heading heading'),
  ],
  [
    'a list that joins a paragraph, rather than another paragraph',
    kinds('paragraph paragraph', 'paragraph'),
    kinds('list paragraph', 'paragraph'),
  ],
  [
    'that a heading joins a paragraph, rather than that lists become one',
    kinds('list list', 'paragraph'),
    kinds('heading paragraph', 'paragraph'),
  ],
  [
    'that headings are merged, rather than that lists become a paragraph',
    kinds('list list', 'paragraph'),
    kinds('heading heading', 'heading'),
  ],
  [
    'how many blocks of a group have a speaker',
    groups([{ speaker: 'answer' }, {}], [{ speaker: 'answer' }]),
    groups([{ speaker: 'answer' }, { speaker: 'answer' }], [{ speaker: 'answer' }]),
  ],
  ['bold type that one side lacks', PLAIN, traits({ bold: true })],
  ['bold type that the Arabic lacks', PLAIN, traits({}, { bold: true })],
  ['parentheses that one side lacks', PLAIN, traits({ aside: true })],
  ['a question that the other does not ask', PLAIN, traits({ question: true })],
  ['a speaker on one side', PLAIN, traits({ speaker: 'answer' })],
  ['two traits that one side lacks', traits({ bold: true }), traits({ bold: true, aside: true })],
  ['a footnote that one side lacks', PLAIN, traits({ notes: 1 })],
  ['two footnotes', traits({ notes: 1 }), traits({ notes: 2 })],
  ['a footnote says more than bold type', traits({ bold: true }), traits({ notes: 1 })],
  ['a question is not the answer', PLAIN, traits({ speaker: 'question' }, { speaker: 'answer' })],
  [
    'another speaker, rather than one who is not named',
    traits({ speaker: 'question' }),
    traits({ speaker: 'question' }, { speaker: 'answer' }),
  ],
  ['a quotation that one side lacks', PLAIN, traits({ quotations: 1 })],
  ['two quotations', traits({ quotations: 1 }), traits({}, { quotations: 2 })],
  [
    'a question at the end of a group',
    groups([{}, { question: true }], [{ question: true }]),
    groups([{ question: true }, {}], [{ question: true }]),
  ],
  [
    'bold type at its beginning',
    groups([{ bold: true }, {}], [{ bold: true }]),
    groups([{}, { bold: true }], [{ bold: true }]),
  ],
  [
    'all footnotes of a group',
    groups([{ notes: 1 }, { notes: 1 }], [{ notes: 2 }]),
    groups([{ notes: 1 }, {}], [{ notes: 2 }]),
  ],
];

for (const [what, better, worse] of BETTER) {
  test(`it makes a difference: ${what}`, () => {
    const scores = [better, worse].map(scoreOf);
    assert.ok((scores[0] ?? 0) > (scores[1] ?? 0), scores.join(' > '));
  });
}

/** Both score the same. */
const EQUAL: readonly (readonly [what: string, one: Pair, other: Pair])[] = [
  ['Arabic words that may be names', PLAIN, pair(said('names', 'a b c'))],
  ['a Latin word of one side', PLAIN, pair({}, { anchors: new Set(['latin x']) })],
  ['however much is missing', pair(said('anchors', many(50))), pair(said('anchors', many(100)))],
  [
    'numbers or names',
    pair({}, said('anchors', many(50))),
    pair({}, { ...said('anchors', many(50)), ...said('names', many(50)) }),
  ],
  [
    'however many concepts are missing',
    pair(said('concepts', many(50))),
    pair(said('concepts', many(100))),
  ],
  ['however far the lengths are apart', sized(100, 9000), sized(100, 90_000)],
  ['which of them is the long one', sized(9000, 100), sized(100, 9000)],
  ['a heading and a heading', PLAIN, kinds('heading', 'heading')],
  ['a table and a table', PLAIN, kinds('table', 'table')],
  [
    'two that become one, one that becomes two',
    kinds('paragraph paragraph', 'paragraph'),
    kinds('paragraph', 'paragraph paragraph'),
  ],
  ['traits that both have', PLAIN, traits({ bold: true, notes: 2 }, { bold: true, notes: 2 })],
  ['the same speaker', PLAIN, traits({ speaker: 'answer' }, { speaker: 'answer' })],
  ['as many quotations', PLAIN, traits({ quotations: 3 }, { quotations: 3 })],
  ['two quotations or more', traits({ quotations: 2 }), traits({ quotations: 5 })],
  ['whichever side lacks one', traits({ quotations: 1 }), traits({}, { quotations: 1 })],
  ['whichever side lacks a footnote', traits({ notes: 1 }), traits({}, { notes: 1 })],
  [
    'a speaker who speaks for a group',
    groups([{ speaker: 'answer' }, {}], [{ speaker: 'answer' }]),
    groups([{}, {}], [{}]),
  ],
];

for (const [what, one, other] of EQUAL) {
  test(`it makes no difference: ${what}`, () => {
    assert.equal(scoreOf(one), scoreOf(other));
  });
}

test('what is missing weighs more in larger groups, up to a deeper floor', () => {
  const [few, all] = [pair(), kinds('paragraph paragraph', 'paragraph')].map(({ ar, en }) => {
    const lacking = {
      ar: ar.map((one) => ({ ...one, anchors: new Set(many(50).split(' ')) })),
      en,
    };
    return scoreOf({ ar, en }) - scoreOf(lacking);
  });
  assert.ok((all ?? 0) > (few ?? 0), `${all} > ${few}`);
});

test('what is missing is worse if the other text has it elsewhere', () => {
  const own = arabic(said('concepts', 'a'));
  const [other, elsewhere] = [english(), english(said('concepts', 'a'))];
  const nowhere = scoreFor([own], [other, english()])([own], [other]);
  assert.ok(scoreFor([own], [other, elsewhere])([own], [other]) < nowhere);
});

test('a block that nothing translates costs the same on either side, whatever it says', () => {
  const { ar, en } = pair(said('anchors', 'a b'), said('names', 'c'));
  const score = scoreFor(ar, en);
  assert.equal(score(ar, []), score([], en));
  assert.ok(score(ar, []) < 0);
});

test('two blocks that agree are paired rather than left alone, two that contradict are not', () => {
  const alone = (ar: Pair): number => scoreFor(ar.ar, ar.en)(ar.ar, []) * 2;
  const [agreeing, contradicting] = [
    pair(said('anchors', 'a b'), said('anchors', 'a b')),
    pair({ ...said('anchors', many(9)), kind: 'heading' }, said('anchors', 'a b')),
  ];
  assert.ok(scoreOf(agreeing) > alone(agreeing));
  assert.ok(scoreOf(contradicting) < alone(contradicting));
});

test('two blocks alike are paired even if one lacks all that the other says: it may be in other words', () => {
  for (const lacking of [pair(said('anchors', many(50))), pair({}, said('concepts', many(50)))]) {
    assert.ok(scoreOf(lacking) > 2 * scoreFor(lacking.ar, lacking.en)(lacking.ar, []));
  }
});

test('two short blocks that say the same as one are merged rather than one of them left alone', () => {
  const ar = ['a b', 'c d'].map((words) => arabic({ ...said('anchors', words), length: 50 }));
  const en = [english(said('anchors', 'a b c d'))];
  const score = scoreFor(ar, en);
  assert.ok(score(ar, en) > score(ar.slice(0, 1), en) + score(ar.slice(1), []));
  assert.ok(score(ar, en) > score(ar.slice(1), en) + score(ar.slice(0, 1), []));
});
