import { ARTICLE, article, OTHER, TAGS, tagList } from '../sample-archive.ts';
import type { Mistake } from './mistake.ts';

export const tagMistakes: readonly Mistake[] = [
  {
    name: 'an unknown tag',
    files: { [ARTICLE]: article({ tags: 'tags: [العراق, الأهوار]' }) },
    problems: [
      'articles/2024/01/talks.md:4:16: error: there is no tag “الأهوار”; add it to translations/tags.yaml, or use a tag that is listed there (unknown-tag)',
    ],
  },
  {
    name: 'a misspelt tag',
    files: { [ARTICLE]: article({ tags: 'tags: [العراف]' }) },
    problems: [
      'articles/2024/01/talks.md:4:8: error: there is no tag “العراف”; did you mean “العراق”? If not, add it to translations/tags.yaml (unknown-tag)',
    ],
  },
  {
    name: 'tags with an Arabic comma',
    files: { [ARTICLE]: article({ tags: 'tags: [قطر، العراق]' }) },
    problems: [
      'articles/2024/01/talks.md:4:8: error: there is no tag “قطر، العراق”; separate tags with the Latin comma “,”, not with “،” (unknown-tag)',
    ],
  },
  {
    name: 'one tag in two spellings',
    files: { [ARTICLE]: article({ tags: 'tags: [الولايات المتحدة, العراق, أمريكا]' }) },
    problems: [
      'articles/2024/01/talks.md:4:34: error: “أمريكا” is the same tag as “الولايات المتحدة”; keep one of the two (tag-twice)',
    ],
  },
  {
    name: 'one tag with Arabic and Persian letters',
    files: { [ARTICLE]: article({ tags: 'tags: [الولايات المتحدة, الولایات المتحدة]' }) },
    problems: [
      'articles/2024/01/talks.md:4:26: error: “الولایات المتحدة” is the same tag as “الولايات المتحدة”; keep one of the two (tag-twice)',
    ],
  },
  {
    name: 'the same tag twice',
    files: { [ARTICLE]: article({ tags: 'tags: [العراق, العراق]' }) },
    problems: [
      'articles/2024/01/talks.md:4:16: error: the tag “العراق” is given twice; keep one of the two (tag-twice)',
    ],
  },
  {
    name: 'names of tags that the lock would read as withdrawn',
    files: {
      [TAGS]: tagList(
        '"مصر gone: قديم": { slug: egypt, en: Egypt }\n"gone:": { slug: gone, en: Gone }\n',
      ),
    },
    problems: [
      'translations/tags.yaml:4:1: error: “مصر gone: قديم” contains “gone:”, which permalinks.lock has before the reason why a tag was withdrawn; write the name without it (tag-name)',
      'translations/tags.yaml:5:1: error: “gone:” contains “gone:”, which permalinks.lock has before the reason why a tag was withdrawn; write the name without it (tag-name)',
    ],
  },
  {
    name: 'no list of tags',
    files: { [TAGS]: null },
    problems: [
      'translations/tags.yaml:1:1: error: the list of tags is missing; write this file, with a line such as العراق: { slug: iraq, en: Iraq } for each tag (no-tags)',
    ],
  },
  {
    name: 'an empty list of tags',
    files: { [TAGS]: '' },
    problems: [
      'translations/tags.yaml:1:1: error: there are no keys here; write lines of the form “key: value” (yaml)',
    ],
  },
  {
    name: 'tags.yml',
    files: { [TAGS]: null, 'translations/tags.yml': tagList() },
    problems: [
      'translations/tags.yml:1:1: error: the list of tags must be named tags.yaml; rename this file (stray-file)',
    ],
  },
  {
    name: 'the same slug twice',
    files: {
      [TAGS]: tagList('مصر: { slug: qatar, en: Egypt }\n'),
      [OTHER]: article({ tags: 'tags: [مصر]' }),
    },
    problems: [
      'translations/tags.yaml:4:14: error: the slug “qatar” already belongs to the tag “قطر”; choose another (tag-slug)',
    ],
  },
  {
    name: 'the same spelling twice',
    files: { [TAGS]: tagList('مصر: { slug: egypt, en: Egypt, also: [أم الدنيا, أمريكا] }\n') },
    problems: [
      'translations/tags.yaml:4:50: error: “أمريكا” is already a spelling of the tag “الولايات المتحدة”; keep one of the two (tag-twice)',
    ],
  },
  {
    name: 'the same tag twice in the list',
    files: { [TAGS]: tagList('قَطَر: { slug: qatar, en: Qatar }\n') },
    problems: [
      'translations/tags.yaml:4:1: error: “قَطَر” is already a spelling of the tag “قطر”; keep one of the two (tag-twice)',
    ],
  },
  {
    name: 'a bad slug',
    files: {
      [TAGS]: tagList('مصر: { slug: Egypt_now, en: Egypt }\n'),
      [OTHER]: article({ tags: 'tags: [مصر]' }),
    },
    problems: [
      'translations/tags.yaml:4:14: error: “Egypt_now” cannot be used in an address: a name consists of lower-case ASCII letters and digits, with single hyphens between them; write egypt-now (tag-slug)',
    ],
  },
  {
    name: 'an Arabic slug',
    files: { [TAGS]: tagList('مصر: { slug: مصر, en: Egypt }\n') },
    problems: [
      'translations/tags.yaml:4:14: error: “مصر” cannot be used in an address: a name consists of lower-case ASCII letters and digits, with single hyphens between them; choose another (tag-slug)',
    ],
  },
  {
    name: 'no English name',
    files: { [TAGS]: tagList('مصر: { slug: egypt }\n'), [OTHER]: article({ tags: 'tags: [مصر]' }) },
    problems: [
      'translations/tags.yaml:4:6: error: “en” is missing; write “en:” followed by the name in English (missing-key)',
    ],
  },
  {
    name: 'no keys',
    files: { [TAGS]: tagList('مصر: Egypt\n'), [OTHER]: article({ tags: 'tags: [مصر]' }) },
    problems: [
      'translations/tags.yaml:4:1: error: the tag “مصر” needs a slug and an English name; write مصر: { slug: name-in-addresses, en: Name in English } (wrong-type)',
    ],
  },
  {
    name: 'a name without letters',
    files: { [TAGS]: tagList('2024: { slug: year-2024, en: Year 2024 }\n') },
    problems: [
      "translations/tags.yaml:4:1: error: “2024” has no letters; write the tag's name in Arabic (tag-name)",
    ],
  },
  {
    name: 'an unknown key',
    files: { [TAGS]: tagList('مصر: { slug: egypt, en: Egypt, ar: مصر }\n') },
    problems: [
      'translations/tags.yaml:4:32: error: there is no key “ar”; delete it, or use one of slug, en, also, aliases (unknown-key)',
    ],
  },
  {
    name: 'a spelling without a list',
    files: { [TAGS]: tagList('مصر: { slug: egypt, en: Egypt, also: القاهرة }\n') },
    problems: [
      'translations/tags.yaml:4:38: error: “also” must be a list; write also: [القاهرة] (wrong-type)',
    ],
  },
];
