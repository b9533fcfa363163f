import { numberKey } from './digits.ts';
import { afterAnd, isJoined, isNext, isWord, type Line, type Said, saidAt } from './line.ts';
import type { Reading } from './reading.ts';
import type { Sense } from './sense-table.ts';

/**
 * Reads a fraction from a word on, and multiplies the number that it is a part of: “half a million”
 * is 500,000; “three quarters of the pupils” are 3/4.
 */
export function readFraction(line: Line, at: number): Reading | undefined {
  const part = partAt(line, at);
  if (!part) return undefined;
  const { value, label, alone } = part.sense;
  const whole = wholeAfter(line, part.end);
  return whole
    ? { key: numberKey(value * whole.sense.value), also: [], end: whole.end, isSure: true }
    : { key: label, also: [], end: part.end, isSure: alone === 'surely' || isCounted(line, at) };
}

/** “The first quarter” is no part of a town. */
function isCounted(line: Line, at: number): boolean {
  return isNext(line, at) && line.meanings[at - 1]?.sense?.isOrdinal === true;
}

/** نصف, ثلاثة أرباع, “three quarters”, “a third”. */
function partAt(line: Line, at: number): Said | undefined {
  const said = saidAt(line, at);
  if (said?.sense.kind === 'fraction') return said;
  if (said?.sense.kind !== 'unit') return undefined;
  if (said.sense.isOrdinal) return isThirdPart(line, at) ? fraction(said, 1, 3) : undefined;
  const part = isJoined(line, said.end) ? saidAt(line, said.end) : undefined;
  if (part?.sense.kind !== 'part' || part.sense.value <= said.sense.value) return undefined;
  return fraction(part, said.sense.value, part.sense.value);
}

/** “A third of voters”, “fell by a third.”, where “a third man” is one of three. */
function isThirdPart(line: Line, at: number): boolean {
  const isThird = isWord(line, at, 'third') && isWord(line, at - 1, 'a');
  return isThird && (!isNext(line, at + 1) || isWord(line, at + 1, 'of', 'to', 'from', 'in', 'on'));
}

function fraction({ end }: Said, count: number, parts: number): Said {
  const sense: Sense = {
    kind: 'fraction',
    value: count / parts,
    label: `${count}/${parts}`,
    isOrdinal: false,
    alone: 'surely',
  };
  return { sense, end };
}

/** The magnitude or the dozen that a fraction is of: نصف المليون, “a quarter of a million”. */
function wholeAfter(line: Line, at: number): Said | undefined {
  let next = at;
  while (isNext(line, next) && isWord(line, next, 'of', 'a', 'the')) next++;
  const said = isJoined(line, next) ? saidAt(line, next) : undefined;
  return said?.sense.kind === 'magnitude' || said?.sense.kind === 'dozen' ? said : undefined;
}

/** What comes after a number and adds a fraction to it: “and a half”, ونصف. */
export function fractionAfter(line: Line, at: number): Said | undefined {
  if (/^[¼-¾⅓⅔]/.test(line.words[at]?.text ?? '') && isNext(line, at)) return saidAt(line, at);
  let next = afterAnd(line, at);
  if (next === undefined || line.meanings[next]?.hasArticle) return undefined;
  // “Seven villages and half of the eighth” are seven.
  if (isWord(line, next, 'a') && isNext(line, next + 1)) next++;
  else if (isWord(line, next, 'half')) return undefined;
  const part = partAt(line, next);
  return part && !isOfAnother(line, part.end, at - 1) ? part : undefined;
}

/** Whether a fraction is of something else than what it was added to: سبع قرى ونصف المدينة. */
function isOfAnother(line: Line, at: number, unit: number): boolean {
  if (line.language === 'en' || !isJoined(line, at) || isRepeated(line, at, unit)) return false;
  const isUnit = saidAt(line, at)?.sense.kind === 'halved';
  return isUnit || line.words[at]?.text.startsWith('ال') === true;
}

/** Whether a word repeats what a fraction is of: مليون ونصف المليون, ساعة ونصف الساعة. */
export function isRepeated(line: Line, at: number, unit: number): boolean {
  const kind = isJoined(line, at) ? saidAt(line, at)?.sense.kind : undefined;
  const [repeated, first] = [line.meanings[at], line.meanings[unit]];
  const isSame = repeated?.hasArticle || repeated?.letters === first?.letters;
  return kind === 'magnitude' || (kind === 'halved' && isSame === true);
}
