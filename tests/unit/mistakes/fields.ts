import { ARTICLE, article, TRANSLATION, translation } from '../sample-archive.ts';
import type { Mistake } from './mistake.ts';

export const fieldMistakes: readonly Mistake[] = [
  {
    name: 'a number as title',
    files: { [ARTICLE]: article({ title: 'title: 2026' }) },
    problems: [
      'articles/2024/01/talks.md:2:8: error: YAML reads “2026” as a number, not as text; put it in quotes: "2026" (wrong-type)',
    ],
  },
  {
    name: 'true as title',
    files: { [TRANSLATION]: translation({ title: 'title: true' }) },
    problems: [
      'translations/2024/01/talks.md:2:8: error: YAML reads “true” as true or false, not as text; put it in quotes: "true" (wrong-type)',
    ],
  },
  {
    name: 'null as title',
    files: { [TRANSLATION]: translation({ title: 'title: null' }) },
    problems: [
      'translations/2024/01/talks.md:2:8: error: YAML reads “null” as no value; write a value, or put this in quotes if it is meant as text (empty-value)',
    ],
  },
  {
    name: 'a title that begins with #',
    files: { [ARTICLE]: article({ title: 'title: #العراق يفاوض' }) },
    problems: [
      'articles/2024/01/talks.md:2:8: error: “title” is empty, because YAML takes “#العراق يفاوض” for a comment; put the value in quotes (empty-value)',
    ],
  },
  {
    name: 'a title with a # in it',
    files: { [ARTICLE]: article({ title: 'title: محادثات #العراق' }) },
    problems: [
      'articles/2024/01/talks.md:2:8: warning: YAML takes “#العراق” for a comment and drops it; put the value in quotes, or write a space after “#” if it is meant as a comment (comment)',
    ],
  },
  {
    name: 'a list as title',
    files: { [ARTICLE]: article({ title: 'title: [محادثات]' }) },
    problems: [
      'articles/2024/01/talks.md:2:8: error: “title” must be a single value, but YAML reads a list here; if a bracket or a colon is part of the value, put the value in quotes (wrong-type)',
    ],
  },
  {
    name: 'a map as title',
    files: { [ARTICLE]: article({ title: 'title: {محادثات}' }) },
    problems: [
      'articles/2024/01/talks.md:2:8: error: “title” must be a single value, but YAML reads a map here; if a bracket or a colon is part of the value, put the value in quotes (wrong-type)',
    ],
  },
  {
    name: 'one tag, not in a list',
    files: { [ARTICLE]: article({ tags: 'tags: العراق' }) },
    problems: [
      'articles/2024/01/talks.md:4:7: error: “tags” must be a list; write tags: [العراق] (wrong-type)',
    ],
  },
  {
    name: 'tags without brackets',
    files: { [ARTICLE]: article({ tags: 'tags: العراق, قطر' }) },
    problems: [
      'articles/2024/01/talks.md:4:7: error: “tags” must be a list; write tags: [العراق, قطر] (wrong-type)',
    ],
  },
  {
    name: 'an empty list of tags',
    files: { [ARTICLE]: article({ tags: 'tags: []' }) },
    problems: [
      'articles/2024/01/talks.md:4:7: error: “tags” is empty; write at least one (empty-value)',
    ],
  },
  {
    name: 'an empty tag',
    files: { [ARTICLE]: article({ tags: 'tags:\n  - العراق\n  -' }) },
    problems: [
      'articles/2024/01/talks.md:6:4: error: an item of “tags” is empty; write it, or delete it (empty-value)',
    ],
  },
  {
    name: 'a number as tag',
    files: { [ARTICLE]: article({ tags: 'tags: [العراق, 2024]' }) },
    problems: [
      'articles/2024/01/talks.md:4:16: error: YAML reads “2024” as a number, not as text; put it in quotes: "2024" (wrong-type)',
    ],
  },
  {
    name: 'a source without keys',
    files: { [ARTICLE]: article({ more: 'source: رويترز' }) },
    problems: [
      'articles/2024/01/talks.md:5:9: error: “source” must have keys of its own; write source: { name: رويترز } (wrong-type)',
    ],
  },
  {
    name: 'a source without a name',
    files: { [ARTICLE]: article({ more: 'source: { url: https://example.org/ }' }) },
    problems: [
      'articles/2024/01/talks.md:5:9: error: “name” is missing; write “name:” followed by the name of the publisher (missing-key)',
    ],
  },
  {
    name: 'a misspelt key of a source',
    files: { [ARTICLE]: article({ more: 'source: { name: رويترز, ulr: https://example.org/ }' }) },
    problems: [
      'articles/2024/01/talks.md:5:25: error: there is no key “ulr”; did you mean “url”? (unknown-key)',
    ],
  },
  {
    name: 'an address without its scheme',
    files: { [ARTICLE]: article({ more: 'source: { name: رويترز, url: www.example.org }' }) },
    problems: [
      'articles/2024/01/talks.md:5:30: error: “www.example.org” is not a complete web address; begin it with https://, and leave no spaces in it (web-address)',
    ],
  },
  {
    name: 'an address with another scheme',
    files: { [ARTICLE]: article({ more: 'source: { name: رويترز, url: "javascript:alert(1)" }' }) },
    problems: [
      'articles/2024/01/talks.md:5:30: error: “javascript:alert(1)” is not a complete web address; begin it with https://, and leave no spaces in it (web-address)',
    ],
  },
  {
    name: 'yes instead of true',
    files: { [ARTICLE]: article({ more: 'draft: yes' }) },
    problems: [
      'articles/2024/01/talks.md:5:8: error: “yes” is neither true nor false; write one of the two (wrong-type)',
    ],
  },
  {
    name: 'a misspelt method',
    files: { [TRANSLATION]: translation({ more: 'method: humna' }) },
    problems: [
      'translations/2024/01/talks.md:3:9: error: “humna” is not one of human, machine, machine-reviewed; did you mean “human”? (unknown-value)',
    ],
  },
  {
    name: 'an unknown method',
    files: { [TRANSLATION]: translation({ more: 'method: magic' }) },
    problems: [
      'translations/2024/01/talks.md:3:9: error: “magic” is not one of human, machine, machine-reviewed; write one of these (unknown-value)',
    ],
  },
  {
    name: 'a list of authors',
    files: { [ARTICLE]: article({ more: 'author: [أ, ب]' }) },
    problems: [
      'articles/2024/01/talks.md:5:9: error: “author” must be a single value, but YAML reads a list here; if a bracket or a colon is part of the value, put the value in quotes (wrong-type)',
    ],
  },
  {
    name: 'block ids without a list',
    files: { [TRANSLATION]: translation({ more: 'blocks: k3f9a' }) },
    problems: [
      'translations/2024/01/talks.md:3:9: error: “blocks” must be a list; write blocks: [k3f9a] (wrong-type)',
    ],
  },
  {
    name: 'values that are not block ids',
    files: {
      [TRANSLATION]: translation({ more: 'blocks: [k3f9a, 2, [a1b2c, K3F9A], ~, [], [[a1b2c]]]' }),
    },
    problems: [
      "translations/2024/01/talks.md:3:17: error: “2” is not the id of a block; copy it from the article's page, or write ~ for a block that the translator added (block-id)",
      "translations/2024/01/talks.md:3:28: error: “K3F9A” is not the id of a block; copy it from the article's page, or write ~ for a block that the translator added (block-id)",
      "translations/2024/01/talks.md:3:39: error: “[]” is not the id of a block; copy it from the article's page, or write ~ for a block that the translator added (block-id)",
      "translations/2024/01/talks.md:3:44: error: “[…]” is not the id of a block; copy it from the article's page, or write ~ for a block that the translator added (block-id)",
    ],
  },
  {
    name: 'an alias with an extension',
    files: { [ARTICLE]: article({ more: 'aliases: [2024/01/old.md, /2024/01/old]' }) },
    problems: [
      'articles/2024/01/talks.md:5:11: error: “2024/01/old.md” cannot be the id of a story: a name consists of lower-case ASCII letters and digits, with single hyphens between them; write an id such as 2024/01/old-name (alias)',
      'articles/2024/01/talks.md:5:27: error: “/2024/01/old” cannot be the id of a story: a name consists of lower-case ASCII letters and digits, with single hyphens between them; write an id such as 2024/01/old-name (alias)',
    ],
  },
  {
    name: 'an alias without a list',
    files: { [ARTICLE]: article({ more: 'aliases: 2024/01/old' }) },
    problems: [
      'articles/2024/01/talks.md:5:10: error: “aliases” must be a list; write aliases: [2024/01/old] (wrong-type)',
    ],
  },
  {
    name: 'a very long value',
    files: { [ARTICLE]: article({ date: `date: ${'x'.repeat(100_000)}` }) },
    problems: [
      'articles/2024/01/talks.md:3:7: error: “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”: this is not a date of the form YYYY-MM-DD, YYYY-MM or YYYY; correct it (date)',
    ],
  },
];
