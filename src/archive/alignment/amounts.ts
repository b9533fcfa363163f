import { numberKey } from './digits.ts';
import { fractionAfter, isRepeated } from './fractions.ts';
import { isJoined, isNext, isWord, type Line, saidAt } from './line.ts';
import { type Amount, readNumber, times } from './numbers.ts';
import type { Reading } from './reading.ts';

/** Reads an amount from a word on: a number with what is added to it, or words for a large one. */
export function readAmount(line: Line, at: number): Reading | undefined {
  const number = readNumber(line, at) ?? standingAlone(line, at);
  if (!number) return readMany(line, at);
  const { value, also, end, isSure } = withFraction(line, number, at);
  return { key: numberKey(value), also: [...also, ...inLargerUnit(line, end, value)], end, isSure };
}

/** A dual, or what is halved after it: “an hour and a half” is 1.5. */
function standingAlone(line: Line, at: number): Amount | undefined {
  const said = saidAt(line, at);
  if (said?.sense.kind !== 'whole' && said?.sense.kind !== 'halved') return undefined;
  if (said.sense.kind === 'halved' && !fractionAfter(line, said.end)) return undefined;
  const { value, alone } = said.sense;
  return { value, also: [], end: said.end, scale: 1, isClosed: false, isSure: alone === 'surely' };
}

/**
 * Adds a fraction that follows, or follows the word after it: مليون ونصف المليون, “two and a half
 * million”, “three years and a half”. After “between”, a conjunction joins two numbers.
 */
function withFraction(line: Line, amount: Amount, at: number): Amount {
  if (amount.isClosed || isWord(line, at - 1, 'بين', 'between')) return amount;
  const mayHaveUnit = amount.value < 100 && amount.scale === 1 && isJoined(line, amount.end);
  const part =
    fractionAfter(line, amount.end) ??
    (mayHaveUnit ? fractionAfter(line, amount.end + 1) : undefined);
  if (!part) return amount;
  const value = amount.value + part.sense.value * amount.scale;
  const sum = { ...amount, value, also: [], end: part.end, isSure: true };
  const product = amount.scale === 1 ? times(line, sum) : sum;
  return product === sum && isRepeated(line, sum.end, amount.end - 1)
    ? { ...sum, end: sum.end + 1 }
    : product;
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
