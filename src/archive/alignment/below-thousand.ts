import { afterAnd, isJoined, type Line, saidAt } from './line.ts';
import { type Numeral, numeralOf } from './numeral.ts';
import type { SenseKind } from './sense-table.ts';

/** Reads a whole number below a thousand in words: “two hundred and fifty”, ثلاثمئة وخمسة عشر. */
export function belowThousand(line: Line, at: number): Numeral | undefined {
  const hundreds = readHundreds(line, at);
  if (!hundreds) return belowHundred(line, at);
  const next = hundreds.isClosed ? undefined : nextPart(line, hundreds.end);
  const rest = next === undefined ? undefined : belowHundred(line, next);
  if (!rest || isHundred(line, rest.end)) return hundreds;
  return { ...rest, value: hundreds.value + rest.value, isSure: true };
}

/** مئة, مئتان, ثلاثمئة, ثلاث مئة; “hundred”, “two hundred”, “nineteen hundred”. */
function readHundreds(line: Line, at: number): Numeral | undefined {
  const said = saidAt(line, at);
  if (said?.sense.kind === 'hundred' || said?.sense.kind === 'hundreds') return numeralOf(said);
  const count = belowHundred(line, at);
  if (!count || count.isClosed || !isHundred(line, count.end)) return undefined;
  const hundred = saidAt(line, count.end);
  return hundred && { ...numeralOf(hundred), value: count.value * 100 };
}

export function isHundred(line: Line, at: number): boolean {
  return isJoined(line, at) && saidAt(line, at)?.sense.kind === 'hundred';
}

/** How the languages make one number below a hundred of two words. */
const PAIRS = {
  ar: [
    { first: 'unit', second: 'ten', isWithAnd: false },
    { first: 'unit', second: 'tens', isWithAnd: true },
  ],
  en: [{ first: 'tens', second: 'unit', isWithAnd: false }],
} as const;

export function belowHundred(line: Line, at: number): Numeral | undefined {
  const said = saidAt(line, at);
  if (!said || !BELOW_HUNDRED.has(said.sense.kind)) return undefined;
  for (const { first, second, isWithAnd } of PAIRS[line.language]) {
    if (said.sense.kind !== first || (first === 'tens' && said.sense.isOrdinal)) continue;
    const next = isWithAnd ? afterAnd(line, said.end) : afterJoin(line, said.end);
    const other = next === undefined ? undefined : saidAt(line, next);
    // الثالث والعشرون is one number, and الثالث وعشرون two: both parts have the article, or none.
    if (next === undefined || other?.sense.kind !== second) continue;
    if (isWithAnd && line.meanings[at]?.hasArticle !== line.meanings[next]?.hasArticle) continue;
    return {
      ...numeralOf(other),
      value: said.sense.value + other.sense.value,
      isClosed: said.sense.isOrdinal || other.sense.isOrdinal,
      isSure: true,
    };
  }
  return said.sense.alone === 'never' ? undefined : numeralOf(said);
}

const BELOW_HUNDRED: ReadonlySet<SenseKind> = new Set(['unit', 'ten', 'teen', 'tens']);

/** The word that the next part of a number begins with: Arabic joins them with و. */
export function nextPart(line: Line, at: number): number | undefined {
  return afterAnd(line, at) ?? (line.language === 'en' ? afterJoin(line, at) : undefined);
}

function afterJoin(line: Line, at: number): number | undefined {
  return isJoined(line, at) ? at : undefined;
}
