import type { Language } from '../base/language.ts';
import { clockKey } from './digits.ts';
import { afterAnd, isInDigits, isJoined, isNext, isWord, type Line, saidAt } from './line.ts';
import { readNumber } from './numbers.ts';
import type { Reading } from './reading.ts';

/**
 * Reads a time of day from a word on: 19:30, “7.30 pm”, “half past seven”, السابعة والنصف, الثامنة
 * إلا ربعا. A full hour in words is a number like any other.
 */
export function readClock(line: Line, at: number): Reading | undefined {
  const [, hour, mark, minutes] = /^(\d\d?)([:.])(\d\d)$/.exec(line.words[at]?.text ?? '') ?? [];
  if (mark === '.' && !isTime(line, at)) return undefined;
  const key = clockKey(Number(hour), Number(minutes));
  if (key === undefined) return READ_WORDS[line.language](line, at);
  // 19:00 is seven, and may be 19 to the other side.
  const also = minutes === '00' ? [String(Number(hour))] : [];
  return { key, also, end: at + 1, isSure: true };
}

/** Whether words beside a number in digits say that it is a time. */
function isTime(line: Line, at: number): boolean {
  const after = line.text.slice(line.words[at]?.end);
  const isPartOfDay = isNext(line, at + 1) && isWord(line, at + 1, ...PARTS_OF_DAY);
  return isPartOfDay || isWord(line, at - 1, 'ساعه') || /^\s?[ap]\.?m\b/i.test(after);
}

const PARTS_OF_DAY = [
  'صباحا',
  'صباح',
  'ظهرا',
  'ظهر',
  'عصرا',
  'عصر',
  'مساء',
  'ليلا',
  'ليل',
  'فجرا',
  'فجر',
];

/** An hour, in digits or as a feminine ordinal, and what of the next one is added or taken off. */
function readArabic(line: Line, at: number): Reading | undefined {
  const hour = isHour(line, at) ? readNumber(line, at) : undefined;
  if (!hour) return undefined;
  const past = afterAnd(line, hour.end);
  if (past !== undefined && line.meanings[past]?.hasArticle) return time(line, hour.value, past, 1);
  const isLess = isJoined(line, hour.end) && isWord(line, hour.end, 'الا');
  return isLess ? time(line, hour.value, hour.end + 1, -1) : undefined;
}

function isHour(line: Line, at: number): boolean {
  const meaning = line.meanings[at];
  return isInDigits(line, at) || (meaning?.hasArticle === true && meaning.letters.endsWith('ه'));
}

/** “Half past seven”, “a quarter to eight”. */
function readEnglish(line: Line, at: number): Reading | undefined {
  const said = saidAt(line, at);
  if (said?.sense.kind !== 'fraction' || !isNext(line, said.end + 1)) return undefined;
  const sign = isWord(line, said.end, 'past') ? 1 : isWord(line, said.end, 'to') ? -1 : undefined;
  const hour = sign && readNumber(line, said.end + 1);
  const reading = hour && time(line, hour.value, at, sign);
  return hour && reading && { ...reading, end: hour.end };
}

/** An hour and the part of one that a word says. */
function time(line: Line, hour: number, at: number, sign: 1 | -1): Reading | undefined {
  const part = saidAt(line, at);
  if (part?.sense.kind !== 'fraction' || hour < 1 || hour > 12) return undefined;
  // The dual ثلثا is written like the accusative of a third.
  const share = part.sense.label === '2/3' ? 1 / 3 : part.sense.value;
  const minutes = Math.round((hour + sign * share) * 60);
  const key = clockKey(Math.floor(minutes / 60), minutes % 60);
  return key === undefined ? undefined : { key, also: [], end: part.end, isSure: true };
}

const READ_WORDS = {
  ar: readArabic,
  en: readEnglish,
} as const satisfies Record<Language, (line: Line, at: number) => Reading | undefined>;
