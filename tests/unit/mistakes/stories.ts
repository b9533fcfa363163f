import {
  ARTICLE,
  article,
  OTHER,
  TAGS,
  TRANSLATION,
  tagList,
  translation,
} from '../sample-archive.ts';
import type { Mistake } from './mistake.ts';

export const storyMistakes: readonly Mistake[] = [
  {
    name: 'a translation without an article',
    files: { 'translations/2023/05/storm.md': translation() },
    problems: [
      'translations/2023/05/storm.md:1:1: error: there is no article articles/2023/05/storm.md for this translation; write the article, give this file the path of its article, or delete it (orphan-translation)',
    ],
  },
  {
    name: 'a translation with a misspelt name',
    files: { [TRANSLATION]: null, 'translations/2024/01/talk.md': translation() },
    problems: [
      'translations/2024/01/talk.md:1:1: error: there is no article articles/2024/01/talk.md for this translation; did you mean “2024/01/talks”? If so, rename this file to translations/2024/01/talks.md (orphan-translation)',
    ],
  },
  {
    name: 'an unreadable translation without an article',
    files: { 'translations/2023/05/storm.md': '' },
    problems: [
      'translations/2023/05/storm.md:1:1: error: the file is empty; begin it with front matter between two lines of --- (front-matter)',
      'translations/2023/05/storm.md:1:1: error: there is no article articles/2023/05/storm.md for this translation; write the article, give this file the path of its article, or delete it (orphan-translation)',
    ],
  },
  {
    name: 'a translation of an article that cannot be read',
    files: { [ARTICLE]: Uint8Array.of(0xff, 0xfe) },
    problems: [
      'articles/2024/01/talks.md:1:1: error: the file is not UTF-8; it looks like UTF-16LE: open it with that encoding and save it as UTF-8 (encoding)',
    ],
  },
  {
    name: 'a link to an article that cannot be read',
    files: {
      [ARTICLE]: article({ title: '' }),
      [OTHER]: article({ body: '[نص](../01/talks.md#p-zzzzz)\n' }),
    },
    problems: [
      'articles/2024/01/talks.md:2:1: error: “title” is missing; write “title:” followed by the headline (missing-key)',
    ],
  },
  {
    name: 'an alias that is the id of another story',
    files: { [ARTICLE]: article({ more: 'aliases: [2024/02/harvest]' }) },
    problems: [
      'articles/2024/01/talks.md:5:11: error: “2024/02/harvest” is taken: it belongs to articles/2024/02/harvest.md, and an alias leads to one story only; delete it here or there (alias)',
    ],
  },
  {
    name: 'an alias that is the id of its own story',
    files: { [ARTICLE]: article({ more: 'aliases: [2024/01/talks]' }) },
    problems: [
      'articles/2024/01/talks.md:5:11: error: “2024/01/talks” is taken: this story has it already; delete it here (alias)',
    ],
  },
  {
    name: 'an alias claimed twice',
    files: {
      [ARTICLE]: article({ more: 'aliases: [2023/old]' }),
      [OTHER]: article({ date: 'date: 2024-02', more: 'aliases: [2023/old]' }),
    },
    problems: [
      'articles/2024/01/talks.md:5:11: error: “2023/old” is taken: it belongs to articles/2024/02/harvest.md, and an alias leads to one story only; delete it here or there (alias)',
    ],
  },
  {
    name: 'the same alias twice',
    files: { [ARTICLE]: article({ more: 'aliases: [2023/old, 2023/old]' }) },
    problems: [
      'articles/2024/01/talks.md:5:21: error: “2023/old” is taken: this story has it already; delete it here (alias)',
    ],
  },
  {
    name: 'several problems in several files',
    files: {
      [ARTICLE]: article({
        title: 'title: 2026',
        date: 'date: 2024-02-30',
        body: 'فقرة.[^1]\n\n# عنوان\n',
      }),
      [OTHER]: article({ tags: 'tags: [مجهول]' }),
      [TRANSLATION]: translation({ title: 'titel: Talks', body: '[x](y)\n' }),
      [TAGS]: tagList('مصر: { slug: qatar, en: Egypt }\n'),
    },
    problems: [
      'articles/2024/01/talks.md:2:8: error: YAML reads “2026” as a number, not as text; put it in quotes: "2026" (wrong-type)',
      'articles/2024/01/talks.md:3:7: error: “2024-02-30”: 2024-02 has 29 days and no day 30; correct it (date)',
      'articles/2024/01/talks.md:6:6: error: there is no footnote “[^1]”; add a paragraph that begins with “[^1]:” (footnote)',
      'articles/2024/01/talks.md:8:1: error: only the title is a first-level heading; write ## here (heading-level)',
      'articles/2024/02/harvest.md:4:8: error: there is no tag “مجهول”; add it to translations/tags.yaml, or use a tag that is listed there (unknown-tag)',
      'translations/2024/01/talks.md:2:1: error: there is no key “titel”; did you mean “title”? (unknown-key)',
      'translations/2024/01/talks.md:4:5: error: “y” leads nowhere: to link to another story, write the relative path of its file, such as ../01/name.md; to link to another site, begin with https:// (link)',
      'translations/tags.yaml:4:14: error: the slug “qatar” already belongs to the tag “قطر”; choose another (tag-slug)',
    ],
  },
];
