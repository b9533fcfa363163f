import { numberKey } from './digits.ts';
import { fractionAfter, isRepeated } from './fractions.ts';
import { isJoined, isNext, isWord, type Line, saidAt } from './line.ts';
import { isFirstOfTwo, readNumber, times } from './numbers.ts';
import { type Numeral, numeralOf } from './numeral.ts';
import type { Reading } from './reading.ts';

/** Reads an amount from a word on: a number with what is added to it, or words for a large one. */
export function readAmount(line: Line, at: number): Reading | undefined {
  const number = readNumber(line, at) ?? standingAlone(line, at);
  if (!number) return readMany(line, at);
  const { value, also, end, isSure } = withFraction(line, number, at);
  return { key: numberKey(value), also: [...also, ...inLargerUnit(line, end, value)], end, isSure };
}

/** A dual, or what is halved after it: “an hour and a half” is 1.5. */
function standingAlone(line: Line, at: number): Numeral | undefined {
  const said = saidAt(line, at);
  if (said?.sense.kind !== 'whole' && said?.sense.kind !== 'halved') return undefined;
  if (said.sense.kind === 'halved' && !fractionAfter(line, said.end)) return undefined;
  return numeralOf(said);
}

/**
 * Adds a fraction that follows, or follows the word after it: مليون ونصف المليون, “two and a half
 * million”, “three years and a half”. After “between”, a conjunction joins two numbers.
 */
function withFraction(line: Line, numeral: Numeral, at: number): Numeral {
  if (numeral.isClosed || isFirstOfTwo(line, at)) return numeral;
  const { value, scale, end } = numeral;
  const mayHaveUnit = value < 100 && scale === 1 && isJoined(line, end);
  for (const unit of mayHaveUnit ? [end - 1, end] : [end - 1]) {
    const part = fractionAfter(line, unit + 1);
    if (!part) continue;
    const more = part.sense.value * scale;
    const sum: Numeral = { ...numeral, value: value + more, also: [], end: part.end, isSure: true };
    const product = scale === 1 ? times(line, sum) : sum;
    const isSaidTwice = product === sum && isRepeated(line, sum.end, unit);
    return isSaidTwice ? { ...sum, end: sum.end + 1 } : product;
  }
  return numeral;
}

/** Amounts that are no number, as a number in the plural: مئات, “several hundred”. */
function readMany(line: Line, at: number): Reading | undefined {
  const said = saidAt(line, at);
  if (said?.sense.kind === 'plural') return many(said.sense.value, said.end);
  const of = said?.sense.kind === 'some' && isNext(line, said.end) && saidAt(line, said.end);
  if (!of || !['dozen', 'hundred', 'magnitude'].includes(of.sense.kind)) return undefined;
  return many(of.sense.kind === 'dozen' ? 10 : of.sense.value, of.end);
}

function many(value: number, end: number): Reading {
  return { key: `${value}s`, also: [], end, isSure: true };
}

/** Units that are parts of a larger one, in which the other language may count: ربع ساعة. */
const SMALL_UNITS = [
  { words: ['minute', 'minutes', 'دقيقه', 'دقائق'], inLarger: 60 },
  { words: ['month', 'months', 'شهر', 'شهرا', 'اشهر'], inLarger: 12 },
];

const FRACTIONS = new Map([
  [1 / 4, '1/4'],
  [1 / 3, '1/3'],
  [1 / 2, '1/2'],
  [2 / 3, '2/3'],
  [3 / 4, '3/4'],
]);

/** 15 minutes are 1/4 of an hour, 18 months 1.5 years. */
function inLargerUnit(line: Line, at: number, value: number): readonly string[] {
  const unit = SMALL_UNITS.find(({ words }) => isWord(line, at, ...words));
  if (!unit || !isJoined(line, at)) return [];
  const larger = value / unit.inLarger;
  return [FRACTIONS.get(larger) ?? numberKey(larger)];
}
