import { ARTICLE, article, OTHER, TAGS, TRANSLATION, translation } from '../sample-archive.ts';
import type { Mistake } from './mistake.ts';

export const fileMistakes: readonly Mistake[] = [
  {
    name: 'an Arabic name',
    files: { 'articles/2024/01/محادثات.md': article() },
    problems: [
      'articles/2024/01/محادثات.md:1:1: error: “محادثات.md” cannot be part of an address: a name consists of lower-case ASCII letters and digits, with single hyphens between them; choose another (name)',
    ],
  },
  {
    name: 'an upper-case name',
    files: { 'articles/2024/01/Floods.md': article() },
    problems: [
      'articles/2024/01/Floods.md:1:1: error: “Floods.md” cannot be part of an address: a name consists of lower-case ASCII letters and digits, with single hyphens between them; rename it to floods.md (name)',
    ],
  },
  {
    name: 'a name with a space',
    files: { 'articles/2024/01/river floods.md': article() },
    problems: [
      'articles/2024/01/river floods.md:1:1: error: “river floods.md” cannot be part of an address: a name consists of lower-case ASCII letters and digits, with single hyphens between them; rename it to river-floods.md (name)',
    ],
  },
  {
    name: 'a name with an underscore',
    files: { 'articles/2024/01/river_floods.md': article() },
    problems: [
      'articles/2024/01/river_floods.md:1:1: error: “river_floods.md” cannot be part of an address: a name consists of lower-case ASCII letters and digits, with single hyphens between them; rename it to river-floods.md (name)',
    ],
  },
  {
    name: 'a name with a double hyphen',
    files: { 'articles/2024/01/river--floods.md': article() },
    problems: [
      'articles/2024/01/river--floods.md:1:1: error: “river--floods.md” cannot be part of an address: a name consists of lower-case ASCII letters and digits, with single hyphens between them; rename it to river-floods.md (name)',
    ],
  },
  {
    name: 'a name that is too long',
    files: { [`articles/${'a'.repeat(101)}.md`]: article() },
    problems: [
      'articles/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.md:1:1: error: “aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…” cannot be part of an address: the name has 101 characters, and the limit is 100; choose another (name)',
    ],
  },
  {
    name: 'a path that is too long',
    files: { [`articles/${'a'.repeat(99)}/${'b'.repeat(99)}/c.md`]: article() },
    problems: [
      'articles/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb/c.md:1:1: error: “c.md” cannot be part of an address: the path has 201 characters, and the limit is 200; choose another (name)',
    ],
  },
  {
    name: 'a folder with an upper-case name, and a translation below the right one',
    files: {
      'articles/2024/Jan/floods.md': article(),
      'translations/2024/jan/floods.md': translation(),
    },
    problems: [
      'articles/2024/Jan:1:1: error: “Jan” cannot be part of an address: a name consists of lower-case ASCII letters and digits, with single hyphens between them; rename it to jan (name)',
    ],
  },
  {
    name: 'a translation with an upper-case name',
    files: { [TRANSLATION]: null, 'translations/2024/01/Talks.md': translation() },
    problems: [
      'translations/2024/01/Talks.md:1:1: error: “Talks.md” cannot be part of an address: a name consists of lower-case ASCII letters and digits, with single hyphens between them; rename it to talks.md (name)',
    ],
  },
  {
    name: 'an article with an upper-case name, and its translation with the right one',
    files: { [ARTICLE]: null, 'articles/2024/01/Talks.md': article() },
    problems: [
      'articles/2024/01/Talks.md:1:1: error: “Talks.md” cannot be part of an address: a name consists of lower-case ASCII letters and digits, with single hyphens between them; rename it to talks.md (name)',
    ],
  },
  {
    name: 'two articles that differ in case',
    exactNames: true,
    files: { 'articles/2024/01/Talks.md': article() },
    problems: [
      'articles/2024/01/Talks.md:1:1: error: this and “talks.md” differ only in upper and lower case, which is not enough for two addresses; rename or delete one of the two (same-address)',
    ],
  },
  {
    name: 'two translations that differ in case',
    exactNames: true,
    files: { 'translations/2024/01/TALKS.md': translation() },
    problems: [
      'translations/2024/01/TALKS.md:1:1: error: this and “talks.md” differ only in upper and lower case, which is not enough for two addresses; rename or delete one of the two (same-address)',
    ],
  },
  {
    name: 'two articles that differ in NFC and NFD',
    exactNames: true,
    files: {
      'articles/2024/01/caf\u00e9.md': article(),
      'articles/2024/01/cafe\u0301.md': article(),
    },
    problems: [
      'articles/2024/01/café.md:1:1: error: “café.md” cannot be part of an address: a name consists of lower-case ASCII letters and digits, with single hyphens between them; choose another (name)',
      'articles/2024/01/café.md:1:1: error: this and “café.md” differ only in how their letters are composed (NFC and NFD), which is not enough for two addresses; rename or delete one of the two (same-address)',
    ],
  },
  {
    name: 'two folders that differ in case',
    exactNames: true,
    files: { 'articles/Misc/a.md': article(), 'articles/misc/a.md': article() },
    problems: [
      'articles/Misc:1:1: error: this and “misc” differ only in upper and lower case, which is not enough for two addresses; rename or delete one of the two (same-address)',
    ],
  },
  {
    name: '.markdown instead of .md, with a translation',
    files: { [ARTICLE]: null, 'articles/2024/01/talks.markdown': article() },
    problems: [
      'articles/2024/01/talks.markdown:1:1: error: files that end in “.markdown” are not read; rename it to talks.md (stray-file)',
    ],
  },
  {
    name: '.markdown next to .md',
    files: { 'translations/2024/01/talks.markdown': translation() },
    problems: [
      'translations/2024/01/talks.markdown:1:1: error: this and “talks.md” would both be talks.md; rename or delete one of the two (same-address)',
    ],
  },
  {
    name: 'an underscore next to a hyphen',
    files: { 'articles/2024/us_iraq.md': article(), 'articles/2024/us-iraq.md': article() },
    problems: [
      'articles/2024/us_iraq.md:1:1: error: this and “us-iraq.md” would both be us-iraq.md; rename or delete one of the two (same-address)',
    ],
  },
  {
    name: '.MD instead of .md',
    files: { 'articles/2024/02/Frost.MD': article() },
    problems: [
      'articles/2024/02/Frost.MD:1:1: error: files that end in “.MD” are not read; rename it to frost.md (stray-file)',
    ],
  },
  {
    name: 'a text file',
    files: { 'articles/2024/01/notes.txt': 'notes' },
    problems: [
      'articles/2024/01/notes.txt:1:1: error: only .md files and images (.jpg, .png, .webp, .avif) belong here; delete this file, or move it out of the content (stray-file)',
    ],
  },
  {
    name: 'a page of the old site',
    files: { 'articles/2024/01/talks.html': '<p>' },
    problems: [
      'articles/2024/01/talks.html:1:1: error: only .md files and images (.jpg, .png, .webp, .avif) belong here; delete this file, or move it out of the content (stray-file)',
    ],
  },
  {
    name: 'a hidden folder',
    files: { 'articles/.obsidian/app.json': '{}', 'articles/.obsidian/a.md': '' },
    problems: [
      'articles/.obsidian:1:1: error: hidden folders do not belong here; delete this one, or move it out of the content (stray-file)',
    ],
  },
  {
    name: 'a folder with the name of a backup',
    files: { 'articles/2023~/talks.md': article() },
    problems: [
      'articles/2023~:1:1: error: “2023~” cannot be part of an address: a name consists of lower-case ASCII letters and digits, with single hyphens between them; rename it to 2023 (name)',
    ],
  },
  {
    name: 'an image below translations',
    files: { 'translations/2024/01/map.png': 'x' },
    problems: [
      'translations/2024/01/map.png:1:1: error: an image must be in the folder of its article, below articles/, for both languages; move it there (stray-file)',
    ],
  },
  {
    name: 'a symbolic link to an article',
    files: { [ARTICLE]: { link: '../02/harvest.md' } },
    problems: [
      'articles/2024/01/talks.md:1:1: error: this is a symbolic link, which is not followed; put the file or folder itself here (symbolic-link)',
    ],
  },
  {
    name: 'a symbolic link to a folder',
    files: { [ARTICLE]: null, 'articles/2024/01': { link: '02' } },
    problems: [
      'articles/2024/01:1:1: error: this is a symbolic link, which is not followed; put the file or folder itself here (symbolic-link)',
    ],
  },
  {
    name: 'a symbolic link that leads nowhere',
    files: { [TAGS]: { link: 'lost.yaml' } },
    problems: [
      'translations/tags.yaml:1:1: error: this is a symbolic link, which is not followed; put the file or folder itself here (symbolic-link)',
    ],
  },
  {
    name: 'a folder where an article should be',
    files: { [ARTICLE]: null, [`${ARTICLE}/talks.md`]: article() },
    problems: [
      'articles/2024/01/talks.md:1:1: error: this is a folder with the name of a text; delete it, or rename it without .md (stray-file)',
    ],
  },
  {
    name: 'no folder of articles',
    files: { [ARTICLE]: null, [OTHER]: null },
    problems: [
      'articles:1:1: error: there is no articles/ folder here; create it, or name another content root with --content (no-articles)',
    ],
  },
  {
    name: 'a file in place of the folder of articles',
    files: { [ARTICLE]: null, [OTHER]: null, articles: 'x' },
    problems: [
      'articles:1:1: error: this is a file, but articles/ must be a folder; delete or move the file (stray-file)',
    ],
  },
];
