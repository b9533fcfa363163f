import { ARTICLE, article, TRANSLATION } from '../sample-archive.ts';
import type { Mistake } from './mistake.ts';

const KEYS = 'title: محادثات\ndate: 2024-01-27\ntags: [العراق]\n';

export const frontMatterMistakes: readonly Mistake[] = [
  {
    name: 'an empty file',
    files: { [ARTICLE]: '' },
    problems: [
      'articles/2024/01/talks.md:1:1: error: the file is empty; begin it with front matter between two lines of --- (front-matter)',
    ],
  },
  {
    name: 'an empty translation',
    files: { [TRANSLATION]: '\n\n' },
    problems: [
      'translations/2024/01/talks.md:1:1: error: the file is empty; begin it with front matter between two lines of --- (front-matter)',
    ],
  },
  {
    name: 'no front matter',
    files: { [ARTICLE]: 'فقرة أولى.\n' },
    problems: [
      'articles/2024/01/talks.md:1:1: error: the file has no front matter; begin it with a line of ---, the keys, and another line of --- (front-matter)',
    ],
  },
  {
    name: 'empty lines before it',
    files: { [ARTICLE]: `\n\n${article()}` },
    problems: [
      'articles/2024/01/talks.md:1:1: error: the front matter must begin on the first line; delete the empty lines above it (front-matter)',
    ],
  },
  {
    name: 'spaces before it',
    files: { [ARTICLE]: `  ${article()}` },
    problems: [
      'articles/2024/01/talks.md:1:1: error: there are spaces before the --- on the first line; delete them (front-matter)',
    ],
  },
  {
    name: 'no end',
    files: { [ARTICLE]: `---\n${KEYS}\nفقرة أولى.\n` },
    problems: [
      'articles/2024/01/talks.md:1:1: error: the front matter never ends; write a line of --- after it (front-matter)',
    ],
  },
  {
    name: 'no end, and a thematic break in the text',
    files: { [ARTICLE]: `---\n${KEYS}\nفقرة أولى.\n\n---\n\nفقرة ثانية.\n` },
    problems: [
      'articles/2024/01/talks.md:6:1: error: this is not of the form “key: value”; if the text begins here, write a line of --- above it (yaml)',
    ],
  },
  {
    name: 'an end written with a dash',
    files: { [ARTICLE]: `---\n${KEYS}—-\nفقرة أولى.\n` },
    problems: [
      'articles/2024/01/talks.md:5:1: error: the front matter must end with a line of exactly three hyphens; write --- (front-matter)',
    ],
  },
  {
    name: 'an indented end',
    files: { [ARTICLE]: `---\n${KEYS} ---\nفقرة أولى.\n` },
    problems: [
      'articles/2024/01/talks.md:5:1: error: the front matter must end with a line of exactly three hyphens; write --- (front-matter)',
    ],
  },
  {
    name: 'a beginning written with dashes',
    files: { [ARTICLE]: `–––\n${KEYS}---\nفقرة أولى.\n` },
    problems: [
      'articles/2024/01/talks.md:1:1: error: the first line must be exactly three hyphens; write --- (front-matter)',
    ],
  },
  {
    name: 'JavaScript',
    files: { [ARTICLE]: '---js\nmodule.exports = { title: process.exit(1) };\n---\nفقرة أولى.\n' },
    problems: [
      'articles/2024/01/talks.md:1:4: error: “js” after --- has no meaning, because front matter is always YAML; write --- alone on the first line (front-matter)',
    ],
  },
  {
    name: 'JSON',
    files: { [ARTICLE]: '---json\n{ "title": "محادثات" }\n---\nفقرة أولى.\n' },
    problems: [
      'articles/2024/01/talks.md:1:4: error: “json” after --- has no meaning, because front matter is always YAML; write --- alone on the first line (front-matter)',
    ],
  },
  {
    name: 'TOML',
    files: { [ARTICLE]: '+++\ntitle = "محادثات"\n+++\nفقرة أولى.\n' },
    problems: [
      'articles/2024/01/talks.md:1:1: error: front matter cannot be TOML (+++); write it as YAML between two lines of --- (front-matter)',
    ],
  },
  {
    name: 'front matter without keys',
    files: { [ARTICLE]: '---\n---\nفقرة أولى.\n' },
    problems: [
      'articles/2024/01/talks.md:2:1: error: there are no keys here; write lines of the form “key: value” (yaml)',
    ],
  },
  {
    name: 'a list as front matter',
    files: { [ARTICLE]: '---\n- محادثات\n---\nفقرة أولى.\n' },
    problems: [
      'articles/2024/01/talks.md:2:1: error: there are no keys here; write lines of the form “key: value” (yaml)',
    ],
  },
  {
    name: 'faulty front matter above a faulty body',
    files: { [ARTICLE]: article({ title: 'title: "محادثات', body: '# عنوان\n\nفقرة.\n' }) },
    problems: [
      'articles/2024/01/talks.md:2:8: error: the “"” here is never closed; write “"” at the end of the value (yaml)',
      'articles/2024/01/talks.md:6:1: error: only the title is a first-level heading; write ## here (heading-level)',
    ],
  },
];
