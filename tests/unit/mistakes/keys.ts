import { ARTICLE, article, TRANSLATION, translation } from '../sample-archive.ts';
import type { Mistake } from './mistake.ts';

export const keyMistakes: readonly Mistake[] = [
  {
    name: 'an empty title',
    files: { [ARTICLE]: article({ title: 'title:' }) },
    problems: [
      'articles/2024/01/talks.md:2:1: error: “title” is empty; write a value (empty-value)',
    ],
  },
  {
    name: 'a title of spaces',
    files: { [TRANSLATION]: translation({ title: 'title: " "' }) },
    problems: [
      'translations/2024/01/talks.md:2:8: error: “title” is empty; write a value (empty-value)',
    ],
  },
  {
    name: 'an empty summary',
    files: { [ARTICLE]: article({ more: 'summary:' }) },
    problems: [
      'articles/2024/01/talks.md:5:1: error: “summary” is empty; write a value, or delete the key (empty-value)',
    ],
  },
  {
    name: 'no title',
    files: { [ARTICLE]: article({ title: '' }) },
    problems: [
      'articles/2024/01/talks.md:2:1: error: “title” is missing; write “title:” followed by the headline (missing-key)',
    ],
  },
  {
    name: 'no date and no tags',
    files: { [ARTICLE]: article({ date: '', tags: '' }) },
    problems: [
      'articles/2024/01/talks.md:2:1: error: “date” is missing; write “date:” followed by the date, as in 2024-01-27 (2024-01 or 2024 if the day is not known) (missing-key)',
      'articles/2024/01/talks.md:2:1: error: “tags” is missing; write “tags:” followed by one tag or more, as in [العراق] (missing-key)',
    ],
  },
  {
    name: 'a translation without a title',
    files: { [TRANSLATION]: translation({ title: '', more: 'translator: Desk' }) },
    problems: [
      'translations/2024/01/talks.md:2:1: error: “title” is missing; write “title:” followed by the headline (missing-key)',
    ],
  },
  {
    name: 'a misspelt key',
    files: { [ARTICLE]: article({ title: 'titel: محادثات' }) },
    problems: [
      'articles/2024/01/talks.md:2:1: error: there is no key “titel”; did you mean “title”? (unknown-key)',
    ],
  },
  {
    name: 'a misspelt key next to the right one',
    files: { [ARTICLE]: article({ more: 'titel: محادثات' }) },
    problems: [
      'articles/2024/01/talks.md:5:1: error: there is no key “titel”; did you mean “title”? (unknown-key)',
    ],
  },
  {
    name: 'a key in upper case',
    files: { [ARTICLE]: article({ date: 'Date: 2024-01-27' }) },
    problems: [
      'articles/2024/01/talks.md:3:1: error: there is no key “Date”; did you mean “date”? (unknown-key)',
    ],
  },
  {
    name: 'an unknown key',
    files: { [ARTICLE]: article({ more: 'layout: post' }) },
    problems: [
      'articles/2024/01/talks.md:5:1: error: there is no key “layout”; delete it, or use one of title, date, tags, summary, source, author, updated, aliases, draft (unknown-key)',
    ],
  },
  {
    name: 'a key of articles in a translation',
    files: { [TRANSLATION]: translation({ more: 'date: 2024-01-28' }) },
    problems: [
      'translations/2024/01/talks.md:3:1: error: there is no key “date”; delete it, or use one of title, summary, translator, translated, reviewer, method, blocks (unknown-key)',
    ],
  },
];
