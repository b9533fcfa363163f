import assert from 'node:assert/strict';
import test from 'node:test';
import { compareSides } from '../../src/archive/checks/compare-sides.ts';
import type { Block } from '../../src/archive/text/block.ts';
import { makeBlock } from '../alignment/make-block.ts';
import { readTable } from '../alignment/read-table.ts';

test('what only one side has is found: tables/checks.txt', () => {
  const expected = readTable('checks');
  const found = expected.map(({ head, lines: [english = ''] }) => ({
    head,
    lines: [english, ...compare(block(head), block(english))],
  }));
  assert.deepEqual(found, expected);
});

/** The footnotes of the Arabic side and of the English one, and which side has more. */
const FOOTNOTES: readonly (readonly [ar: number, en: number, found: readonly string[]])[] = [
  [0, 0, []],
  [2, 2, []],
  [1, 0, ['footnote ar']],
  [2, 1, ['footnote ar']],
  [1, 3, ['footnote en']],
];

for (const [ar, en, found] of FOOTNOTES) {
  test(`${ar} footnotes and ${en}: the side that lacks one is told so`, () => {
    assert.deepEqual(compare(block('نص', ar), block('Text', en)), found);
  });
}

/** A quotation of each sort, in Arabic and in English, and which side lacks one. */
const QUOTATIONS: readonly (readonly [ar: string | Block, en: string | Block, found: string])[] = [
  ['«لن نغادر هذا البيت أبدا»', 'they would not leave', 'ar'],
  ['«لن نغادر هذا البيت أبدا»', 'they would “not” leave', ''],
  ['«لن نغادر هذا البيت أبدا»', 'they would „not“ leave', ''],
  ['«لن نغادر هذا البيت أبدا»', 'they would "not" leave', ''],
  ['«لن نغادر هذا البيت أبدا»', '"They" leave', ''],
  ['«لن نغادر هذا البيت 5»', 'a 5" disc', 'ar'],
  ['«لن نغادر هذا البيت أبدا»', 'a disc" disc', 'ar'],
  ['«لن نغادر هذا البيت أبدا»', 'a disc " disc', 'ar'],
  ['«لن نغادر هذا البيت أبدا»', inItalics('they would not leave'), ''],
  ['«لن نغادر هذا البيت أبدا»', makeBlock('they', { kind: 'quotation' }), ''],
  ['«لن نغادر هذا البيت أبدا»', inItalics('they would “not”'), ''],
  ['«لن نغادر هذا البيت أبدا»', makeBlock('“they”', { kind: 'quotation' }), ''],
  [makeBlock('نص', { kind: 'quotation' }), 'they', 'ar'],
  [makeBlock('نص', { kind: 'quotation' }), makeBlock('they', { kind: 'quotation' }), ''],
  ['نص', makeBlock('they', { kind: 'quotation' }), 'en'],
  ['نص', inItalics('they would not leave'), ''],
  ['نص', '“we shall not leave”', 'en'],
  ['نص', '“we  shall\nleave”', ''],
  ['نص', '"we shall not leave"', 'en'],
  ['نص', 'said: "we shall not leave"', 'en'],
  ['نص 5', 'a 5" disc that is one of many', ''],
  ['نص', 'a disc" disc that is one of many', ''],
  ['نص', 'a disc " disc that is one of many', ''],
  ['نص', '"we shall" or not "we shall"', ''],
  ['نص', '“we shall” or “we shall not leave”', 'en'],
];

for (const [ar, en, found] of QUOTATIONS) {
  const [arabic, english] = [ar, en].map((one) => (typeof one === 'string' ? makeBlock(one) : one));
  assert.ok(arabic && english);
  test(`${arabic.html} and ${english.html}: ${found || 'no'} quotation is lacking`, () => {
    assert.equal(compare(arabic, english).join(', '), found && `quotation ${found}`);
  });
}

function inItalics(text: string): Block {
  return makeBlock(text, { html: `<p><em>${text}</em></p>` });
}

/** A sentence that was not translated. */
const ARABIC = 'بقيت بالعربية';

