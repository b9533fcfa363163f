import { DIRECTION, type Language, SOURCE } from '../archive/base/language.ts';
import type { Settings } from '../archive/base/settings.ts';
import type { Counts } from '../archive/pages/page.ts';
import { WORDS, type Words } from './words.ts';

/** What a template calls for the words and numbers of the interface. */
export interface Interface {
  readonly words: Readonly<Record<Language, Words>>;
  readonly direction: typeof DIRECTION;
  readonly number: (value: number, language: Language) => string;
  /** Whether a name, of which nobody said what language it is in, is written in Arabic. */
  readonly isArabic: (name: string) => boolean;
  /** “7 stories, 6 translated”. */
  readonly counted: (counts: Counts, language: Language) => string;
  /** How many of them can be read in a language: “7” in Arabic, “6” in English. */
  readonly readable: (counts: Counts, language: Language) => string;
}

export function interfaceWords({ digits }: Settings): Interface {
  const numbers = {
    ar: new Intl.NumberFormat('ar', { numberingSystem: digits }),
    en: new Intl.NumberFormat('en'),
  } as const;
  const plurals = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') } as const;
  const number: Interface['number'] = (value, language) => numbers[language].format(value);
  return {
    words: WORDS,
    direction: DIRECTION,
    number,
    isArabic: (name) => /\p{Script=Arabic}/u.test(name),
    readable: ({ stories, translated }, language) =>
      number(language === SOURCE ? stories : translated, language),
    counted({ stories, translated }, language) {
      const words: Words = WORDS[language];
      const pattern = words.stories[plurals[language].select(stories)] ?? words.stories.other;
      const count = pattern.replace('#', number(stories, language));
      if (stories === 0) return count;
      const share =
        translated === stories
          ? words.allTranslated
          : translated === 0
            ? words.noneTranslated
            : words.someTranslated(number(translated, language));
      return `${count}${words.comma}${share}`;
    },
  };
}
