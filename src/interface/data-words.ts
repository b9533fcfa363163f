import type { Language } from '../archive/base/language.ts';

/** A field of a file: its name as it is written there, and what it says. */
type FieldWords = readonly [name: string, meaning: string];

/** The words of the page about the data. */
export interface DataWords {
  readonly title: string;
  readonly intro: string;
  /** How much there is. */
  readonly counts: (stories: string, rows: string) => string;
  readonly licence: string;
  readonly stories: string;
  readonly storiesText: string;
  readonly storyFields: readonly FieldWords[];
  readonly memory: string;
  readonly memoryText: string;
  readonly memoryFields: readonly FieldWords[];
}

export const DATA_WORDS = {
  ar: {
    title: 'البيانات',
    intro:
      'الأرشيف كله في ملفين للبحث والترجمة، بنصه ووصفه ومحاذاة فقراته. الترميز UTF-8، والنص مجرّد من التنسيق: يُؤخذ من الصورة نصها البديل وتعليقها، وتأتي الهوامش منفصلة عن المتن.',
    counts: (stories, rows) => `عدد الأخبار: ${stories}؛ عدد الصفوف المتحاذية: ${rows}.`,
    licence: 'النصوص في الملفين متاحة برخصة',
    stories: 'الأخبار بصيغة JSON Lines',
    storiesText:
      'في كل سطر خبر واحد، من الأحدث إلى الأقدم. المفاتيح كلها حاضرة في كل سطر، وقيمة ما لا وجود له null.',
    storyFields: [
      ['id', 'معرّف الخبر، وهو ذيل عناوينه'],
      ['date, updated', 'تاريخ النشر وتاريخ التحديث، بقدر ما يُعرف منهما (ISO 8601)'],
      ['tags', 'الوسوم: اسمها في العناوين (slug) واسمها بكل لغة'],
      ['source, author', 'من نقل الخبر أولًا، وكاتبه'],
      ['licence', 'عنوان الرخصة'],
      [
        'texts.ar, texts.en',
        'العنوان على الشبكة والعنوان والملخّص، وللترجمة المترجم وتاريخها والمراجع وطريقتها',
      ],
      ['both', 'عنوان صفحة اللغتين معًا'],
      ['confirmed', 'هل ثبّت إنسان محاذاة الفقرات أم وجدها البرنامج'],
      ['rows', 'صفوف المحاذاة كلها بترتيب الأصل'],
      ['rows.id', 'معرّف الصف؛ وبعد \u200E#p-\u200E هو موضعه في صفحات الخبر'],
      ['rows.stale', 'المعرّفات التي كانت للأصل حين تُرجم، إن تغيّر بعدها'],
      [
        'rows.ar, rows.en',
        'كتل الصف بكل لغة: معرّفها (id، في العربية) ونوعها (kind) ونصها (text) وهوامشها (notes) وصورتها (image)؛ والجانب الذي لا مقابل له null',
      ],
    ],
    memory: 'ذاكرة الترجمة بصيغة TMX 1.4b',
    memoryText:
      'وحدة واحدة لكل صف له جانبان. الصفوف التي لا مقابل لها ليست هنا، وهي في الملف الأول.',
    memoryFields: [
      ['tuid', 'معرّف الخبر، ثم \u200E#p-\u200E ومعرّف الصف'],
      ['x-story, x-kind', 'معرّف الخبر ونوع الكتلة'],
      ['x-alignment', 'recorded إن ثبّت إنسان المحاذاة، وfound إن وجدها البرنامج'],
      ['x-stale', 'تغيّر الأصل بعد ترجمته: المعرّفات التي كانت له'],
      ['x-footnote', 'هامش تحيل إليه الكتلة'],
      ['x-translator, x-translated, x-method', 'المترجم وتاريخ الترجمة وطريقتها'],
    ],
  },
  en: {
    title: 'Data',
    intro:
      'The whole archive in two files, for research and translation: texts, what is known about them, and which passage renders which. UTF-8, plain text without markup: of a picture its alternative text and caption; footnotes stand apart.',
    counts: (stories, rows) => `Stories: ${stories}; aligned rows: ${rows}.`,
    licence: 'The texts in both files are licensed under',
    stories: 'Stories as JSON Lines',
    storiesText:
      'One story a line, from the newest to the oldest. Every line has all keys; what there is not is null.',
    storyFields: [
      ['id', 'The story’s id, the tail of its addresses'],
      ['date, updated', 'When it was published and updated, as far as that is known (ISO 8601)'],
      ['tags', 'Its tags: slug, and name in each language'],
      ['source, author', 'Who first reported it, and who wrote it'],
      ['licence', 'The address of the licence'],
      [
        'texts.ar, texts.en',
        'Address, title and summary; of the translation also translator, date, reviewer and method',
      ],
      ['both', 'The address of both texts side by side'],
      ['confirmed', 'Whether a person recorded the alignment, or the program found it'],
      ['rows', 'All rows of the alignment, in the order of the original'],
      ['rows.id', 'The row’s id; behind #p- its place on the story’s pages'],
      ['rows.stale', 'The ids that the original had when it was translated, if it changed since'],
      [
        'rows.ar, rows.en',
        'The blocks of the row in each language: id (of Arabic ones), kind, text, notes (footnotes) and image; a side without counterpart is null',
      ],
    ],
    memory: 'Translation memory in TMX 1.4b',
    memoryText:
      'One unit for each row that has both sides. Rows without counterpart are not in it; the first file has them.',
    memoryFields: [
      ['tuid', 'The story’s id, then #p- and the row’s id'],
      ['x-story, x-kind', 'The story’s id, the kind of block'],
      ['x-alignment', 'recorded where a person did so, found where the program paired the blocks'],
      ['x-stale', 'The original changed after it was translated: the ids that it had'],
      ['x-footnote', 'A footnote that the block refers to'],
      ['x-translator, x-translated, x-method', 'Who translated it, when and how'],
    ],
  },
} as const satisfies Record<Language, DataWords>;
