import type { Language } from '../base/language.ts';
import type { Method } from '../text/text.ts';

/** The words and marks of a citation, in one language; the layer above has them. */
export interface CitingWords {
  /** Names what is below it. */
  readonly title: string;
  /** Introduces the files for reference managers. */
  readonly files: string;
  /** The marks around a title. */
  readonly quotes: readonly [string, string];
  /** Between the parts of a citation, and between its two sentences. */
  readonly separator: string;
  readonly stop: string;
  readonly comma: string;
  /** Says that a text is in a language that is not the citation's. */
  readonly textIn: Readonly<Record<Language, string>>;
  /** How a translation was made. */
  readonly translated: Readonly<Record<Method, string>>;
  /** Before the name of a translator, and of a reviewer. */
  readonly by: string;
  readonly reviewedBy: string;
  /** Where nobody is named who reviewed a translation. */
  readonly reviewed: string;
  readonly updated: string;
  /** Introduces the text of the story in that language, which is not the one that is cited. */
  readonly other: Readonly<Record<Language, string>>;
}
