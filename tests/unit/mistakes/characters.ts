import { ARTICLE, article, TAGS, TRANSLATION, tagList, translation } from '../sample-archive.ts';
import type { Mistake } from './mistake.ts';

export const characterMistakes: readonly Mistake[] = [
  {
    name: 'a directional override',
    files: { [ARTICLE]: article({ body: 'قال \u202Eمسؤول\u202C أمس.\n' }) },
    problems: [
      'articles/2024/01/talks.md:6:5: error: the invisible character U+202E changes the direction of the text after it; delete it and the U+202C that ends its effect (the page sets the direction itself) (hidden-character)',
    ],
  },
  {
    name: 'a directional isolate in a title',
    files: { [TRANSLATION]: translation({ title: 'title: Talks in \u2067بغداد\u2069' }) },
    problems: [
      'translations/2024/01/talks.md:2:17: error: the invisible character U+2067 changes the direction of the text after it; delete it and the U+2069 that ends its effect (the page sets the direction itself) (hidden-character)',
    ],
  },
  {
    name: 'a zero width space in a tag',
    files: { [ARTICLE]: article({ tags: 'tags: [الع\u200Bراق]' }) },
    problems: [
      'articles/2024/01/talks.md:4:11: error: the invisible character U+200B is not allowed; delete it (hidden-character)',
    ],
  },
  {
    name: 'a zero width space in a key and in a date',
    files: { [ARTICLE]: article({ title: 'title\u200B: خبر', date: 'date: \u200B2024-01-27' }) },
    problems: [
      'articles/2024/01/talks.md:2:6: error: the invisible character U+200B (2 times in this file, here first) is not allowed; delete it (hidden-character)',
    ],
  },
  {
    name: 'a byte order mark in the middle',
    files: { [ARTICLE]: article({ body: 'فقرة\uFEFF أولى.\n' }) },
    problems: [
      'articles/2024/01/talks.md:6:5: error: the invisible character U+FEFF is not allowed; delete it (hidden-character)',
    ],
  },
  {
    name: 'two byte order marks',
    files: { [ARTICLE]: `\uFEFF\uFEFF${article()}` },
    problems: [
      'articles/2024/01/talks.md:1:1: error: the invisible character U+FEFF is not allowed; delete it (hidden-character)',
    ],
  },
  {
    name: 'control characters',
    files: { [ARTICLE]: article({ body: 'فقرة\u0007 أولى\u0000.\n\nثانية\u0085\n' }) },
    problems: [
      'articles/2024/01/talks.md:6:5: error: the invisible character U+0007 is not allowed; delete it (hidden-character)',
      'articles/2024/01/talks.md:6:11: error: the invisible character U+0000 is not allowed; delete it (hidden-character)',
      'articles/2024/01/talks.md:8:6: error: the invisible character U+0085 is not allowed; delete it (hidden-character)',
    ],
  },
  {
    name: 'a line separator',
    files: { [ARTICLE]: article({ body: 'فقرة\u2028أولى.\n' }) },
    problems: [
      'articles/2024/01/talks.md:6:5: error: the invisible character U+2028 is not allowed; delete it (hidden-character)',
    ],
  },
  {
    name: 'a lost character',
    files: { [ARTICLE]: article({ body: 'فقرة أ\uFFFDلى.\n' }) },
    problems: [
      'articles/2024/01/talks.md:6:7: error: U+FFFD is in place of a character that a conversion lost; write the character that belongs here (lost-character)',
    ],
  },
  {
    name: 'a lost character in a tag',
    files: { [ARTICLE]: article({ tags: 'tags: [العر\uFFFDق]' }) },
    problems: [
      'articles/2024/01/talks.md:4:12: error: U+FFFD is in place of a character that a conversion lost; write the character that belongs here (lost-character)',
    ],
  },
  {
    name: 'a private-use character',
    files: { [ARTICLE]: article({ body: 'فقرة \uE001 أولى.\n' }) },
    problems: [
      'articles/2024/01/talks.md:6:6: error: U+E001 is in place of a character that a conversion lost; write the character that belongs here (lost-character)',
    ],
  },
  {
    name: 'presentation forms',
    files: { [ARTICLE]: article({ body: 'فقرة ﻻحقة.\n' }) },
    problems: [
      'articles/2024/01/talks.md:6:6: warning: “ﻻ” (U+FEFB) is a letter shape copied from a PDF or an old font, which search does not find; write “لا”, and look for others after it (presentation-form)',
    ],
  },
  {
    name: 'hidden characters written as entities',
    files: { [ARTICLE]: article({ body: 'فقرة &#x202E;أولى.\n' }) },
    problems: [
      'articles/2024/01/talks.md:6:6: error: an entity here produces the invisible character U+202E, which is not allowed; delete it (hidden-character)',
    ],
  },
  {
    name: 'a hidden character written as an escape',
    files: { [TRANSLATION]: translation({ title: 'title: "Talks\\u200B"' }) },
    problems: [
      'translations/2024/01/talks.md:2:8: error: an escape here produces the invisible character U+200B, which is not allowed; delete it (hidden-character)',
    ],
  },
  {
    name: 'characters that a file must not contain, written as escapes in names and values',
    files: {
      [TAGS]: tagList('"مصر\\e[31m": { slug: egypt, en: "Egypt\\uE000", also: ["\\uFE8Dم"] }\n'),
    },
    problems: [
      'translations/tags.yaml:4:1: error: an escape here produces the invisible character U+001B, which is not allowed; delete it (hidden-character)',
      'translations/tags.yaml:4:33: error: an escape here produces U+E000, which is not allowed; write the character that belongs here (lost-character)',
      'translations/tags.yaml:4:55: error: an escape here produces U+FE8D, which is not allowed; write the character that belongs here (presentation-form)',
    ],
  },
  {
    name: 'a lost character beside an escape',
    files: { [TRANSLATION]: translation({ title: 'title: "Talks\\t\uFFFD"' }) },
    problems: [
      'translations/2024/01/talks.md:2:16: error: U+FFFD is in place of a character that a conversion lost; write the character that belongs here (lost-character)',
    ],
  },
  {
    name: 'hidden characters in a list of tags',
    files: { [TAGS]: tagList('مصر: { slug: egypt\u200B, en: \u202AEgypt }\n') },
    problems: [
      'translations/tags.yaml:4:19: error: the invisible character U+200B is not allowed; delete it (hidden-character)',
      'translations/tags.yaml:4:26: error: the invisible character U+202A changes the direction of the text after it; delete it (the page sets the direction itself) (hidden-character)',
    ],
  },
  {
    name: 'merge conflict markers',
    files: {
      [ARTICLE]: article({ body: 'فقرة.\n\n<<<<<<< HEAD\nأولى.\n=======\nثانية.\n>>>>>>> main\n' }),
    },
    problems: [
      'articles/2024/01/talks.md:8:1: error: a merge conflict begins here; choose one of the two versions, and delete the lines of <<<<<<<, ======= and >>>>>>> (merge-conflict)',
    ],
  },
  {
    name: 'merge conflict markers in a list of tags',
    files: {
      [TAGS]: tagList('<<<<<<< HEAD\n=======\nمصر: { slug: egypt, en: Egypt }\n>>>>>>> main\n'),
    },
    problems: [
      'translations/tags.yaml:4:1: error: a merge conflict begins here; choose one of the two versions, and delete the lines of <<<<<<<, ======= and >>>>>>> (merge-conflict)',
    ],
  },
];
