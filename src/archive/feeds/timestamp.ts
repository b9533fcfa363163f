import type { ArchiveDate } from '../base/archive-date.ts';

/** Writes a date as a feed needs it: in full, by RFC 3339. */
export type Timestamp = (date: ArchiveDate) => string;

const MINUTE = 60_000;

/**
 * Dates as time stamps of RFC 3339, to the second, with the offset of the archive's time zone. A
 * calendar date stands for the moment at which it begins there: 2024 for 2024-01-01T00:00:00+03:00.
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
    // Date.UTC would take the years up to 99 for those of the twentieth century.
    const midnight = new Date(0).setUTCFullYear(year, month - 1, day);
    const guess = offsetAt(midnight);
    const near = offsetAt(midnight - guess);
    // Where the clocks skip midnight, the day begins by the offset before the change.
    const offset = offsetAt(midnight - near) === near ? near : Math.min(guess, near);
    return write(midnight - offset, offset);
  }

  /** In milliseconds. RFC 3339 knows whole minutes, so that local mean time loses its seconds. */
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
