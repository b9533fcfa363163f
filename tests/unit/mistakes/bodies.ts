import { ARTICLE, article, TRANSLATION, translation } from '../sample-archive.ts';
import type { Mistake } from './mistake.ts';

export const bodyMistakes: readonly Mistake[] = [
  {
    name: 'no body',
    files: { [ARTICLE]: article({ body: '' }) },
    problems: [
      'articles/2024/01/talks.md:6:1: error: there is no text after the front matter; write it (empty-body)',
    ],
  },
  {
    name: 'a body of empty lines',
    files: { [TRANSLATION]: translation({ body: '\n \n' }) },
    problems: [
      'translations/2024/01/talks.md:4:1: error: there is no text after the front matter; write it (empty-body)',
    ],
  },
  {
    name: 'a heading of the first level',
    files: { [ARTICLE]: article({ body: 'فقرة.\n\n# عنوان\n\nفقرة.\n' }) },
    problems: [
      'articles/2024/01/talks.md:8:1: error: only the title is a first-level heading; write ## here (heading-level)',
    ],
  },
  {
    name: 'an underlined heading of the first level',
    files: { [ARTICLE]: article({ body: 'عنوان\n=====\n\nفقرة.\n' }) },
    problems: [
      'articles/2024/01/talks.md:6:1: error: only the title is a first-level heading; write ## before it, and delete the line of = below it (heading-level)',
    ],
  },
  {
    name: 'a skipped heading level',
    files: { [TRANSLATION]: translation({ body: '## One\n\nText.\n\n#### Two\n\nText.\n' }) },
    problems: [
      'translations/2024/01/talks.md:8:1: error: this heading skips a level; write ### here (heading-level)',
    ],
  },
  {
    name: 'an empty heading',
    files: { [TRANSLATION]: translation({ body: 'Text.\n\n##\n\nText.\n' }) },
    problems: [
      'translations/2024/01/talks.md:6:1: error: this heading is empty; write its text, or delete it (empty-block)',
    ],
  },
  {
    name: 'an empty item and an empty quotation',
    files: { [ARTICLE]: article({ body: '- أولى\n-\n- ثالثة\n\n>\n' }) },
    problems: [
      'articles/2024/01/talks.md:7:1: error: this list item is empty; write its text, or delete it (empty-block)',
      'articles/2024/01/talks.md:10:1: error: this quotation is empty; write its text, or delete it (empty-block)',
    ],
  },
  {
    name: 'a table row with too many cells',
    files: {
      [ARTICLE]: article({
        body: '| البلد | العدد |\n| --- | --- |\n| العراق | 2500 | سوريا |\n| سوريا | 900 |\n',
      }),
    },
    problems: [
      'articles/2024/01/talks.md:8:1: error: this row has 3 cells but the first row has 2, so the rest would be lost; write \\| where | is part of the text (table)',
    ],
  },
  {
    name: 'code without an end',
    files: { [TRANSLATION]: translation({ body: 'Text.\n\n```\nlost\n\nText.\n' }) },
    problems: [
      'translations/2024/01/talks.md:6:1: error: the code that begins here never ends; write a line of ``` after it (code)',
    ],
  },
  {
    name: 'words after the opening fence of code',
    files: { [ARTICLE]: article({ body: '``` فقرة أولى\nثانية\n```\n' }) },
    problems: [
      'articles/2024/01/talks.md:6:1: error: the text after ``` is not shown; write it on the next line (code)',
    ],
  },
  {
    name: 'quotations nested too deeply',
    files: { [ARTICLE]: article({ body: `فقرة.\n\n${'> '.repeat(200)}lost\n` }) },
    problems: [
      'articles/2024/01/talks.md:8:1: error: lists and quotations are nested too deeply here, and what is in them is lost; remove some of the marks (nesting)',
    ],
  },
  {
    name: 'a missing footnote',
    files: { [ARTICLE]: article({ body: 'فقرة أولى.[^1]\n\nفقرة ثانية.[^1]\n' }) },
    problems: [
      'articles/2024/01/talks.md:6:11: error: there is no footnote “[^1]”; add a paragraph that begins with “[^1]:” (footnote)',
    ],
  },
  {
    name: 'a footnote name with a space',
    files: { [TRANSLATION]: translation({ body: 'Text.[^the note]\n\n[^the note]: Words.\n' }) },
    problems: [
      'translations/2024/01/talks.md:4:6: error: the name of a footnote cannot contain spaces; write a hyphen instead (footnote)',
    ],
  },
  {
    name: 'a footnote name with a space, to which nothing refers',
    files: { [TRANSLATION]: translation({ body: 'Text.\n\n[^the note]: Words.\n' }) },
    problems: [
      'translations/2024/01/talks.md:6:1: error: the name of a footnote cannot contain spaces; write a hyphen instead (footnote)',
    ],
  },
  {
    name: 'a footnote name with a space, in a longer text',
    files: {
      [TRANSLATION]: translation({ body: 'Text.[^the note]\n\n[^the note]: Some words.\n' }),
    },
    problems: [
      'translations/2024/01/talks.md:4:6: error: there is no footnote “[^the note]”; a name cannot contain spaces: write a hyphen instead (footnote)',
    ],
  },
  {
    name: 'an unused footnote',
    files: { [ARTICLE]: article({ body: 'فقرة.\n\n[^1]: حاشية.\n' }) },
    problems: [
      'articles/2024/01/talks.md:8:1: error: nothing refers to the footnote “[^1]”; write “[^1]” where it belongs, or delete it (footnote)',
    ],
  },
  {
    name: 'a footnote defined twice',
    files: { [ARTICLE]: article({ body: 'فقرة.[^1]\n\n[^1]: حاشية.\n\n[^1]: أخرى.\n' }) },
    problems: [
      'articles/2024/01/talks.md:10:1: error: the footnote “[^1]” is defined twice; rename one of the two (footnote)',
    ],
  },
  {
    name: 'an unused footnote, below its mark in code',
    files: {
      [ARTICLE]: article({ body: 'فقرة.\n\n```\n[^1]: حاشية.\n```\n\n> [^1]:\n>\n> نص.\n' }),
    },
    problems: [
      'articles/2024/01/talks.md:12:3: error: the footnote “[^1]” is empty; write its text, or delete it (footnote)',
    ],
  },
  {
    name: 'an empty footnote',
    files: { [ARTICLE]: article({ body: 'فقرة.[^1]\n\n[^1]:\n' }) },
    problems: [
      'articles/2024/01/talks.md:8:1: error: the footnote “[^1]” is empty; write its text, or delete it (footnote)',
    ],
  },
  {
    name: 'a footnote inside a footnote',
    files: { [ARTICLE]: article({ body: 'فقرة.[^1][^2]\n\n[^1]: حاشية.\n\n    [^2]: أخرى.\n' }) },
    problems: [
      'articles/2024/01/talks.md:10:5: error: the footnote “[^2]” is inside another one; start it on a new line, without spaces before it (footnote)',
    ],
  },
  {
    name: 'an unused link definition',
    files: { [TRANSLATION]: translation({ body: 'Text.\n\n[Ministry]: https://example.org/\n' }) },
    problems: [
      'translations/2024/01/talks.md:6:1: error: no link uses the definition “[Ministry]”; delete it, or write [words][Ministry] where the link belongs (link-definition)',
    ],
  },
  {
    name: 'a link defined twice',
    files: {
      [TRANSLATION]: translation({
        body: 'The [ministry].\n\n[ministry]: https://example.org/\n[Ministry]: https://example.com/\n',
      }),
    },
    problems: [
      'translations/2024/01/talks.md:7:1: error: the link “[Ministry]” is defined twice; delete one of the two (link-definition)',
    ],
  },
  {
    name: 'a link definition twice, with a bracket in its name, and one in a list',
    files: {
      [TRANSLATION]: translation({
        body: 'The [ministry][a\\]b].\n\n[a\\]b]: https://example.org/\n[a\\]b]: https://example.com/\n\n- One.\n\n  [two\n  words]: https://example.net/\n',
      }),
    },
    problems: [
      'translations/2024/01/talks.md:7:1: error: the link “[a\\]b]” is defined twice; delete one of the two (link-definition)',
      'translations/2024/01/talks.md:11:3: error: no link uses the definition “[two words]”; delete it, or write [words][two words] where the link belongs (link-definition)',
    ],
  },
  {
    name: 'a footnote inside an inline footnote',
    files: { [ARTICLE]: article({ body: 'فقرة.^[حاشية[^1]]\n\n[^1]: أخرى.\n' }) },
    problems: [
      'articles/2024/01/talks.md:6:8: error: there is another footnote inside this one, and one of the two would be lost; write [^name] here, and the text of this footnote in a paragraph that begins with [^name]: (footnote)',
    ],
  },
];
