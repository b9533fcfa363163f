import type { ArchiveDate } from '../base/archive-date.ts';

/** Writes a date as an RFC 3339 timestamp. */
export type Timestamp = (date: ArchiveDate) => string;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * Returns a function that writes dates as RFC 3339 timestamps, to the second, with the offset of a
 * time zone (an IANA name). A calendar date becomes the moment at which it begins there: in Baghdad
 * 2024 is 2024-01-01T00:00:00+03:00.
 */
export function timestamps(timeZone: string): Timestamp {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const known = new Map<string, string>();
  return (date) => {
    if (date.instant !== undefined) return write(date.instant, offsetAt(date.instant));
    const written = known.get(date.iso) ?? startOf(date);
    known.set(date.iso, written);
    return written;
  };

  function startOf({ year, month = 1, day = 1 }: ArchiveDate): string {
    // Date.UTC would read the years 0 to 99 as 1900 to 1999.
    const midnight = new Date(0).setUTCFullYear(year, month - 1, day);
    // The offsets on either side of any clock change near that midnight.
    const [before, after] = [offsetAt(midnight - DAY), offsetAt(midnight + DAY)];
    const holds = (offset: number): boolean => offsetAt(midnight - offset) === offset;
    // Where the clocks go back over midnight, the day begins at the first midnight of the two.
    // Where they skip midnight, it begins with the offset from before the change.
    const offset = holds(after) && !holds(before) ? after : before;
    return write(midnight - offset, offset);
  }

  /** In milliseconds, but to the minute, as RFC 3339 has it: local mean time loses its seconds. */
  function offsetAt(instant: number): number {
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
    const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name ?? '') ?? [];
    const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * MINUTE;
    return sign === '-' ? -size : size;
  }
}

function write(instant: number, offset: number): string {
  const local = new Date(instant + offset).toISOString().slice(0, 19);
  const size = Math.abs(offset) / MINUTE;
  const sign = offset < 0 ? '-' : '+';
  return `${local}${sign}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
