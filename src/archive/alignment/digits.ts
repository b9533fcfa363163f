/** A number in digits, as it may be read. */
export interface Digits {
  readonly value: number;
  /** Keys of what else it may be: 1.250 is 1250 where a point separates thousands. */
  readonly also: readonly string[];
  /** Whether it may well be a year, which counts nothing: “in 2003 a thousand soldiers”. */
  readonly isYear: boolean;
}

/** Groups of three digits after marks of one kind. */
const THOUSANDS = /^\d{1,3}([.,٬،\u00A0\u2009\u202F])\d{3}(?:\1\d{3})*$/;

/** What comes before a mark of decimals, and what after it. */
const DECIMALS = /^(\d.*?)([.,٫،])(\d+)$/;

/**
 * Reads digits and the marks between them, by either convention: 1,250.5 and 1.250,5 and ١٬٢٥٠٫٥.
 * A single group of three digits follows a comma of thousands, but a decimal point: 1,250 and 1.250.
 * What is no number by either is several: 14.02.2005, 1,2,3.
 */
export function readDigits(written: string): readonly Digits[] {
  const also = otherReading(written);
  if (/^\d+$/.test(written)) {
    return [{ value: Number(written), also, isYear: /^(?:19|20)\d\d$/.test(written) }];
  }
  const mark = markOfThousands(written);
  const isDecimal = /^(?:0\D\d{3}|\d+\.\d{3})$/.test(written);
  if (mark && !isDecimal) return [{ value: plain(written), also, isYear: false }];
  const [, whole = '', point = '', decimals = ''] = DECIMALS.exec(written) ?? [];
  const separator = markOfThousands(whole);
  if (/^\d+$/.test(whole) || (separator && separator !== point)) {
    return [{ value: Number(`${plain(whole)}.${decimals}`), also, isYear: false }];
  }
  return written.split(/\D/).flatMap(readDigits);
}

function markOfThousands(written: string): string | undefined {
  return THOUSANDS.exec(written)?.[1];
}

function plain(written: string): number {
  return Number(written.replace(/\D/g, ''));
}

/** 7.30 may be an hour; 1.250 a number of thousands, and 1,250 have decimals. */
function otherReading(written: string): readonly string[] {
  const [, hour, minutes] = /^(\d\d?)[.,](\d\d)$/.exec(written) ?? [];
  const clock = clockKey(Number(hour), Number(minutes));
  if (clock) return [clock];
  const [, whole, mark, rest] = /^([1-9]\d{0,2})([.,،])(\d{3})$/.exec(written) ?? [];
  if (!mark) return [];
  return [mark === '.' ? `${whole}${rest}` : numberKey(Number(`${whole}.${rest}`))];
}

/** A number as a key, without the dust of binary fractions: 2.3 × 1,000,000 is 2300000. */
export function numberKey(value: number): string {
  return String(Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6);
}

/** A time of day as a key, by the twelve-hour clock: `7:30`, `7`. Undefined where it is none. */
export function clockKey(hour: number, minutes: number): string | undefined {
  if (!(hour <= 24 && minutes <= 59)) return undefined;
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return minutes === 0 ? String(twelve) : `${twelve}:${String(minutes).padStart(2, '0')}`;
}
