import type { Language } from '../archive/base/language.ts';
import type { CitationWords } from '../archive/citations/citation-words.ts';
import { DATA_WORDS, type DataWords } from './data-words.ts';

/** Everything that the interface says, in one language. */
export interface Words {
  /** The language's own name. */
  readonly name: string;
  readonly skip: string;
  /** The link of the switch to both languages side by side. */
  readonly both: string;
  /** Its short form, for pages where each language says it. */
  readonly together: string;
  readonly shortcut: string;
  readonly show: string;
  readonly permalink: string;
  readonly blockInBoth: string;
  readonly sharing: Sharing;
  readonly staleTitle: string;
  readonly staleText: string;
  readonly staleBlock: string;
  /** Fills the place of a block that one language lacks. */
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
  readonly citing: CitationWords;
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
  readonly movedTitle: string;
  readonly movedText: string;
  readonly gone: Readonly<
    Record<'story' | 'tag', { readonly title: string; readonly text: string }>
  >;
  readonly licence: string;
  readonly feed: string;
  readonly data: DataWords;
  readonly comma: string;
  /** “7 stories”. */
  readonly stories: Plural;
  /** All of the stories just counted, or none of them, by their number. */
  readonly allTranslated: Plural;
  readonly noneTranslated: Plural;
  /** Some of at least two stories, by the number of those translated. */
  readonly someTranslated: Plural;
}

/** A phrase for each plural category of the Unicode CLDR that needs its own; `#` is the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The words and marks for the links and quotations that readers copy or share. */
interface Sharing {
  readonly linkCopied: string;
  /** Names the group of tools that opens beside a selection. */
  readonly tools: string;
  readonly copy: string;
  readonly copyBoth: string;
  readonly share: string;
  readonly copied: string;
  /** Only one language was copied, because the other could not be fetched. */
  readonly offline: string;
  /** Only one language was copied, because the other lacks these blocks. */
  readonly alone: string;
  readonly failed: string;
  readonly shareStory: string;
  /** Four quotation marks: two around a quotation, then two around a quotation within it. */
  readonly quotes: string;
}

