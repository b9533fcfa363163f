import { isInDigits, isNext, isWord, type Line, saidAt } from './line.ts';
import type { Reading } from './reading.ts';
import type { SenseKind } from './sense-table.ts';

/** Reads a month, a weekday, a season or a decade from a word on: `month 1`, `day 5`, `decade 90`. */
export function readCalendar(line: Line, at: number): Reading | undefined {
  const said = saidAt(line, at);
  if (!said || !CALENDAR.has(said.sense.kind)) return readDecade(line, at);
  const { kind, value, alone } = said.sense;
  const isSure = alone === 'surely' || hasCompany(line, at, said.end);
  return { key: `${kind} ${value}`, also: [], end: said.end, isSure };
}

const CALENDAR: ReadonlySet<SenseKind> = new Set(['month', 'day', 'season', 'decade']);

/** What makes sure that a word beside it names a date. */
const COMPANY: ReadonlySet<SenseKind> = new Set([
  'unit',
  'ten',
  'teen',
  'tens',
  'magnitude',
  'dual',
  'month',
  'day',
]);

/** A doubtful name counts after certain words (شهر مارس), and beside a number or another date. */
function hasCompany(line: Line, at: number, end: number): boolean {
  const before = line.meanings[at - 1]?.sense?.kind;
  if ((before === 'before' || before === 'halved') && isNext(line, at)) return true;
  if (isWord(line, at - 1, 'and', 'or') && line.meanings[at - 2]?.sense?.kind === 'month')
    return true;
  return (
    (isBeside(line, at) && isNumberOrDate(line, at - 1)) ||
    (isBeside(line, end) && isNumberOrDate(line, end))
  );
}

function isBeside({ text, words }: Line, at: number): boolean {
  return /^[\s.,،/-]*$/.test(text.slice(words[at - 1]?.end, words[at]?.start));
}

function isNumberOrDate(line: Line, at: number): boolean {
  const kind = line.meanings[at]?.sense?.kind;
  return isInDigits(line, at) || (kind !== undefined && COMPANY.has(kind));
}

/** “The 1990s”, “the ’90s”. */
function readDecade({ text, language, words }: Line, at: number): Reading | undefined {
  const [word, ending] = [words[at], words[at + 1]];
  if (language !== 'en' || !word || ending?.text !== 's') return undefined;
  const isDecade =
    /^(?:\d\d)?\d0$/.test(word.text) && /^[’']?$/.test(text.slice(word.end, ending.start));
  const key = `decade ${Number(word.text) % 100}`;
  return isDecade ? { key, also: [], end: at + 2, isSure: true } : undefined;
}
