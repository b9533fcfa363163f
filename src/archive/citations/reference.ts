import { absolute, address } from '../base/addresses.ts';
import type { ArchiveDate } from '../base/archive-date.ts';
import { COUNTERPART, type Language } from '../base/language.ts';
import type { StoryPage } from '../pages/page.ts';
import { type CitationStyle, noteOf } from './citation.ts';

/**
 * A bibliographic reference to an article or a translation. Names are whole, since the archive does
 * not know which part of a name is the family name.
 */
export interface Reference {
  /** The citation key: ASCII, unique in the archive and permanent, such as `ar/2024/01/talks`. */
  readonly key: string;
  readonly language: Language;
  readonly title: string;
  /** The title of the story's other text: of the original, or of the article's translation. */
  readonly otherTitle: string | null;
  readonly isTranslation: boolean;
  readonly author: string | null;
  readonly translator: string | null;
  /** The name of the archive, in the language of the text. */
  readonly publication: string;
  readonly date: ArchiveDate;
  readonly url: string;
  readonly otherUrl: string | null;
  readonly note: string | null;
}

/** The reference to the text of a page. */
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
