import { inOneByte, inUtf16 } from '../encodings.ts';
import { ARTICLE, article, TAGS, TRANSLATION, tagList, translation } from '../sample-archive.ts';
import type { Mistake } from './mistake.ts';

const BOM = '\uFEFF';

export const encodingMistakes: readonly Mistake[] = [
  {
    name: 'Windows-1256',
    files: { [ARTICLE]: inOneByte(article(), 'windows-1256') },
    problems: [
      'articles/2024/01/talks.md:1:1: error: the file is not UTF-8; it looks like Windows-1256: open it with that encoding and save it as UTF-8 (encoding)',
    ],
  },
  {
    name: 'ISO-8859-6',
    files: { [ARTICLE]: inOneByte(article(), 'iso-8859-6') },
    problems: [
      'articles/2024/01/talks.md:1:1: error: the file is not UTF-8; it looks like ISO-8859-6: open it with that encoding and save it as UTF-8 (encoding)',
    ],
  },
  {
    name: 'Latin-1 in a translation',
    files: {
      [TRANSLATION]: inOneByte(translation({ body: 'A café in Erbil.\n' }), 'windows-1252'),
    },
    problems: [
      'translations/2024/01/talks.md:1:1: error: the file is not UTF-8; it looks like Windows-1252 or another one-byte encoding: open it with that encoding and save it as UTF-8 (encoding)',
    ],
  },
  {
    name: 'UTF-16LE with a byte order mark',
    files: { [ARTICLE]: inUtf16(BOM + article()) },
    problems: [
      'articles/2024/01/talks.md:1:1: error: the file is not UTF-8; it looks like UTF-16LE: open it with that encoding and save it as UTF-8 (encoding)',
    ],
  },
  {
    name: 'UTF-16LE without a byte order mark',
    files: { [ARTICLE]: inUtf16(article()) },
    problems: [
      'articles/2024/01/talks.md:1:1: error: the file is not UTF-8; it looks like UTF-16LE: open it with that encoding and save it as UTF-8 (encoding)',
    ],
  },
  {
    name: 'UTF-16BE with a byte order mark',
    files: { [ARTICLE]: inUtf16(BOM + article(), { bigEndian: true }) },
    problems: [
      'articles/2024/01/talks.md:1:1: error: the file is not UTF-8; it looks like UTF-16BE: open it with that encoding and save it as UTF-8 (encoding)',
    ],
  },
  {
    name: 'UTF-16BE without a byte order mark',
    files: { [TRANSLATION]: inUtf16(translation(), { bigEndian: true }) },
    problems: [
      'translations/2024/01/talks.md:1:1: error: the file is not UTF-8; it looks like UTF-16BE: open it with that encoding and save it as UTF-8 (encoding)',
    ],
  },
  {
    name: 'UTF-8 with a missing byte',
    files: {
      [ARTICLE]: Buffer.concat([Buffer.from(article()).subarray(0, -3), Buffer.from('\n')]),
    },
    problems: [
      'articles/2024/01/talks.md:8:10: error: the bytes here are not UTF-8, though the rest of the file is; write the character that belongs here, and save the file as UTF-8 (encoding)',
    ],
  },
  {
    name: 'a list of tags in Windows-1256',
    files: { [TAGS]: inOneByte(tagList(), 'windows-1256') },
    problems: [
      'translations/tags.yaml:1:1: error: the file is not UTF-8; it looks like Windows-1256: open it with that encoding and save it as UTF-8 (encoding)',
    ],
  },
];
