import { type ArchiveDate, compareDates } from '../base/archive-date.ts';
import { type Language, SOURCE } from '../base/language.ts';

/** The dates of a story and its texts. Every `StoryOutline` has them. */
export interface DatedStory {
  readonly date: ArchiveDate;
  readonly texts: {
    readonly ar: { readonly updated?: ArchiveDate | undefined };
    readonly en?: { readonly translated?: ArchiveDate | undefined } | undefined;
  };
}

/**
 * When the words of a text last changed. A translation changed on the day it was translated, even
 * if its article has changed since; without that day, the dates of the article apply.
 */
export function lastChange({ date, texts }: DatedStory, language: Language): ArchiveDate {
  const own = language === SOURCE ? texts.ar.updated : (texts.en?.translated ?? texts.ar.updated);
  return latest([date, own]);
}

/** The latest of several dates, of which all but the first may be missing. */
export function latest(dates: readonly [ArchiveDate, ...(ArchiveDate | undefined)[]]): ArchiveDate {
  return dates.reduce<ArchiveDate>(
    (newest, date) => (date && compareDates(date, newest) > 0 ? date : newest),
    dates[0],
  );
}
