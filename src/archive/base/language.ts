/** The two languages of the archive, as BCP 47 tags. */
export type Language = 'ar' | 'en';

/** The language that articles are written in. */
export const SOURCE = 'ar';

/** The language that they are translated into. */
export const TARGET = 'en';

/** Both languages, the source first. */
export const LANGUAGES = [SOURCE, TARGET] as const;

export type Direction = 'rtl' | 'ltr';

/** The base direction of each language's script. */
export const DIRECTION = { ar: 'rtl', en: 'ltr' } as const satisfies Record<Language, Direction>;

/** The other language. */
export const COUNTERPART = { ar: 'en', en: 'ar' } as const satisfies Record<Language, Language>;
