import { ARTICLE, article, TAGS, TRANSLATION, tagList, translation } from '../sample-archive.ts';
import type { Mistake } from './mistake.ts';

export const yamlMistakes: readonly Mistake[] = [
  {
    name: 'a tab as indent',
    files: { [ARTICLE]: article({ more: 'source:\n\tname: وكالة' }) },
    problems: [
      'articles/2024/01/talks.md:6:1: error: this line begins with a tab; indent with spaces (yaml)',
    ],
  },
  {
    name: 'an unclosed double quote',
    files: { [ARTICLE]: article({ title: 'title: "محادثات' }) },
    problems: [
      'articles/2024/01/talks.md:2:8: error: the “"” here is never closed; write “"” at the end of the value (yaml)',
    ],
  },
  {
    name: 'an unclosed single quote',
    files: { [TRANSLATION]: translation({ title: "title: 'Talks" }) },
    problems: [
      "translations/2024/01/talks.md:2:8: error: the “'” here is never closed; write “'” at the end of the value (yaml)",
    ],
  },
  {
    name: 'an unclosed bracket',
    files: { [ARTICLE]: article({ tags: 'tags: [العراق, قطر', more: 'summary: خبر' }) },
    problems: [
      'articles/2024/01/talks.md:4:7: error: the “[” here is never closed; write “]” at the end of the value (yaml)',
    ],
  },
  {
    name: 'an unclosed brace',
    files: { [ARTICLE]: article({ more: 'source: { name: وكالة' }) },
    problems: [
      'articles/2024/01/talks.md:5:9: error: the “{” here is never closed; write “}” at the end of the value (yaml)',
    ],
  },
  {
    name: 'the wrong closing bracket',
    files: { [ARTICLE]: article({ tags: 'tags: [العراق}' }) },
    problems: [
      'articles/2024/01/talks.md:4:7: error: the “[” here is never closed; write “]” at the end of the value (yaml)',
    ],
  },
  {
    name: 'a colon in a value',
    files: { [ARTICLE]: article({ title: 'title: العراق: محادثات' }) },
    problems: [
      'articles/2024/01/talks.md:2:8: error: a value cannot contain a colon and a space; put it in quotes (yaml)',
    ],
  },
  {
    name: 'quotes in quotes',
    files: { [ARTICLE]: article({ title: 'title: "قال "نعم" أمس"' }) },
    problems: [
      'articles/2024/01/talks.md:2:14: error: “نعم" أمس"” comes after the end of the value; put the whole value in quotes (single quotes if it contains double ones) (yaml)',
    ],
  },
  {
    name: 'text after a bracket',
    files: { [ARTICLE]: article({ title: 'title: [عاجل] محادثات' }) },
    problems: [
      'articles/2024/01/talks.md:2:15: error: “محادثات” comes after the end of the value; put the whole value in quotes (single quotes if it contains double ones) (yaml)',
    ],
  },
  {
    name: 'a backslash in double quotes',
    files: { [TRANSLATION]: translation({ title: 'title: "C:\\dir"' }) },
    problems: [
      'translations/2024/01/talks.md:2:11: error: in double quotes, a backslash begins an escape; write two backslashes, or use single quotes (yaml)',
    ],
  },
  {
    name: 'a line without a colon',
    files: { [ARTICLE]: article({ more: 'author وكالة' }) },
    problems: [
      'articles/2024/01/talks.md:5:1: error: this is not of the form “key: value”; is the colon, or the space after it, missing? (yaml)',
    ],
  },
  {
    name: 'no space after the colon',
    files: { [ARTICLE]: article({ title: 'title:محادثات' }) },
    problems: [
      'articles/2024/01/talks.md:2:1: error: this is not of the form “key: value”; is the colon, or the space after it, missing? (yaml)',
    ],
  },
  {
    name: 'a key that is indented',
    files: { [ARTICLE]: article({ date: '  date: 2024-01-27' }) },
    problems: [
      'articles/2024/01/talks.md:3:3: error: this line is indented; line it up with the keys above it (yaml)',
    ],
  },
  {
    name: 'keys of different indents',
    files: {
      [ARTICLE]: article({ more: 'source:\n    name: وكالة\n  url: https://example.org/' }),
    },
    problems: [
      'articles/2024/01/talks.md:7:1: error: this line is not indented like the lines around it; line it up with them (yaml)',
    ],
  },
  {
    name: 'a value that begins with @',
    files: { [ARTICLE]: article({ more: 'author: @wakala' }) },
    problems: [
      'articles/2024/01/talks.md:5:9: error: a value cannot begin with “@”; put it in quotes (yaml)',
    ],
  },
  {
    name: 'a value that begins with %',
    files: { [ARTICLE]: article({ title: 'title: %50 من الأصوات' }) },
    problems: [
      'articles/2024/01/talks.md:2:8: error: a value cannot begin with “%”; put it in quotes (yaml)',
    ],
  },
  {
    name: 'a value that begins with a hyphen',
    files: { [ARTICLE]: article({ title: 'title: - محادثات' }) },
    problems: [
      'articles/2024/01/talks.md:2:8: error: a value cannot begin with “- ”; put it in quotes (yaml)',
    ],
  },
  {
    name: 'a value that begins with >',
    files: { [ARTICLE]: article({ title: 'title: > محادثات' }) },
    problems: [
      'articles/2024/01/talks.md:2:10: error: a value cannot begin with “>” or “|”; put it in quotes (yaml)',
    ],
  },
  {
    name: 'a value that begins with *',
    files: { [TRANSLATION]: translation({ title: 'title: *Talks' }) },
    problems: [
      'translations/2024/01/talks.md:2:8: error: YAML takes “*Talks” for a reference to another value; put it in quotes, or write the value itself (yaml)',
    ],
  },
  {
    name: 'an anchor',
    files: { [TRANSLATION]: translation({ title: 'title: &quot;Talks&quot; open' }) },
    problems: [
      'translations/2024/01/talks.md:2:8: error: YAML takes “&quot;Talks&quot;” for one of its own marks; put the value in quotes (yaml)',
    ],
  },
  {
    name: 'an anchor and an alias',
    files: { [ARTICLE]: article({ title: 'title: &t محادثات', more: 'summary: *t' }) },
    problems: [
      'articles/2024/01/talks.md:2:8: error: YAML takes “&t” for one of its own marks; put the value in quotes (yaml)',
      'articles/2024/01/talks.md:5:10: error: YAML takes “*t” for a reference to another value; put it in quotes, or write the value itself (yaml)',
    ],
  },
  {
    name: 'a custom type',
    files: { [TRANSLATION]: translation({ title: 'title: !important Talks' }) },
    problems: [
      'translations/2024/01/talks.md:2:8: error: YAML takes “!important” for one of its own marks; put the value in quotes (yaml)',
    ],
  },
  {
    name: 'two commas',
    files: { [ARTICLE]: article({ tags: 'tags: [العراق,, قطر]' }) },
    problems: [
      'articles/2024/01/talks.md:4:15: error: “,” has no item before it; delete it (yaml)',
    ],
  },
  {
    name: 'the same key twice',
    files: { [ARTICLE]: article({ more: 'title: محادثات أخرى' }) },
    problems: [
      'articles/2024/01/talks.md:5:1: error: “title” appears twice, first on line 2; keep one of the two (key-twice)',
    ],
  },
  {
    name: 'the same key twice in a map',
    files: { [ARTICLE]: article({ more: 'source: { name: أ, name: ب }' }) },
    problems: [
      'articles/2024/01/talks.md:5:20: error: “name” appears twice, first on line 5; keep one of the two (key-twice)',
    ],
  },
  {
    name: 'brackets that never close',
    files: { [ARTICLE]: article({ tags: `tags: ${'['.repeat(3000)}` }) },
    problems: [
      'articles/2024/01/talks.md:4:1: error: the value of this key is nested too deeply; close the brackets in it, or delete it (yaml)',
    ],
  },
  {
    name: 'two documents',
    files: { [ARTICLE]: article({ more: '...\nauthor: وكالة' }) },
    problems: [
      'articles/2024/01/talks.md:6:1: error: a line of ... or --- ends the YAML above this line; delete it (yaml)',
    ],
  },
  {
    name: 'a list of tags with an unclosed brace',
    files: { [TAGS]: tagList('مصر: { slug: egypt, en: Egypt\n') },
    problems: [
      'translations/tags.yaml:4:6: error: the “{” here is never closed; write “}” at the end of the value (yaml)',
    ],
  },
  {
    name: 'a list of tags that is not a map',
    files: { [TAGS]: '- العراق\n- قطر\n' },
    problems: [
      'translations/tags.yaml:1:1: error: there are no keys here; write lines of the form “key: value” (yaml)',
    ],
  },
];