export const WORDS = {
  ar: {
    name: 'العربية',
    skip: 'الانتقال إلى المحتوى',
    both: 'اللغتان معًا',
    together: 'معًا',
    shortcut: 'الانتقال إلى العربية: Alt+L',
    show: 'عرض',
    permalink: 'رابط هذه الفقرة',
    blockInBoth: 'هذه الفقرة باللغتين',
    sharing: {
      linkCopied: 'نُسخ الرابط',
      tools: 'اقتباس',
      copy: 'نسخ الاقتباس',
      copyBoth: 'نسخه باللغتين',
      share: 'مشاركة…',
      copied: 'نُسخ الاقتباس.',
      offline: 'نُسخ بهذه اللغة وحدها: تعذّر جلب النص باللغة الأخرى.',
      alone: 'نُسخ بهذه اللغة وحدها: لا مقابل له في اللغة الأخرى.',
      failed: 'تعذّر النسخ: المتصفّح لا يسمح به.',
      shareStory: 'مشاركة الخبر',
      quotes: '«»“”',
    },
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
    citing: {
      title: 'للاستشهاد بهذا الخبر',
      files: 'لبرامج إدارة المراجع:',
      quotes: ['«', '»'],
      separator: '، ',
      stop: '. ',
      comma: '، ',
      textIn: { ar: 'بالعربية', en: 'بالإنجليزية' },
      translated: {
        human: 'ترجمة عن العربية',
        machine: 'ترجمة آلية عن العربية',
        'machine-reviewed': 'ترجمة آلية عن العربية',
      },
      by: ': ',
      reviewedBy: '، مراجعة: ',
      reviewed: '، مُراجَعة',
      updated: 'حُدّث في ',
      other: { ar: 'الأصل العربي: ', en: 'الترجمة الإنجليزية: ' },
    },
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
    missingTitle: 'لم يُترجم بعد',
    missingText: 'لم يُترجم هذا الخبر بعد.',
    readSource: 'اقرأه بالعربية',
    empty: 'لا أخبار هنا بعد.',
    periods: 'مسار التنقّل',
    otherPeriods: 'فترات أخرى',
    pages: 'صفحات الفهرس',
    page: (page, pages) => `صفحة ${page} من ${pages}`,
    notFoundTitle: 'الصفحة غير موجودة',
    notFoundText:
      'لا صفحة على هذا الرابط، ولعلّه كُتب ناقصًا أو خطأً. تصل إلى كل أخبار الأرشيف من هنا:',
    movedTitle: 'انتقلت هذه الصفحة',
    movedText: 'تجدها الآن هنا:',
    gone: {
      story: { title: 'سُحب هذا الخبر', text: 'نُشر على هذا الرابط خبر ثم سُحب. السبب:' },
      tag: { title: 'أُلغي هذا الوسم', text: 'كان على هذا الرابط فهرس وسم أُلغي لاحقًا. السبب:' },
    },
    licence: 'النصوص متاحة برخصة',
    feed: 'خلاصة الأخبار (Atom)',
    data: DATA_WORDS.ar,
    comma: '، ',
    stories: {
      zero: 'لا أخبار',
      one: 'خبر واحد',
      two: 'خبران',
      few: '# أخبار',
      many: '# خبرًا',
      other: '# خبر',
    },
    allTranslated: { one: 'مترجم', two: 'كلاهما مترجم', other: 'كلها مترجمة' },
    noneTranslated: { other: 'بلا ترجمة' },
    someTranslated: { one: 'تُرجم واحد', two: 'تُرجم منها اثنان', other: 'تُرجم منها #' },
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
    sharing: {
      linkCopied: 'Link copied',
      tools: 'Quotation',
      copy: 'Copy quotation',
      copyBoth: 'Copy in both languages',
      share: 'Share…',
      copied: 'Quotation copied.',
      offline: 'Copied in this language only: the other could not be fetched.',
      alone: 'Copied in this language only: the other has no such passage.',
      failed: 'Could not copy: your browser does not allow it.',
      shareStory: 'Share story',
      quotes: '“”‘’',
    },
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
    citing: {
      title: 'Cite this story',
      files: 'For reference managers:',
      quotes: ['“', '”'],
      separator: '. ',
      stop: '. ',
      comma: ', ',
      textIn: { ar: 'In Arabic', en: 'In English' },
      translated: {
        human: 'Translated from Arabic',
        machine: 'Machine-translated from Arabic',
        'machine-reviewed': 'Machine-translated from Arabic',
      },
      by: ' by ',
      reviewedBy: ', reviewed by ',
      reviewed: ', reviewed',
      updated: 'updated ',
      other: { ar: 'Arabic original: ', en: 'English translation: ' },
    },
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
    periods: 'Breadcrumb',
    otherPeriods: 'Other periods',
    pages: 'Pages of this index',
    page: (page, pages) => `Page ${page} of ${pages}`,
    notFoundTitle: 'Page not found',
    notFoundText:
      'There is no page at this address. It may be mistyped or cut short. You can find every story in the archive from here:',
    movedTitle: 'This page has moved',
    movedText: 'You can now find it here:',
    gone: {
      story: {
        title: 'This story has been withdrawn',
        text: 'A story was published at this address and later withdrawn. Reason:',
      },
      tag: {
        title: 'This tag is no longer used',
        text: 'This address led to the index of a tag that is no longer used. Reason:',
      },
    },
    licence: 'Texts are licensed under',
    feed: 'News feed (Atom)',
    data: DATA_WORDS.en,
    comma: ', ',
    stories: { one: '# story', other: '# stories' },
    allTranslated: { one: 'translated', other: 'all translated' },
    noneTranslated: { one: 'not translated', other: 'none translated' },
    someTranslated: { other: '# translated' },
  },
} as const satisfies Record<Language, Words>;