/** Rows, and all that is said of them: the code and the side, the block, what it is, and where not. */
const ROWS: readonly {
  readonly what: string;
  readonly source: readonly Block[];
  readonly target: readonly Block[];
  /** That the row is so by the translator's record. */
  readonly isRecorded?: true;
  readonly found: readonly string[];
}[] = [
  {
    what: 'blocks that nothing translates',
    source: [makeBlock('a'), picture('b', 'b.jpg')],
    target: [],
    found: ['missing-block ar a “”: this block', 'image ar b “b.jpg”: the image b.jpg'],
  },
  {
    what: 'the same, by a record',
    source: [makeBlock('a')],
    target: [],
    isRecorded: true,
    found: ['missing-block ar a “”: this block'],
  },
  {
    what: 'blocks that translate nothing',
    source: [],
    target: [makeBlock('X'), makeBlock('Y')],
    found: ['added-block en X “”: this block', 'added-block en Y “”: this block'],
  },
  {
    what: 'a block that the translator added',
    source: [],
    target: [makeBlock('X 48')],
    isRecorded: true,
    found: [],
  },
  {
    what: 'Arabic that translates nothing',
    source: [],
    target: [makeBlock(ARABIC)],
    found: [`left-in-arabic en ${ARABIC} “”: this block`],
  },
  {
    what: 'Arabic that the translator added',
    source: [],
    target: [makeBlock(ARABIC)],
    isRecorded: true,
    found: [`left-in-arabic en ${ARABIC} “”: this block`],
  },
  {
    what: 'Arabic that was left, with its numbers',
    source: [makeBlock('a 48'), makeBlock('b')],
    target: [makeBlock(ARABIC)],
    found: [
      `left-in-arabic en ${ARABIC} “”: this block > a 48`,
      `number ar a 48 “48”: the number 48 > ${ARABIC}`,
    ],
  },
  {
    what: 'Arabic that is quoted in English, up to the half',
    source: [makeBlock('a')],
    target: [makeBlock('يناير abcde'), makeBlock('an English sentence on «يناير»')],
    found: [],
  },
  {
    what: 'more of it',
    source: [makeBlock('a')],
    target: [makeBlock('فبراير abcd')],
    found: ['left-in-arabic en فبراير abcd “”: this block > a'],
  },
  {
    what: 'signs without letters',
    source: [makeBlock('a')],
    target: [makeBlock('* * *'), makeBlock('؟ ، ۔'), makeBlock('')],
    found: [],
  },
  {
    what: 'Arabic in code',
    source: [makeBlock('a')],
    target: [makeBlock(ARABIC, { kind: 'code' })],
    found: [],
  },
  {
    what: 'links',
    source: [linking('a', 'x', 'y'), linking('b', 'z')],
    target: [linking('A', 'z'), linking('B', 'y', 'v', 'v')],
    found: ['link ar a “x”: the link to x > A', 'link en B “v”: the link to v > a'],
  },
  {
    what: 'images',
    source: [picture('a', 'a.jpg'), picture('b', 'b.jpg')],
    target: [picture('A', 'b.jpg'), picture('B', 'c.jpg')],
    found: ['image ar a “a.jpg”: the image a.jpg > A', 'image en B “c.jpg”: the image c.jpg > a'],
  },
  {
    what: 'what is written in two lines, in one',
    source: [makeBlock('نص')],
    target: [makeBlock('some 5 \n million, on\nFriday')],
    found: [
      'number en some 5 \n million, on\nFriday “5 \n million”: the number 5 million > نص',
      'date en some 5 \n million, on\nFriday “Friday”: the date Friday > نص',
    ],
  },
  {
    what: 'seasons and decades, which are no dates',
    source: [makeBlock('في الصيف والتسعينيات')],
    target: [makeBlock('then')],
    found: [],
  },
  {
    what: 'a footnote and a quotation, in the first block that has one',
    source: [makeBlock('نص'), makeBlock('«لن نغادر هذا البيت»', { notes: [1] }), makeBlock('«لا»')],
    target: [makeBlock('they'), makeBlock('left')],
    found: [
      'footnote ar «لن نغادر هذا البيت» “”: a footnote > they',
      'quotation ar «لن نغادر هذا البيت» “”: a quotation > they',
    ],
  },
  {
    what: 'footnotes that two blocks have, and those that one has',
    source: [makeBlock('نص', { notes: [1] }), makeBlock('آخر', { notes: [2] })],
    target: [makeBlock('both', { notes: [1, 2] })],
    found: [],
  },
];

for (const { what, source, target, isRecorded = false, found } of ROWS) {
  test(`what is said of ${what}`, () => {
    const findings = compareSides({ rows: [{ source, target, stale: null }], isRecorded });
    assert.deepEqual(
      findings.map(({ code, side, block: { id }, written, what: thing, other }) =>
        `${code} ${side} ${id} “${written}”: ${thing}`.concat(other ? ` > ${other.id}` : ''),
      ),
      found,
    );
  });
}

test('every row is compared', () => {
  const rows = ['a', 'b'].map((id) => ({ source: [makeBlock(id)], target: [], stale: null }));
  const found = compareSides({ rows, isRecorded: false });
  assert.deepEqual(
    found.map(({ block: { id } }) => id),
    ['a', 'b'],
  );
});

function picture(id: string, path: string): Block {
  return makeBlock('', { id, kind: 'figure', image: { path, alt: '', caption: '' } });
}

function linking(id: string, ...links: readonly string[]): Block {
  return makeBlock(id, { links });
}

function compare(ar: Block, en: Block): readonly string[] {
  const row = { source: [ar], target: [en], stale: null };
  return compareSides({ rows: [row], isRecorded: false }).map(({ code, side, written }) =>
    `${code} ${side} ${written}`.trim(),
  );
}

function block(text: string, notes = 0): Block {
  return makeBlock(text, { notes: Array.from({ length: notes }, (_, index) => index + 1) });
}
