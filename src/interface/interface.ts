import { DIRECTION, type Language, SOURCE } from '../archive/base/language.ts';
import type { Settings } from '../archive/base/settings.ts';
import type { Counts } from '../archive/pages/page.ts';
import { type Plural, WORDS, type Words } from './words.ts';

/** The words and numbers of the interface, as globals of the templates. */
export interface Interface {
  readonly words: Readonly<Record<Language, Words>>;
  readonly direction: typeof DIRECTION;
  readonly number: (value: number, language: Language) => string;
  /** Whether a name whose language is not recorded is written in Arabic. */
  readonly isArabic: (name: string) => boolean;
  /** “7 stories, 6 translated”. */
  readonly counted: (counts: Counts, language: Language) => string;
  /** How many stories can be read in a language: “7” in Arabic, “6” in English. */
  readonly readable: (counts: Counts, language: Language) => string;
}

/** The interface of an archive, with Arabic numbers in the digits that its settings name. */
export function interfaceWords({ digits }: Settings): Interface {
  const numbers = {
    ar: new Intl.NumberFormat('ar', { numberingSystem: digits }),
    en: new Intl.NumberFormat('en'),
  } as const;
  const plurals = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') } as const;
  const number: Interface['number'] = (value, language) => numbers[language].format(value);
  const phrase = (plural: Plural, value: number, language: Language): string =>
    (plural[plurals[language].select(value)] ?? plural.other).replace('#', number(value, language));
  return {
    words: WORDS,
    direction: DIRECTION,
    number,
    isArabic: (name) => /\p{Script=Arabic}/u.test(name),
    readable: ({ stories, translated }, language) =>
      number(language === SOURCE ? stories : translated, language),
    counted({ stories, translated }, language) {
      const words: Words = WORDS[language];
      const count = phrase(words.stories, stories, language);
      if (stories === 0) return count;
      const share =
        translated === stories
          ? phrase(words.allTranslated, stories, language)
          : translated === 0
            ? phrase(words.noneTranslated, stories, language)
            : phrase(words.someTranslated, translated, language);
      return `${count}${words.comma}${share}`;
    },
  };
}
