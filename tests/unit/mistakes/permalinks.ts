import { drawBlockId } from '../../../src/archive/text/block-id.ts';
import { ARTICLE, article, OTHER, TAGS, TRANSLATION, tagList } from '../sample-archive.ts';
import type { Mistake } from './mistake.ts';

const LOCK = 'permalinks.lock';

/** The ids of the two paragraphs in the sample. */
const [FIRST, SECOND] = ['فقرة أولى.', 'فقرة ثانية.'].map((text) => drawBlockId(text, new Map()));

const TALKS = `story 2024/01/talks ${FIRST} ${SECOND}\n`;

/** The sample without the article on the talks and its translation. */
const WITHOUT_TALKS = { [ARTICLE]: null, [TRANSLATION]: null };

export const permalinkMistakes: readonly Mistake[] = [
  {
    name: 'no mistake: everything recorded is there, was renamed, or is marked as gone',
    files: {
      [ARTICLE]: article({ more: 'aliases: [2024/01/opening]' }),
      [TAGS]: tagList('مصر: { slug: egypt, en: Egypt, aliases: [misr] }\n'),
      [LOCK]: `# comment\n\nstory 2023/12/rumour k3f9a gone: لم يصحّ الخبر\nstory 2024/01/opening k3f9a\n${TALKS}tag misr مصر\ntag iraq العراق\ntag nato الناتو gone: merged\n`,
    },
    problems: [],
  },
  {
    name: 'a recorded story that is gone',
    files: { ...WITHOUT_TALKS, [LOCK]: `tag iraq العراق\nstory 2024/01/talks k3f9a\n` },
    problems: [
      'permalinks.lock:2:1: error: 2024/01/talks was published, but has no article any more; restore articles/2024/01/talks.md, add “aliases: [2024/01/talks]” to the article if you renamed it, or write “gone: REASON” at the end of this line (gone)',
    ],
  },
  {
    name: 'a recorded story that was renamed without an alias',
    files: {
      ...WITHOUT_TALKS,
      'articles/2024/01/coalition.md': article(),
      [LOCK]: `${TALKS}story 2024/02/harvest\n`,
    },
    problems: [
      'permalinks.lock:1:1: error: 2024/01/talks was published, but has no article any more; restore articles/2024/01/talks.md, add “aliases: [2024/01/talks]” to the article if you renamed it (articles/2024/01/coalition.md has blocks of it), or write “gone: REASON” at the end of this line (gone)',
    ],
  },
  {
    name: 'a recorded story that is a draft now',
    files: { [ARTICLE]: article({ more: 'draft: true' }), [LOCK]: TALKS },
    problems: [
      'permalinks.lock:1:1: error: 2024/01/talks was published, but articles/2024/01/talks.md is now a draft; delete “draft: true” there, or write “gone: REASON” at the end of this line (gone)',
    ],
  },
  {
    name: 'a recorded story that was renamed and is a draft now',
    files: {
      ...WITHOUT_TALKS,
      'articles/2024/01/new.md': article({ more: 'aliases: [2024/01/talks]\ndraft: true' }),
      [LOCK]: TALKS,
    },
    problems: [
      'permalinks.lock:1:1: error: 2024/01/talks was published, but articles/2024/01/new.md, which has it among its aliases, is now a draft; delete “draft: true” there, or write “gone: REASON” at the end of this line (gone)',
    ],
  },
  {
    name: 'a recorded story, next to an unreadable article that it may have become',
    files: { ...WITHOUT_TALKS, [OTHER]: article({ title: '' }), [LOCK]: TALKS },
    problems: [
      'articles/2024/02/harvest.md:2:1: error: “title” is missing; write “title:” followed by the headline (missing-key)',
    ],
  },
  {
    name: 'a story that is gone and published again',
    files: { [LOCK]: 'story 2024/01/talks gone: withdrawn\n' },
    problems: [
      'permalinks.lock:1:1: error: this line says that 2024/01/talks is gone, but it is published; delete “gone:” and its reason here, or delete articles/2024/01/talks.md (not-gone)',
    ],
  },
  {
    name: 'a story that is gone and an alias',
    files: {
      [ARTICLE]: article({ more: 'aliases: [2024/01/opening]' }),
      [LOCK]: 'story 2024/01/opening k3f9a gone: withdrawn\n',
    },
    problems: [
      'permalinks.lock:1:1: error: this line says that 2024/01/opening is gone, but it is published; delete “gone:” and its reason here, or delete 2024/01/opening from the aliases of articles/2024/01/talks.md (not-gone)',
    ],
  },
  {
    name: 'a recorded tag that is gone',
    files: { [LOCK]: 'tag egypt مصر\n' },
    problems: [
      'permalinks.lock:1:1: error: the tag egypt was published, but no tag has this slug any more; restore مصر in translations/tags.yaml, add “aliases: [egypt]” to the tag that replaces it, or write “gone: REASON” at the end of this line (gone)',
    ],
  },
  {
    name: 'a recorded tag with another slug',
    files: { [LOCK]: 'tag al-iraq العراق\n' },
    problems: [
      'permalinks.lock:1:1: error: the tag al-iraq was published, but no tag has this slug any more; add “aliases: [al-iraq]” to العراق in translations/tags.yaml, whose slug is now iraq, or write “gone: REASON” at the end of this line (gone)',
    ],
  },
  {
    name: 'a tag that is gone and listed again',
    files: { [LOCK]: 'tag iraq العراق gone: too general\n' },
    problems: [
      'permalinks.lock:1:1: error: this line says that the tag iraq is gone, but translations/tags.yaml has it; delete “gone:” and its reason here, or the slug there (not-gone)',
    ],
  },
  {
    name: 'a recorded tag, if the list of tags has mistakes',
    files: {
      [TAGS]: tagList('مصر: { slug: egypt }\n'),
      [LOCK]: 'tag egypt مصر\n',
    },
    problems: [
      'translations/tags.yaml:4:6: error: “en” is missing; write “en:” followed by the name in English (missing-key)',
    ],
  },
  {
    name: 'a line of an unknown kind',
    files: { [LOCK]: 'stroy 2024/01/talks k3f9a\nدائم\n  tag iraq العراق\ntags iraq العراق\n' },
    problems: [
      'permalinks.lock:1:1: error: a line begins with “story”, “tag” or “#”, but this one begins with “stroy”; did you mean “story”? (lock-line)',
      'permalinks.lock:2:1: error: a line begins with “story”, “tag” or “#”, but this one begins with “دائم”; correct it, or delete the line if it does not belong in this file (lock-line)',
      'permalinks.lock:3:1: error: a line begins with “story”, “tag” or “#”, but this one begins with a space; delete the spaces at its beginning (lock-line)',
      'permalinks.lock:4:1: error: a line begins with “story”, “tag” or “#”, but this one begins with “tags”; did you mean “tag”? (lock-line)',
    ],
  },
  {
    name: 'a line without an id',
    files: { [LOCK]: 'story\nstory Talks\ntag\ntag Iraq العراق\ntag iraq\n' },
    problems: [
      'permalinks.lock:1:6: error: the id of a story is missing here; write it, or delete the line if it does not belong in this file (lock-line)',
      'permalinks.lock:2:7: error: “Talks” cannot be the id of a story: a name consists of lower-case ASCII letters and digits, with single hyphens between them; restore this line as it was recorded (lock-line)',
      'permalinks.lock:3:4: error: the slug of a tag is missing here; write it, or delete the line if it does not belong in this file (lock-line)',
      'permalinks.lock:4:5: error: “Iraq” cannot be the slug of a tag: a name consists of lower-case ASCII letters and digits, with single hyphens between them; restore this line as it was recorded (lock-line)',
      'permalinks.lock:5:5: error: the tag iraq has no name; write its Arabic name after the slug (lock-line)',
    ],
  },
  {
    name: 'a word that is not a block id',
    files: {
      [LOCK]:
        'story 2024/01/talks k3f9a K3F9A\nstory 2024/02/harvest k3f9a< m2q8c\nstory 2024/02/oil 02\n',
    },
    problems: [
      'permalinks.lock:1:27: error: “K3F9A” is not the id of a block; restore this line as it was recorded (or, to withdraw the story, write “gone: REASON” at its end) (lock-line)',
      'permalinks.lock:2:23: error: “k3f9a<” is not the id of a block; restore this line as it was recorded (or, to withdraw the story, write “gone: REASON” at its end) (lock-line)',
      'permalinks.lock:3:19: error: “02” is not the id of a block; restore this line as it was recorded (or, to withdraw the story, write “gone: REASON” at its end) (lock-line)',
    ],
  },
  {
    name: 'a block twice on a line',
    files: { [LOCK]: 'story 2024/01/talks k3f9a m2q8c<k3f9a\n' },
    problems: [
      'permalinks.lock:1:27: error: the block k3f9a is on this line twice; keep one of the two (lock-line)',
    ],
  },
  {
    name: 'gone without a reason',
    files: { [LOCK]: 'story 2023/rumour k3f9a gone: \ntag egypt مصر gone:\n' },
    problems: [
      'permalinks.lock:1:25: error: “gone:” has no reason; write one after it, for the page that gives it (lock-line)',
      'permalinks.lock:2:15: error: “gone:” has no reason; write one after it, for the page that gives it (lock-line)',
    ],
  },
  {
    name: 'a story and a tag twice',
    files: {
      [LOCK]: `${TALKS}tag iraq العراق\nstory 2024/01/talks k3f9a\ntag iraq العراق\n`,
    },
    problems: [
      'permalinks.lock:3:1: error: “2024/01/talks” is already recorded on line 1; merge the two lines into one, and keep what each of them has (lock-twice)',
      'permalinks.lock:4:1: error: “iraq” is already recorded on line 2; merge the two lines into one, and keep what each of them has (lock-twice)',
    ],
  },
  {
    name: 'a merge conflict',
    files: { [LOCK]: `${TALKS}<<<<<<< HEAD\ntag iraq العراق\n=======\n>>>>>>> other\n` },
    problems: [
      'permalinks.lock:2:1: error: a merge conflict begins here; choose one of the two versions, and delete the lines of <<<<<<<, ======= and >>>>>>> (merge-conflict)',
    ],
  },
  {
    name: 'a record in UTF-16',
    files: { [LOCK]: Buffer.from('\uFEFFtag iraq العراق\n', 'utf16le') },
    problems: [
      'permalinks.lock:1:1: error: the file is not UTF-8; it looks like UTF-16LE: open it with that encoding and save it as UTF-8 (encoding)',
    ],
  },
  {
    name: 'an invisible character in the name of a tag',
    files: { [LOCK]: 'tag iraq الع\u200Bراق\n' },
    problems: [
      'permalinks.lock:1:13: error: the invisible character U+200B is not allowed; delete it (hidden-character)',
    ],
  },
  {
    name: 'a symbolic link as record',
    files: { [LOCK]: { link: 'articles/2024/01/talks.md' } },
    problems: [
      'permalinks.lock:1:1: error: this is a symbolic link, which is not followed; put the file or folder itself here (symbolic-link)',
    ],
  },
  {
    name: 'a folder as record',
    files: { [`${LOCK}/x.md`]: '' },
    problems: [
      'permalinks.lock:1:1: error: this is not a regular file; delete it, or move it out of the content (stray-file)',
    ],
  },
  {
    name: 'a former slug that another tag has, or had',
    files: {
      [TAGS]: tagList(
        'مصر: { slug: egypt, en: Egypt, aliases: [iraq, misr] }\nالسودان: { slug: misr, en: Sudan, aliases: [Old] }\n',
      ),
    },
    problems: [
      'translations/tags.yaml:4:42: error: the slug “iraq” already belongs to the tag “العراق”; delete it here (tag-slug)',
      'translations/tags.yaml:5:18: error: the slug “misr” already belongs to the tag “مصر”; choose another (tag-slug)',
      'translations/tags.yaml:5:45: error: “Old” cannot be used in an address: a name consists of lower-case ASCII letters and digits, with single hyphens between them; write old (tag-slug)',
    ],
  },
];
