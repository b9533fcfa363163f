import { type ArchiveDate, compareDates } from '../base/archive-date.ts';
import { type Language, SOURCE } from '../base/language.ts';

/** The dates of a story's texts; a whole story has them too. */
export interface DatedStory {
  readonly date: ArchiveDate;
  readonly texts: {
    readonly ar: { readonly updated?: ArchiveDate | undefined };
    readonly en?: { readonly translated?: ArchiveDate | undefined } | undefined;
  };
}

/**
 * When the words of a text last changed. A translation changes when it is translated: that its
 * article changed since is no news of the translation. Where that day was not recorded, it goes by
 * its article.
 */
export function lastChange({ date, texts }: DatedStory, language: Language): ArchiveDate {
  const own = language === SOURCE ? texts.ar.updated : (texts.en?.translated ?? texts.ar.updated);
  return latest([date, own]);
}

/** The latest of the dates that there are, of which the first always is. */
export function latest(dates: readonly [ArchiveDate, ...(ArchiveDate | undefined)[]]): ArchiveDate {
  return dates.reduce<ArchiveDate>(
    (newest, date) => (date && compareDates(date, newest) > 0 ? date : newest),
    dates[0],
  );
}
