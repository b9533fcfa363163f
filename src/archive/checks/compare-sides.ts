import type { Alignment, Row } from '../alignment/alignment.ts';
import { calendarIn, digitsIn, type Evidence, numbersSaid } from '../alignment/evidence.ts';
import type { Language } from '../base/language.ts';
import type { Block } from '../text/block.ts';

/** Something that one side of a row has and the other lacks. */
export interface Finding {
  readonly code: string;
  /** The side that has it, the block, and how it is written there. */
  readonly side: Language;
  readonly block: Block;
  readonly written: string;
  /** What it is, in words, for a message: “the number 2500”. */
  readonly what: string;
  /** The block of the other side that should have it too; none in a row without one. */
  readonly other: Block | undefined;
}

/**
 * Compares the two sides of every row: numbers, dates, links, images, footnotes and quotations
 * that stand on one side only; blocks left in Arabic; blocks that the other side lacks. Digits of
 * all scripts are equal; a number in digits may be spelled out on the other side.
 */
export function compareSides({ rows, isRecorded }: Alignment): readonly Finding[] {
  return rows.flatMap((row) => {
    const { source, target } = row;
    const untranslated = leftInArabic(row);
    if (target.length === 0) return source.map(missing);
    // A block that the translator added, and recorded as such, is meant.
    if (source.length === 0)
      return isRecorded || untranslated.length > 0 ? untranslated : target.map(added);
    const compared = COMPARISONS.flatMap((compare) => [
      ...compare(row, 'ar'),
      ...compare(row, 'en'),
    ]);
    return [...untranslated, ...compared];
  });
}

function missing(block: Block): Finding {
  const { image } = block;
  return image
    ? finding('image', 'ar', block, image.path, `the image ${image.path}`, undefined)
    : finding('missing-block', 'ar', block, '', 'this block', undefined);
}

function added(block: Block): Finding {
  return finding('added-block', 'en', block, '', 'this block', undefined);
}

/** Says what one side of a row has and the other lacks. */
type Comparison = (row: Row, side: Language) => readonly Finding[];

const COMPARISONS: readonly Comparison[] = [
  (row, side) =>
    lacking(
      row,
      side,
      'number',
      (block) => digitsIn(block.text),
      (block, language) => numbersSaid(block.text, language),
      'the number',
    ),
  (row, side) =>
    lacking(
      row,
      side,
      'date',
      (block, language) => calendarIn(block.text, language),
      (block, language) => calendarIn(block.text, language).map(({ key }) => key),
      'the date',
    ),
  (row, side) =>
    lacking(
      row,
      side,
      'link',
      ({ links }) => links.map((link) => ({ key: link, written: link })),
      ({ links }) => links,
      'the link to',
    ),
  (row, side) =>
    lacking(
      row,
      side,
      'image',
      ({ image }) => (image ? [{ key: image.path, written: image.path }] : []),
      ({ image }) => (image ? [image.path] : []),
      'the image',
    ),
  counted('footnote', 'a footnote', ({ notes }) => notes.length),
  counted('quotation', 'a quotation', quotationsIn),
];

function lacking(
  row: Row,
  side: Language,
  code: string,
  find: (block: Block, language: Language) => readonly Evidence[],
  accept: (block: Block, language: Language) => readonly string[],
  what: string,
): readonly Finding[] {
  const { own, others, language } = sidesOf(row, side);
  const known = new Set(others.flatMap((block) => accept(block, language)));
  return own.flatMap((block) =>
    find(block, side)
      .filter(({ key }) => !known.has(key))
      .map(({ written }) => finding(code, side, block, written, `${what} ${written}`, others[0])),
  );
}

/** Compares how often something occurs; a side with more of it has what the other lacks. */
function counted(code: string, what: string, count: (block: Block) => number): Comparison {
  return (row, side) => {
    const { own, others } = sidesOf(row, side);
    const total = (blocks: readonly Block[]): number =>
      blocks.reduce((sum, block) => sum + count(block), 0);
    const block = own.find((one) => count(one) > 0);
    const isMissing = code === 'quotation' ? total(others) === 0 : total(others) < total(own);
    return block && isMissing ? [finding(code, side, block, '', what, others[0])] : [];
  };
}

/** Quotation marks; English may set in italics what Arabic, which has none, puts between marks. */
function quotationsIn({ kind, text, html }: Block): number {
  const marks = text.match(/[«“„]|(?<![\p{L}\p{N}])"(?=\S)/gu)?.length ?? 0;
  return marks + (html.match(/<em>/g)?.length ?? 0) + (kind === 'quotation' ? 1 : 0);
}

function leftInArabic({ target, source }: Row): readonly Finding[] {
  return target
    .filter(({ kind, text }) => {
      const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
      const letters = text.match(/\p{L}/gu)?.length ?? 0;
      return kind !== 'code' && letters > 0 && arabic > letters / 2;
    })
    .map((block) => finding('left-in-arabic', 'en', block, '', 'this block', source[0]));
}

function sidesOf({ source, target }: Row, side: Language) {
  return side === 'ar'
    ? ({ own: source, others: target, language: 'en' } as const)
    : ({ own: target, others: source, language: 'ar' } as const);
}

function finding(
  code: string,
  side: Language,
  block: Block,
  written: string,
  what: string,
  other: Block | undefined,
): Finding {
  return { code, side, block, written, what, other };
}
