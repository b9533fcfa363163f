/**
 * A calendar date to the precision that is known: `2024`, `2024-03` or `2024-01-27` (ISO
 * 8601-1:2019, reduced precision). It belongs to no time zone.
 */
export interface ArchiveDate {
  /** The date in ISO 8601; also the key of its index page. */
  readonly iso: string;
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  /** The instant, in milliseconds since the Unix epoch, if a full time was given. */
  readonly instant?: number;
}

/** Why a date could not be read, and the spelling that was probably meant, if there is one. */
export interface DateFault {
  readonly fault: string;
  readonly meant?: string;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const TIME =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|z|[+-]\d{2}:\d{2})?$/;

/**
 * Reads the date of an article: YYYY-MM-DD, YYYY-MM, YYYY, or a full ISO 8601 time with an offset,
 * which becomes its day in `timeZone` (an IANA name).
 */
export function parseDate(written: string, timeZone: string): ArchiveDate | DateFault {
  const time = TIME.exec(written);
  if (time) return parseTime(time, timeZone);
  const date = DATE.exec(written);
  if (!date) return misspelled(written);
  const [, year, month, day] = date;
  return calendarDate(Number(year), optional(month), optional(day));
}

/** Whether a date could not be read. */
export function isFault(date: ArchiveDate | DateFault): date is DateFault {
  return 'fault' in date;
}

/** Compares by date, then by time if both have one; the less precise date comes first. */
export function compareDates(a: ArchiveDate, b: ArchiveDate): number {
  if (a.iso !== b.iso) return a.iso < b.iso ? -1 : 1;
  if (a.instant === b.instant) return 0;
  return (a.instant ?? Number.NEGATIVE_INFINITY) - (b.instant ?? Number.NEGATIVE_INFINITY);
}

/** The year, month and day that a date belongs to, as far as they are known. */
export function periodsOf({ iso }: ArchiveDate): readonly string[] {
  return [4, 7, 10].filter((length) => length <= iso.length).map((length) => iso.slice(0, length));
}

/** The date of a valid ISO 8601 form. */
export function dateOf(iso: string): ArchiveDate {
  const [year, month, day] = iso.split('-').map(Number);
  return {
    iso,
    year: year ?? 0,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
  };
}

function calendarDate(
  year: number,
  month: number | undefined,
  day: number | undefined,
): ArchiveDate | DateFault {
  if (month !== undefined && (month < 1 || month > 12)) {
    return { fault: `there is no month ${month}` };
  }
  if (month !== undefined && day !== undefined && (day < 1 || day > daysIn(year, month))) {
    return { fault: `${isoDate(year, month)} has ${daysIn(year, month)} days and no day ${day}` };
  }
  return dateOf(isoDate(year, month, day));
}

function optional(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function parseTime(match: RegExpExecArray, timeZone: string): ArchiveDate | DateFault {
  const [written, date = '', hour, minute, second = '0', offset] = match;
  const calendar = parseDate(date, timeZone);
  if (isFault(calendar)) return calendar;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return { fault: `there is no time ${written.slice(11)}` };
  }
  if (!offset) {
    const local = written.replace(/[Tt ]/, 'T');
    return { fault: 'a time needs its offset from UTC', meant: local + offsetIn(timeZone, local) };
  }
  const instant = Date.parse(written.replace(/[Tt ]/, 'T').toUpperCase());
  if (Number.isNaN(instant)) return { fault: `there is no time ${written.slice(11)}` };
  return { ...dateOf(dayIn(timeZone, instant)), instant };
}

/** Recognises other common spellings, to say how the date should be written. */
function misspelled(written: string): DateFault {
  const fault = 'this is not a date of the form YYYY-MM-DD, YYYY-MM or YYYY';
  const [first, ...others] = inWesternDigits(written).split(/[-/.\u060D]/);
  const parts = [first ?? '', ...others];
  if (!parts.every((part) => /^\d{1,4}$/.test(part)) || parts.length > 3) return { fault };
  // The year comes first or last; of the two orders of day and month, one that makes a date wins.
  const orders = [parts, parts.toReversed(), [parts[2], parts[0], parts[1]]];
  for (const [year = '', month, day] of orders) {
    if (year.length !== 4) continue;
    const date = calendarDate(Number(year), optional(month), optional(day));
    if (!isFault(date)) return { fault, meant: date.iso };
  }
  return { fault };
}

function inWesternDigits(written: string): string {
  return written.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String((digit.codePointAt(0) ?? 0) & 0xf),
  );
}

/** The UTC offset of a time zone at a local time, such as `+03:00`. */
function offsetIn(timeZone: string, local: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const parts = format.formatToParts(Date.parse(`${local}Z`));
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.replace('GMT', '') || '+00:00';
}

/** The Gregorian day of an instant in a time zone: YYYY-MM-DD. */
function dayIn(timeZone: string, instant: number): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(instant);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return isoDate(part('year'), part('month'), part('day'));
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function isoDate(year: number, month?: number, day?: number): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(pad(month));
  if (day !== undefined) parts.push(pad(day));
  return parts.join('-');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
