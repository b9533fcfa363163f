import { readAmount } from './amounts.ts';
import { readCalendar } from './calendar.ts';
import { readClock } from './clock.ts';
import { numberKey, readDigits } from './digits.ts';
import { readFraction } from './fractions.ts';
import { type Line, saidAt } from './line.ts';
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
    const reading = readAt(line, at);
    for (const { key, also, isSure, end } of reading) {
      if (key !== '') mentions.push({ key, also, isSure, written: written(line, at, end) });
    }
    at = reading[0]?.end ?? at + 1;
  }
  return mentions;
}

const NOTHING: readonly Reading[] = [];

const READERS: readonly ((line: Line, at: number) => Reading | undefined)[] = [
  readCalendar,
  readClock,
  readFraction,
  readAmount,
];

function readAt(line: Line, at: number): readonly Reading[] {
  const said = saidAt(line, at);
  const isNumber = /^\d/.test(line.words[at]?.text ?? '');
  if (!isNumber && (!said || said.sense.kind === 'before')) return NOTHING;
  if (said?.sense.kind === 'nothing') return [{ key: '', also: [], end: said.end, isSure: true }];
  if (said?.sense.kind === 'sign') {
    return [{ key: said.sense.label, also: [], end: said.end, isSure: true }];
  }
  const range = endOfRange(line, at);
  if (range) return [range];
  for (const read of READERS) {
    const reading = read(line, at);
    if (reading) return [reading];
  }
  return isNumber
    ? readDigits(line.words[at]?.text ?? '').map(({ value }) => ({
        key: numberKey(value),
        also: [],
        end: at + 1,
        isSure: true,
      }))
    : NOTHING;
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
