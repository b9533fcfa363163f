import { absolute, address } from '../base/addresses.ts';
import type { ArchiveDate } from '../base/archive-date.ts';
import { COUNTERPART, type Language } from '../base/language.ts';
import type { StoryPage } from '../pages/page.ts';
import { type CitationStyle, noteOf } from './citation.ts';

/**
 * A text as a bibliography knows it: an article, or a translation of one. What may be missing is
 * null. Names are whole: the archive does not know which part of one is the family's.
 */
export interface Reference {
  /** ASCII, unique in the archive and lasting as the address is: `ar/2024/01/talks`. */
  readonly key: string;
  readonly language: Language;
  readonly title: string;
  /** The title of the story's other text: of a translation, that of the original. */
  readonly otherTitle: string | null;
  readonly isTranslation: boolean;
  readonly author: string | null;
  readonly translator: string | null;
  /** The archive, which publishes it. */
  readonly publication: string;
  readonly date: ArchiveDate;
  readonly url: string;
  readonly otherUrl: string | null;
  readonly note: string | null;
}

/** What the page of a text has for bibliographies. */
export function referenceOf(
  page: StoryPage,
  style: Pick<CitationStyle, 'settings' | 'words'>,
): Reference {
  const { language, id, title, author, translation, counterpart, date } = page;
  const { settings } = style;
  const url = (of: Language) => absolute(settings, address.story(of, id));
  return {
    key: `${language}/${id}`,
    language,
    title,
    otherTitle: counterpart?.title ?? null,
    isTranslation: translation !== null,
    author,
    translator: translation?.translator ?? null,
    publication: settings.title[language],
    date,
    url: url(language),
    otherUrl: counterpart ? url(COUNTERPART[language]) : null,
    note: noteOf(page, style),
  };
}
