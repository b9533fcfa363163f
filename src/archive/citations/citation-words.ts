import type { Language } from '../base/language.ts';
import type { Method } from '../text/text.ts';

/** The words and marks of a citation in one language, which the interface supplies. */
export interface CitationWords {
  /** The heading above the citations. */
  readonly title: string;
  /** Introduces the files for reference managers. */
  readonly files: string;
  /** The marks around a title. */
  readonly quotes: readonly [string, string];
  /** Between the elements of a citation. */
  readonly separator: string;
  /** Between its two sentences. */
  readonly stop: string;
  readonly comma: string;
  /** Says which language a text is in, where it is not the citation's. */
  readonly textIn: Readonly<Record<Language, string>>;
  /** How a translation was made. */
  readonly translated: Readonly<Record<Method, string>>;
  /** Before the name of a translator. */
  readonly by: string;
  /** Before the name of a reviewer. */
  readonly reviewedBy: string;
  /** In place of a reviewer who is not named. */
  readonly reviewed: string;
  readonly updated: string;
  /** Introduces the story's other text, by the language of that text. */
  readonly other: Readonly<Record<Language, string>>;
}
