import type { Language } from '../archive/base/language.ts';

/** A field of a file: its name there, and what it holds. */
type FieldWords = readonly [name: string, meaning: string];

/** The words of the page that describes the files of the whole archive. */
export interface DataWords {
  readonly title: string;
  readonly intro: string;
  /** How many stories and aligned rows the files hold; both numbers come in the language’s digits. */
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
      'الأرشيف كله في ملفين لأغراض البحث والترجمة: النصوص وبياناتها الوصفية ومحاذاة فقراتها. الترميز UTF-8، والنص بلا تنسيق: يحلّ محلّ الصورة نصها البديل وتعليقها، وترد الهوامش منفصلة عن المتن.',
    counts: (stories, rows) => `عدد الأخبار: ${stories}؛ عدد الصفوف المتحاذية: ${rows}.`,
    licence: 'النصوص في الملفين متاحة برخصة',
    stories: 'الأخبار بصيغة JSON Lines',
    storiesText:
      'خبر واحد في كل سطر، من الأحدث إلى الأقدم. ترد المفاتيح كلها في كل سطر، والمفتاح الذي لا قيمة له قيمته null.',
    storyFields: [
      ['id', 'معرّف الخبر، وبه تنتهي روابطه'],
      ['date, updated', 'تاريخ النشر وتاريخ آخر تحديث، بقدر الدقة المعروفة (ISO 8601)'],
      ['tags', 'الوسوم: اسمها في الروابط (slug) واسمها بكل لغة'],
      ['source, author', 'الجهة التي نقلت الخبر أولًا، وكاتبه'],
      ['licence', 'رابط الرخصة'],
      [
        'texts.ar, texts.en',
        'الرابط والعنوان والملخّص، وللترجمة أيضًا المترجم والتاريخ والمراجع والطريقة',
      ],
      ['both', 'رابط صفحة اللغتين معًا'],
      ['confirmed', 'هل ثبّت إنسان محاذاة الفقرات، أم هي من عمل أداة المحاذاة وحدها'],
      ['rows', 'صفوف المحاذاة كلها بترتيب الأصل؛ في كل صف فقرات متقابلة'],
      ['rows.id', 'معرّف الصف؛ وإذا سبقه \u200E#p-\u200E فهو رابط موضعه في صفحات الخبر'],
      ['rows.stale', 'معرّفات الفقرات الأصلية حين تُرجمت، إن تغيّرت بعد ذلك'],
      [
        'rows.ar, rows.en',
        'فقرات الصف بكل لغة: المعرّف (id، للعربية وحدها) والنوع (kind) والنص (text) والهوامش (notes) والصورة (image)؛ وقيمة اللغة التي لا فقرة لها null',
      ],
    ],
    memory: 'ذاكرة الترجمة بصيغة TMX 1.4b',
    memoryText:
      'وحدة واحدة لكل صف مكتمل باللغتين. أما الصفوف التي لا مقابل لها ففي الملف الأول وحده.',
    memoryFields: [
      ['tuid', 'معرّف الخبر، ثم \u200E#p-\u200E ومعرّف الصف'],
      ['x-story, x-kind', 'معرّف الخبر ونوع الفقرة'],
      ['x-alignment', 'recorded إن ثبّت إنسان المحاذاة، وfound إن كانت من عمل أداة المحاذاة وحدها'],
      ['x-stale', 'معرّفات الفقرات الأصلية حين تُرجمت، إن تغيّرت بعد ذلك'],
      ['x-footnote', 'هامش للفقرة'],
      ['x-translator, x-translated, x-method', 'المترجم وتاريخ الترجمة وطريقتها'],
    ],
  },
  en: {
    title: 'Data',
    intro:
      'The whole archive in two files, for research and translation: the texts, their metadata, and which passages translate which. The encoding is UTF-8, the text plain, without markup: a picture is represented by its alternative text and caption, and footnotes are kept apart from the body.',
    counts: (stories, rows) => `Stories: ${stories}; aligned rows: ${rows}.`,
    licence: 'The texts in both files are licensed under',
    stories: 'Stories as JSON Lines',
    storiesText:
      'One story per line, newest first. Every line has every key; a key without a value is null.',
    storyFields: [
      ['id', 'The story’s id; all its addresses end with it'],
      ['date, updated', 'When it was published and last updated, as exactly as known (ISO 8601)'],
      ['tags', 'Its tags: the slug, and the name in each language'],
      ['source, author', 'Who first reported it, and who wrote it'],
      ['licence', 'The address of the licence'],
      [
        'texts.ar, texts.en',
        'Address, title and summary; for the translation also its translator, date, reviewer and method',
      ],
      ['both', 'The address of the page in both languages'],
      ['confirmed', 'Whether a person has confirmed the alignment, or it is the aligner’s alone'],
      [
        'rows',
        'The alignment: rows of passages that translate each other, in the order of the original',
      ],
      ['rows.id', 'The row’s id; with #p- before it, the link to its place on the story’s pages'],
      [
        'rows.stale',
        'The ids of the original passages when they were translated, if they have changed since',
      ],
      [
        'rows.ar, rows.en',
        'The row’s passages in each language: id (Arabic only), kind, text, notes (footnotes) and image; null if the language has none',
      ],
    ],
    memory: 'Translation memory as TMX 1.4b',
    memoryText:
      'One unit for each row that has both languages. Rows without a counterpart are in the first file only.',
    memoryFields: [
      ['tuid', 'The story’s id, then #p- and the row’s id'],
      ['x-story, x-kind', 'The story’s id, and the kind of passage'],
      [
        'x-alignment',
        'recorded if a person has confirmed the alignment, found if it is the aligner’s alone',
      ],
      [
        'x-stale',
        'The ids of the original passages when they were translated, if they have changed since',
      ],
      ['x-footnote', 'A footnote to the passage'],
      ['x-translator, x-translated, x-method', 'Who translated it, when and how'],
    ],
  },
} as const satisfies Record<Language, DataWords>;
