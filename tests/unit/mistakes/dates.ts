import { ARTICLE, article, TRANSLATION, translation } from '../sample-archive.ts';
import type { Mistake } from './mistake.ts';

export const dateMistakes: readonly Mistake[] = [
  {
    name: '30 February',
    files: { [ARTICLE]: article({ date: 'date: 2024-02-30' }) },
    problems: [
      'articles/2024/01/talks.md:3:7: error: “2024-02-30”: 2024-02 has 29 days and no day 30; correct it (date)',
    ],
  },
  {
    name: '29 February of a common year',
    files: { [ARTICLE]: article({ date: 'date: 2023-02-29' }) },
    problems: [
      'articles/2024/01/talks.md:3:7: error: “2023-02-29”: 2023-02 has 28 days and no day 29; correct it (date)',
    ],
  },
  {
    name: 'a thirteenth month',
    files: { [ARTICLE]: article({ date: 'date: 2024-13' }) },
    problems: [
      'articles/2024/01/talks.md:3:7: error: “2024-13”: there is no month 13; correct it (date)',
    ],
  },
  {
    name: 'a month of one digit',
    files: { [ARTICLE]: article({ date: 'date: 2024-1-7' }) },
    problems: [
      'articles/2024/01/talks.md:3:7: error: “2024-1-7”: this is not a date of the form YYYY-MM-DD, YYYY-MM or YYYY; write 2024-01-07 (date)',
    ],
  },
  {
    name: 'slashes, day first',
    files: { [ARTICLE]: article({ date: 'date: 27/01/2024' }) },
    problems: [
      'articles/2024/01/talks.md:3:7: error: “27/01/2024”: this is not a date of the form YYYY-MM-DD, YYYY-MM or YYYY; write 2024-01-27 (date)',
    ],
  },
  {
    name: 'slashes, month first',
    files: { [ARTICLE]: article({ date: 'date: 01/27/2024' }) },
    problems: [
      'articles/2024/01/talks.md:3:7: error: “01/27/2024”: this is not a date of the form YYYY-MM-DD, YYYY-MM or YYYY; write 2024-01-27 (date)',
    ],
  },
  {
    name: 'Arabic-Indic digits',
    files: { [ARTICLE]: article({ date: 'date: ٢٠٢٤-٠١-٢٧' }) },
    problems: [
      'articles/2024/01/talks.md:3:7: error: “٢٠٢٤-٠١-٢٧”: this is not a date of the form YYYY-MM-DD, YYYY-MM or YYYY; write 2024-01-27 (date)',
    ],
  },
  {
    name: 'Persian digits',
    files: { [ARTICLE]: article({ date: 'date: ۲۷/۰۱/۲۰۲۴' }) },
    problems: [
      'articles/2024/01/talks.md:3:7: error: “۲۷/۰۱/۲۰۲۴”: this is not a date of the form YYYY-MM-DD, YYYY-MM or YYYY; write 2024-01-27 (date)',
    ],
  },
  {
    name: 'a date in words',
    files: { [ARTICLE]: article({ date: 'date: 27 كانون الثاني 2024' }) },
    problems: [
      'articles/2024/01/talks.md:3:7: error: “27 كانون الثاني 2024”: this is not a date of the form YYYY-MM-DD, YYYY-MM or YYYY; correct it (date)',
    ],
  },
  {
    name: 'a time without an offset',
    files: { [ARTICLE]: article({ date: 'date: 2024-01-27T10:30' }) },
    problems: [
      'articles/2024/01/talks.md:3:7: error: “2024-01-27T10:30”: a time needs its offset from UTC; write 2024-01-27T10:30+03:00 (date)',
    ],
  },
  {
    name: 'an hour that does not exist',
    files: { [ARTICLE]: article({ date: 'date: 2024-01-27T25:00+03:00' }) },
    problems: [
      'articles/2024/01/talks.md:3:7: error: “2024-01-27T25:00+03:00”: there is no time 25:00+03:00; correct it (date)',
    ],
  },
  {
    name: 'an offset that does not exist',
    files: { [ARTICLE]: article({ date: 'date: 2024-01-27T10:00+30:00' }) },
    problems: [
      'articles/2024/01/talks.md:3:7: error: “2024-01-27T10:00+30:00”: there is no time 10:00+30:00; correct it (date)',
    ],
  },
  {
    name: 'a time on a day that does not exist',
    files: { [ARTICLE]: article({ date: 'date: 2024-06-31 10:00+03:00' }) },
    problems: [
      'articles/2024/01/talks.md:3:7: error: “2024-06-31 10:00+03:00”: 2024-06 has 30 days and no day 31; correct it (date)',
    ],
  },
  {
    name: 'a list of dates',
    files: { [ARTICLE]: article({ date: 'date: [2024-01-27]' }) },
    problems: [
      'articles/2024/01/talks.md:3:7: error: “date” must be a single value, but YAML reads a list here; if a bracket or a colon is part of the value, put the value in quotes (wrong-type)',
    ],
  },
  {
    name: 'a translation dated before its article',
    files: { [TRANSLATION]: translation({ more: 'translator: Desk\ntranslated: 2024-01-26' }) },
    problems: [
      'translations/2024/01/talks.md:4:13: warning: “translated” (2024-01-26) is before the date of the article (2024-01-27); correct one of the two (dates)',
    ],
  },
  {
    name: 'an update dated before its article',
    files: { [ARTICLE]: article({ more: 'updated: 2023' }) },
    problems: [
      'articles/2024/01/talks.md:5:10: warning: “updated” (2023) is before the date of the article (2024-01-27); correct one of the two (dates)',
    ],
  },
];
