import { readAmount } from './amounts.ts';
import { readCalendar } from './calendar.ts';
import { readClock } from './clock.ts';
import { numberKey, readDigits } from './digits.ts';
import { readFraction } from './fractions.ts';
import { isInDigits, type Line, type Said, saidAt } from './line.ts';
import type { Reading } from './reading.ts';

/** A number or a date that a text mentions. */
export interface Mention {
  /**
   * Equal in both languages, and whatever it is written in: `48` (also of an ordinal), `1/2`, `7:30`,
   * `1000s` for “thousands”, `percent`, `month 1`, `day 5`, `season 2`, `decade 90`.
   */
  readonly key: string;
  /** Other keys that it may have: “7.30” may be a time of day. */
  readonly also: readonly string[];
  /** Whether it cannot well be something else: “one” can, and “May”. */
  readonly isSure: boolean;
  readonly written: string;
}

/** Finds the numbers and dates that a text mentions, in digits or in words. */
export function mentionsIn(line: Line): readonly Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < line.words.length; ) {
    const said = saidAt(line, at);
    const readings = said || isInDigits(line, at) ? readAt(line, at, said) : NOTHING;
    for (const { key, also, isSure, end } of readings) {
      mentions.push({ key, also, isSure, written: written(line, at, end) });
    }
    at = readings[0]?.end ?? (said?.sense.kind === 'nothing' ? said.end : at + 1);
  }
  return mentions;
}

const NOTHING: readonly Reading[] = [];

const READERS: readonly ((line: Line, at: number) => Reading | undefined)[] = [
  endOfRange,
  readCalendar,
  readClock,
  readFraction,
  readAmount,
];

/** A single number or date, or the numbers between whose digits there are marks: 14.02.2005. */
function readAt(line: Line, at: number, said: Said | undefined): readonly Reading[] {
  if (said?.sense.kind === 'sign') return [surely(said.sense.label, said.end)];
  for (const read of READERS) {
    const reading = read(line, at);
    if (reading) return [reading];
  }
  const text = line.words[at]?.text ?? '';
  // What runners take, 2:05:30, is no number.
  if (text.includes(':')) return [surely(text, at + 1)];
  return isInDigits(line, at)
    ? readDigits(text).map(({ value }) => surely(numberKey(value), at + 1))
    : NOTHING;
}

function surely(key: string, end: number): Reading {
  return { key, also: [], end, isSure: true };
}

/** The second year of 2024-25. */
function endOfRange({ text, words }: Line, at: number): Reading | undefined {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word || !/^(?:19|20)\d\d$/.test(before.text) || !/^\d\d$/.test(word.text)) {
    return undefined;
  }
  const [first, last] = [Number(before.text), Number(word.text)];
  const isRange = /^[-–/]$/.test(text.slice(before.end, word.start)) && last > first % 100;
  const key = String(first - (first % 100) + last);
  return isRange ? { key, also: [String(last)], end: at + 1, isSure: true } : undefined;
}

/** What is written from a word to another, without the conjunction or preposition before it. */
function written({ text, words, meanings }: Line, at: number, end: number): string {
  let rest = text.slice(words[at]?.start, words[end - 1]?.end);
  for (let cut = meanings[at]?.cut ?? 0; cut > 0; cut--) rest = rest.replace(/^\p{L}\p{M}*/u, '');
  return rest;
}
