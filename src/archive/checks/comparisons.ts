import type { Mention } from '../alignment/mentions.ts';
import type { Language } from '../base/language.ts';
import type { Block } from '../text/block.ts';
import { type Finding, finding } from './finding.ts';

/** A block, and the numbers and dates that it mentions. */
export interface ReadBlock {
  readonly block: Block;
  readonly mentions: readonly Mention[];
}

/** Says what the blocks of one side of a row have, and those of the other lack. */
type Comparison = (
  own: readonly ReadBlock[],
  others: readonly ReadBlock[],
  side: Language,
) => readonly Finding[];

/** All that is compared. */
export const COMPARISONS: readonly Comparison[] = [
  lacking('number', 'the number', ({ mentions }, side) => mentions.filter(isNumberOf[side]), said),
  lacking('date', 'the date', ({ mentions }) => mentions.filter(isDate), said),
  lacking('link', 'the link to', ({ block }) => block.links.map(asWritten), linksOf),
  lacking('image', 'the image', (one) => imagesOf(one).map(asWritten), imagesOf),
  counted('footnote', 'a footnote', notesOf, notesOf, (own, others) => others < own),
  counted('quotation', 'a quotation', speechIn, quotationsIn, (_, others) => others === 0),
];

/** What is looked for on the other side. */
type ComparedItem = Pick<Mention, 'key' | 'also' | 'written'>;

function asWritten(written: string): ComparedItem {
  return { key: written, also: [], written };
}

/**
 * The numbers in digits that the other side should have. One and two it may say by the noun alone,
 * as Arabic does: ساعة, ساعتان.
 */
const isNumberOf = {
  ar: (mention) => isInDigits(mention) && mention.key !== '1',
  en: (mention) => isInDigits(mention) && mention.key !== '1' && mention.key !== '2',
} as const satisfies Record<Language, (mention: Mention) => boolean>;

function isInDigits({ written }: Mention): boolean {
  return /\p{Nd}/u.test(written);
}

function isDate({ key, isSure }: Mention): boolean {
  return isSure && /^(?:month|day) /.test(key);
}

function said({ mentions }: ReadBlock): readonly string[] {
  return mentions.flatMap(({ key, also }) => [key, ...also]);
}

function linksOf({ block }: ReadBlock): readonly string[] {
  return block.links;
}

function imagesOf({ block: { image } }: ReadBlock): readonly string[] {
  return image ? [image.path] : [];
}

function notesOf({ block }: ReadBlock): number {
  return block.notes.length;
}

/** Compares things of one sort by their keys; what a block has twice is missed once. */
function lacking(
  code: string,
  what: string,
  find: (one: ReadBlock, side: Language) => readonly ComparedItem[],
  accept: (one: ReadBlock) => readonly string[],
): Comparison {
  return (own, others, side) => {
    const known = new Set(others.flatMap(accept));
    return own.flatMap((one) => {
      return [...Map.groupBy(find(one, side), ({ key }) => key).values()]
        .flatMap(([first]) => first ?? [])
        .filter(({ key, also }) => ![key, ...also].some((reading) => known.has(reading)))
        .map(({ written }) =>
          finding(
            code,
            side,
            one.block,
            written,
            `${what} ${inOneLine(written)}`,
            others[0]?.block,
          ),
        );
    });
  };
}

/** What is written may go on in the next line of the file. */
function inOneLine(written: string): string {
  return written.replace(/\s+/g, ' ');
}

/** Compares how often something occurs. */
function counted(
  code: string,
  what: string,
  count: (one: ReadBlock) => number,
  countOther: (one: ReadBlock) => number,
  isLacking: (own: number, others: number) => boolean,
): Comparison {
  return (own, others, side) => {
    const first = own.find((one) => count(one) > 0);
    const lacks = isLacking(sum(own.map(count)), sum(others.map(countOther)));
    return first && lacks ? [finding(code, side, first.block, '', what, others[0]?.block)] : [];
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Up to so many words between quotation marks are a name, for which English has capitals. */
const NAME = 3;

/** What somebody is quoted as saying. */
function speechIn({ block: { kind, text } }: ReadBlock): number {
  const quoted = [...text.matchAll(/[«“„]([^»”]+)|(?<![\p{L}\p{N}])"(?=\S)([^"]+)/gu)];
  const speech = quoted.filter(
    ([, marked, plain]) => (marked ?? plain ?? '').split(/\s+/).length > NAME,
  );
  return speech.length + (kind === 'quotation' ? 1 : 0);
}

/** Quotation marks; English may set in italics what Arabic, which has none, puts between marks. */
function quotationsIn({ block: { kind, text, html } }: ReadBlock): number {
  const marks = text.match(/[«“„]|(?<![\p{L}\p{N}])"(?=\S)/gu)?.length ?? 0;
  return marks + (html.match(/<em>/g)?.length ?? 0) + (kind === 'quotation' ? 1 : 0);
}
