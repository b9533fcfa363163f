import { belowHundred, belowThousand, isHundred, nextPart } from './below-thousand.ts';
import { numberKey, readDigits } from './digits.ts';
import { isInDigits, isJoined, isNext, isWord, type Line, type Said, saidAt } from './line.ts';
import { type Numeral, numeralOf } from './numeral.ts';
import type { Sense, SenseKind } from './sense-table.ts';

/**
 * Reads a number from a word on: “two hundred and fifty”, مئة وخمسة وعشرون, 3 ملايين و200 ألف. Its
 * terms grow smaller; Arabic joins them with و, English with “and” or nothing. After “between”,
 * the conjunction joins two numbers.
 */
export function readNumber(line: Line, at: number): Numeral | undefined {
  let sum = yearInPairs(line, at) ?? term(line, at);
  if (!sum) return undefined;
  while (!sum.isClosed && sum.scale > 1 && !isFirstOfTwo(line, at)) {
    const next = nextPart(line, sum.end);
    const more: Numeral | undefined = next === undefined ? undefined : term(line, next);
    if (!more || more.value >= sum.scale) break;
    sum = { ...more, value: sum.value + more.value, also: [], isSure: true };
  }
  return withoutUnit(line, afterHundreds(line, sum, at));
}

/** After “between”, a conjunction is followed by another number. */
export function isFirstOfTwo(line: Line, at: number): boolean {
  return isWord(line, isWord(line, at - 1, 'a') ? at - 2 : at - 1, 'بين', 'between');
}

/** A number below a thousand, times what follows: “twelve”, “twelve million”, “12 million”. */
function term(line: Line, at: number): Numeral | undefined {
  const count = digits(line, at) ?? belowThousand(line, at);
  if (count) return count.isClosed ? count : times(line, count);
  const said = saidAt(line, at);
  if (!said || !ALONE.has(said.sense.kind)) return undefined;
  const { kind } = said.sense;
  const scale = kind === 'dozen' ? 1 : said.sense.value / (kind === 'dual' ? 2 : 1);
  const value = isAccusative(line, at, said) ? scale : said.sense.value;
  return times(line, { ...numeralOf(said), value, scale });
}

const ALONE: ReadonlySet<SenseKind> = new Set(['magnitude', 'dual', 'dozen']);

/** ألفا before a noun is two thousand; else it is ألفًا, a thousand: ألفا وخمسمئة, بلغ ألفا. */
function isAccusative(line: Line, at: number, { sense, end }: Said): boolean {
  if (sense.kind !== 'dual' || !line.meanings[at]?.letters.endsWith('ا')) return false;
  return !isNext(line, end) || line.words[end]?.text.startsWith('و') === true;
}

/** Multiplies a number by all magnitudes that follow it: مئة ألف مليون. */
export function times(line: Line, count: Numeral): Numeral {
  let product = count;
  while (!product.isClosed && isJoined(line, product.end)) {
    const said = saidAt(line, product.end);
    const factor = said && factorOf(said.sense);
    if (!factor) break;
    product = {
      value: product.value * factor,
      also: product.also.flatMap((key) => timesKey(key, factor)),
      end: said.end,
      scale: factor === 12 ? 1 : factor,
      isClosed: said.sense.isOrdinal,
      isSure: true,
    };
  }
  return product;
}

/** What 1.250 million may be, times a million; but 7.30 million is no hour. */
function timesKey(key: string, factor: number): readonly string[] {
  return key.includes(':') ? [] : [numberKey(Number(key) * factor)];
}

/** After a number, the plural is a magnitude, and what else is a dual an accusative: 79 ألفا. */
function factorOf({ kind, value }: Sense): number | undefined {
  if (kind === 'magnitude' || kind === 'dozen') return value;
  if (kind === 'plural' && value >= 1000) return value;
  return kind === 'dual' ? value / 2 : undefined;
}

/** What English writes right after digits. */
const ENDINGS = new Map([
  ['bn', 1e9],
  ['mn', 1e6],
  ['tn', 1e12],
  ['trn', 1e12],
]);
const AFTER_CURRENCY = new Map([...ENDINGS, ['m', 1e6], ['k', 1e3]]);
const ORDINAL = new Set(['st', 'nd', 'rd', 'th']);

/** A single number in digits; a year counts nothing, so that nothing is added to it. */
function digits(line: Line, at: number): Numeral | undefined {
  const word = line.words[at];
  if (!word || !isInDigits(line, at)) return undefined;
  const [read, ...others] = readDigits(word.text);
  if (!read || others.length > 0) return undefined;
  const after = line.words[at + 1];
  const ending = after?.start === word.end ? after.text : '';
  const before = line.text.slice(Math.max(0, word.start - 2), word.start);
  const endings = /[$£€¥]\s?$/.test(before) ? AFTER_CURRENCY : ENDINGS;
  const factor = endings.get(ending);
  return {
    value: read.value * (factor ?? 1),
    also: factor ? [] : read.also,
    end: factor || ORDINAL.has(ending) ? at + 2 : at + 1,
    scale: factor ?? 1,
    isClosed: ORDINAL.has(ending) || read.isYear,
    isSure: true,
  };
}

/** “nineteen ninety-one”, “twenty twenty-four”. */
function yearInPairs(line: Line, at: number): Numeral | undefined {
  if (line.language !== 'en') return undefined;
  const century = belowHundred(line, at);
  if (!century || century.isClosed || century.value < 17 || century.value > 20) return undefined;
  const year = isNext(line, century.end) ? belowHundred(line, century.end) : undefined;
  if (!year || year.isClosed || year.value < 10 || isHundred(line, year.end)) return undefined;
  return { ...year, value: century.value * 100 + year.value };
}

/** الخامس والعشرون بعد المئة: an ordinal above a hundred. */
function afterHundreds(line: Line, numeral: Numeral, at: number): Numeral {
  const next = numeral.end + 1;
  const isDefinite = line.meanings[at]?.hasArticle && line.meanings[next]?.hasArticle;
  if (!isDefinite || !isWord(line, numeral.end, 'بعد')) return numeral;
  const said = saidAt(line, next);
  if (!said || !['hundred', 'hundreds', 'magnitude'].includes(said.sense.kind)) return numeral;
  return { ...numeral, value: numeral.value + said.sense.value, end: said.end };
}

/** After a number, ثانية and “second” are the unit of time, and no ordinal. */
function withoutUnit(line: Line, numeral: Numeral): Numeral {
  const { end } = numeral;
  const isUnit =
    !numeral.isClosed &&
    isJoined(line, end) &&
    !line.meanings[end]?.hasArticle &&
    isWord(line, end, 'ثانيه', 'second');
  return isUnit ? { ...numeral, end: end + 1 } : numeral;
}
