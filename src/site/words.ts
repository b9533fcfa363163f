import type { Language } from '../archive/language.ts';

/** Every word of the interface, in one language. */
export interface Words {
  /** The language's own name. */
  readonly name: string;
  readonly skip: string;
  /** Both languages, in the switch. */
  readonly both: string;
  /** The same where both languages say it beside one another. */
  readonly together: string;
  readonly shortcut: string;
  readonly show: string;
  readonly permalink: string;
  readonly blockInBoth: string;
  readonly staleTitle: string;
  readonly staleText: string;
  readonly staleBlock: string;
  /** Stands where one language lacks a block of the other. */
  readonly gap: string;
  readonly navigation: string;
  readonly switch: string;
  readonly home: string;
  readonly tags: string;
  readonly dates: string;
  readonly latest: string;
  readonly allByDate: string;
  readonly allByTag: string;
  readonly source: string;
  readonly author: string;
  readonly translator: string;
  readonly reviewer: string;
  readonly translated: string;
  readonly translationMethod: string;
  readonly method: Readonly<Record<'human' | 'machine' | 'machine-reviewed', string>>;
  readonly updated: string;
  readonly storyTags: string;
  readonly otherStories: string;
  readonly newerStory: string;
  readonly olderStory: string;
  readonly newer: string;
  readonly older: string;
  readonly notes: string;
  readonly backToText: string;
  readonly table: string;
  readonly missing: string;
  readonly missingTitle: string;
  readonly missingText: string;
  readonly readSource: string;
  readonly empty: string;
  readonly periods: string;
  readonly otherPeriods: string;
  readonly pages: string;
  readonly page: (page: string, pages: string) => string;
  readonly notFoundTitle: string;
  readonly notFoundText: string;
  readonly licence: string;
  readonly comma: string;
  /** “7 stories”, by the plural rules of the Unicode CLDR. */
  readonly stories: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
  readonly allTranslated: string;
  readonly noneTranslated: string;
  readonly someTranslated: (translated: string) => string;
}

export const WORDS = {
  ar: {
    name: 'العربية',
    skip: 'إلى المحتوى',
    both: 'اللغتان معًا',
    together: 'معًا',
    shortcut: 'الانتقال إلى العربية: Alt+L',
    show: 'عرض',
    permalink: 'رابط هذه الفقرة',
    blockInBoth: 'هذه الفقرة باللغتين',
    staleTitle: 'تغيّر الأصل',
    staleText: 'تغيّر الأصل العربي بعد ترجمته. الفقرات المعنيّة:',
    staleBlock: 'تغيّر أصل هذه الفقرة بعد ترجمتها.',
    gap: 'لا مقابل لهذه الفقرة في الأصل العربي.',
    navigation: 'أقسام الأرشيف',
    switch: 'اللغة',
    home: 'الصفحة الأولى',
    tags: 'الوسوم',
    dates: 'التواريخ',
    latest: 'أحدث الأخبار',
    allByDate: 'كل الأخبار بحسب التاريخ',
    allByTag: 'كل الأخبار بحسب الوسم',
    source: 'المصدر',
    author: 'بقلم',
    translator: 'ترجمة',
    reviewer: 'مراجعة',
    translated: 'تاريخ الترجمة',
    translationMethod: 'طريقة الترجمة',
    method: {
      human: 'بشرية',
      machine: 'آلية',
      'machine-reviewed': 'آلية مُراجَعة',
    },
    updated: 'حُدّث في',
    storyTags: 'وسوم الخبر',
    otherStories: 'أخبار أخرى',
    newerStory: 'الخبر التالي',
    olderStory: 'الخبر السابق',
    newer: 'الأحدث',
    older: 'الأقدم',
    notes: 'الهوامش',
    backToText: 'العودة إلى المتن',
    table: 'جدول',
    missing: 'لم يُكتب بالعربية',
    missingTitle: 'لا ترجمة بعد',
    missingText: 'لم يُترجم هذا الخبر بعد.',
    readSource: 'اقرأه بالعربية',
    empty: 'لا أخبار هنا بعد.',
    periods: 'مسار التاريخ',
    otherPeriods: 'فترات أخرى',
    pages: 'صفحات الفهرس',
    page: (page, pages) => `صفحة ${page} من ${pages}`,
    notFoundTitle: 'الصفحة غير موجودة',
    notFoundText:
      'لا شيء في هذا العنوان. لعلّه كُتب ناقصًا أو خطأً؛ وكل خبر في الأرشيف يوصَل إليه من هنا:',
    licence: 'النصوص متاحة برخصة',
    comma: '، ',
    stories: {
      zero: 'لا أخبار',
      one: 'خبر واحد',
      two: 'خبران',
      few: '# أخبار',
      many: '# خبرًا',
      other: '# خبر',
    },
    allTranslated: 'مترجمة كلها',
    noneTranslated: 'بلا ترجمة',
    someTranslated: (translated) => `تُرجم منها ${translated}`,
  },
  en: {
    name: 'English',
    skip: 'Skip to content',
    both: 'Both languages',
    together: 'Both',
    shortcut: 'Switch to English: Alt+L',
    show: 'Show',
    permalink: 'Link to this passage',
    blockInBoth: 'This passage in both languages',
    staleTitle: 'The original has changed',
    staleText: 'The Arabic original has changed since it was translated. Passages affected:',
    staleBlock: 'The Arabic original of this passage has changed since it was translated.',
    gap: 'This passage has not been translated.',
    navigation: 'Sections',
    switch: 'Language',
    home: 'Front page',
    tags: 'Tags',
    dates: 'Dates',
    latest: 'Latest stories',
    allByDate: 'All stories by date',
    allByTag: 'All stories by tag',
    source: 'Source',
    author: 'By',
    translator: 'Translated by',
    reviewer: 'Reviewed by',
    translated: 'Translated on',
    translationMethod: 'Method',
    method: {
      human: 'Human',
      machine: 'Machine',
      'machine-reviewed': 'Machine, reviewed',
    },
    updated: 'Updated',
    storyTags: 'Tags of this story',
    otherStories: 'Other stories',
    newerStory: 'Next story',
    olderStory: 'Previous story',
    newer: 'Newer',
    older: 'Older',
    notes: 'Notes',
    backToText: 'Back to the text',
    table: 'Table',
    missing: 'Not yet translated',
    missingTitle: 'Not yet translated',
    missingText: 'This story has not been translated into English yet.',
    readSource: 'Read it in Arabic',
    empty: 'No stories here yet.',
    periods: 'Date path',
    otherPeriods: 'Other periods',
    pages: 'Pages of this index',
    page: (page, pages) => `Page ${page} of ${pages}`,
    notFoundTitle: 'Page not found',
    notFoundText:
      'There is nothing at this address. It may be mistyped or cut short; every story of the archive can be reached from here:',
    licence: 'Texts are licensed under',
    comma: ', ',
    stories: { one: '# story', other: '# stories' },
    allTranslated: 'all translated',
    noneTranslated: 'none translated',
    someTranslated: (translated) => `${translated} translated`,
  },
} as const satisfies Record<Language, Words>;
