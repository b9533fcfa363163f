import assert from 'node:assert/strict';
import test from 'node:test';
import type { Problem } from '../../src/archive/base/problem.ts';
import { sharedPage } from '../../src/archive/pages/entries.ts';
import { planPermalinks } from '../../src/archive/pages/former-pages.ts';
import type { Page } from '../../src/archive/pages/page.ts';
import { redirectsOf } from '../../src/archive/pages/redirects.ts';
import { formatLock } from '../../src/archive/permalinks/format-lock.ts';
import { formerIds, formerIdsOf, recordedBlocks } from '../../src/archive/permalinks/former-ids.ts';
import { EMPTY_LOCK, type Lock } from '../../src/archive/permalinks/lock.ts';
import { parseLock } from '../../src/archive/permalinks/parse-lock.ts';
import { updateLock } from '../../src/archive/permalinks/update-lock.ts';
import { settings } from '../settings.ts';

function parse(content: string): Lock {
  const problems: Problem[] = [];
  const lock = parseLock({ file: 'permalinks.lock', content }, problems);
  assert.deepEqual(problems, []);
  return lock;
}

/** An id of one repeated letter, which keeps the cases readable. */
function idOf(letter: string): string {
  return letter.repeat(5);
}

/** `a b<c` as ids: `aaaaa bbbbb<ccccc`. */
function idsIn(letters: string): string {
  return letters.replace(/[a-z]/g, idOf);
}

/** What is recorded, what the article has now, and what `npm run lock` records then. */
const EDITS: Readonly<Record<string, readonly [recorded: string, now: string, then: string]>> = {
  'no edit': ['a b c', 'a b c', 'a b c'],
  'a new block at the end': ['a b', 'a b x', 'a b x'],
  'one edit': ['a b c', 'a x c', 'a x<b c'],
  'a second edit of the same block': ['a x<b c', 'a y c', 'a y<x<b c'],
  'an edit that is undone': ['a x<b c', 'a b c', 'a b<x c'],
  'edits of neighbouring blocks': ['a b c d', 'a x y d', 'a x<b y<c d'],
  'edits of everything': ['a b c', 'x y z', 'x<a y<b z<c'],
  'two blocks that are merged': ['a b c d', 'a x d', 'a x<b<c d'],
  'a block that is split': ['a b c', 'a x y c', 'a x<b y c'],
  'two blocks that are split in four': ['a b c d', 'a w x y z d', 'a w<b x y<c z d'],
  'a deletion': ['a b c', 'a c', 'a<b c'],
  'a deletion at the beginning': ['a b c', 'b c', 'b<a c'],
  'a deletion at the end': ['a b c', 'a b', 'a b<c'],
  'a deletion of all but one': ['a b c', 'b', 'b<a<c'],
  'a block that moved': ['a b c', 'c a b', 'c a b'],
  'an edit next to a block that moved': ['a b c', 'c a x', 'c a x<b'],
  'an edit between blocks that were swapped': ['a b c', 'c x a', 'c x<b a'],
  'a former text that returns elsewhere': ['a x<b', 'a x b', 'a x b'],
  'an edit that is reverted elsewhere': ['a x<b c', 'a c b', 'a c b<x'],
  'an edit before a block that was edited earlier': ['a b c<d', 'a x c', 'a x<b c<d'],
  'an edit before a block that moved': ['a b c', 'x c a', 'x<b c a'],
  'edits on both sides of a block that moved between them': [
    'a b e c d',
    'a x d y c',
    'a x<b d y<e c',
  ],
  'edits after a block that moved to their place': ['a b e c d', 'a d x y c', 'a d x<b y<e c'],
  'an edit between blocks that moved next to it': ['a b c d e', 'a d x e c', 'a d x<b e c'],
};

for (const [edit, [recorded, now, then]] of Object.entries(EDITS)) {
  test(`blocks keep their former ids: ${edit}`, () => {
    const lock = parse(`story one ${idsIn(recorded)}\n`);
    const blockIds = idsIn(now).split(' ');
    const published = [{ id: 'one', aliases: [], blockIds, tags: [] }];
    const { lock: updated } = updateLock(lock, published);
    assert.equal(formatLock(updated), `story one ${idsIn(then)}\n`);
    // Recording again changes nothing.
    assert.deepEqual(updateLock(updated, published).lock, updated);
    // The page answers to the former ids whether or not the edit was recorded.
    const story = { id: 'one', aliases: [] };
    const before = formerIdsOf(recordedBlocks(lock, story), blockIds);
    assert.deepEqual(before, formerIdsOf(recordedBlocks(updated, story), blockIds));
  });
}

test('a block that is still there has no former ids, nor has a text without blocks', () => {
  assert.deepEqual(formerIds([{ id: 'aaaaa', former: [] }], []), new Map());
  assert.deepEqual(formerIds([{ id: 'aaaaa', former: [] }], ['aaaaa', 'bbbbb']), new Map());
});

test('a renamed story keeps the ids that it had under its former names', () => {
  const lock = parse(
    `story new ${idsIn('a x<b')}\nstory old ${idsIn('a b c')}\nstory older ${idsIn('c d')}\n`,
  );
  const story = { id: 'new', aliases: ['old', 'older'] };
  const former = formerIdsOf(recordedBlocks(lock, story), [idOf('a'), idOf('x')]);
  // b is on the story's own line, c on that of its latest former name, d on that of its first.
  assert.deepEqual([...former], [[idOf('x'), [idOf('b'), idOf('c'), idOf('d')]]]);
  const old = parse(`story old ${idsIn('a b c')}\n`);
  const unrecorded = formerIdsOf(recordedBlocks(old, story), [idOf('c')]);
  assert.deepEqual([...unrecorded], [[idOf('c'), [idOf('a'), idOf('b')]]]);
});

/** In the lock, its name has single spaces and no line break. */
const QATAR = { slug: 'qatar', name: { ar: 'قطر \t\nدولة', en: 'Qatar' } };
const TAG = { slug: 'iraq', name: { ar: 'العراق', en: 'Iraq' }, aliases: ['al-iraq'] };

test('spaces that nobody sees are no part of a line', () => {
  const spaced =
    'story 2024/01/a \nstory 2024/01/b  k3f9a  gone:  why \ntag iraq  بلد  الرافدين \n';
  assert.equal(
    formatLock(parse(spaced)),
    'story 2024/01/a\nstory 2024/01/b k3f9a gone: why\ntag iraq بلد الرافدين\n',
  );
});

test('comments stay with their lines, whatever comes first', () => {
  const unsorted = 'tag iraq العراق\n# on b\nstory 2024/01/b\n\n# on a\nstory 2024/01/a\n# end\n';
  const sorted = '\n\n# on a\nstory 2024/01/a\n# on b\nstory 2024/01/b\ntag iraq العراق\n# end\n';
  assert.equal(formatLock(parse(unsorted)), sorted);
  const added = updateLock(parse(sorted), [
    { id: '2023/12/z', aliases: [], blockIds: ['k3f9a'], tags: [] },
  ]);
  assert.equal(formatLock(added.lock), sorted.replace('\n', '\nstory 2023/12/z k3f9a\n'));
});

test('new lines are added in order, and existing lines stay', () => {
  const before = `# kept at the top
story 2023/12/rumour k3f9a gone: withdrawn
# on the talks
story 2024/01/talks k3f9a
tag zoo حديقة gone: closed
# at the end
`;
  const { lock, added } = updateLock(parse(before), [
    { id: '2024/01/a', aliases: [], blockIds: ['m2q8c', 'p4v1e--2'], tags: [TAG] },
    { id: '2024/01/b', aliases: [], blockIds: [], tags: [QATAR] },
    { id: '2024/01/talks', aliases: ['2024/01/old'], blockIds: ['k3f9a', 'h7w2d'], tags: [TAG] },
  ]);
  assert.equal(
    formatLock(lock),
    `# kept at the top
story 2023/12/rumour k3f9a gone: withdrawn
story 2024/01/a m2q8c p4v1e--2
story 2024/01/b
story 2024/01/old
# on the talks
story 2024/01/talks k3f9a h7w2d
tag al-iraq العراق
tag iraq العراق
tag qatar قطر دولة
tag zoo حديقة gone: closed
# at the end
`,
  );
  assert.deepEqual(added, { stories: 2, blocks: 3, tags: 2, aliases: 2 });
  assert.equal(formatLock(parse(formatLock(lock))), formatLock(lock));
});

test('the lines of former names keep what they say', () => {
  const before = 'story old k3f9a gone: renamed\ntag al-iraq بلاد الرافدين\n';
  const { lock, added } = updateLock(parse(before), [
    { id: 'new', aliases: ['old'], blockIds: ['k3f9a'], tags: [TAG] },
  ]);
  assert.equal(
    formatLock(lock),
    'story new k3f9a\nstory old k3f9a gone: renamed\ntag al-iraq بلاد الرافدين\ntag iraq العراق\n',
  );
  assert.deepEqual(added, { stories: 1, blocks: 0, tags: 1, aliases: 0 });
});

test('extra spaces and blank lines in a lock are allowed', () => {
  const lock = parse('\nstory talks  k3f9a<m2q8c   p4v1e gone:  withdrawn \n  \ntag iraq  العراق ');
  const blocks = [
    { id: 'k3f9a', former: ['m2q8c'] },
    { id: 'p4v1e', former: [] },
  ];
  assert.deepEqual(lock, {
    header: [''],
    stories: new Map([
      ['talks', { id: 'talks', blocks, gone: 'withdrawn', line: 2, comments: [] }],
    ]),
    tags: new Map([
      ['iraq', { slug: 'iraq', name: 'العراق', gone: null, line: 4, comments: ['  '] }],
    ]),
    footer: [],
  });
});

test('a new lock explains itself in comments', () => {
  const lines = formatLock(EMPTY_LOCK).trimEnd().split('\n');
  assert.equal(lines.length, 3);
  for (const line of lines) assert.match(line, /^# /);
  assert.deepEqual(parse(formatLock(EMPTY_LOCK)), EMPTY_LOCK);
});

test('former addresses have pages that redirect, say what is gone, or show a tag without stories', () => {
  const stories = [
    story('new', 'old', { en: { title: 'Story' } }),
    story('single', 'was-single', {}),
    story('back', 'was-back', {}),
  ];
  const lock = parse(
    'story back gone: draft\nstory lost gone: سُحب\nstory missed k3f9a\nstory was-back gone: draft\ntag qatar قطر\ntag x س gone: y\n',
  );
  const named = (slug: string) => ({ slug, name: { ar: slug, en: slug } });
  // Recorded, renamed, or neither: a tag that was never published has no page.
  const tags = [TAG, QATAR, { ...named('renamed'), aliases: ['once'] }, named('unused')];
  const archive = { settings: { ...settings, pathPrefix: '/news/' }, stories, tags, lock };
  const pages = planPermalinks(archive);
  assert.deepEqual(pages.map(describe), [
    'moved /ar/old/ /news/ar/new/',
    'moved /en/old/ /news/en/new/',
    'moved /both/old/ /news/both/new/',
    'moved /ar/was-single/ /news/ar/single/',
    'moved /en/was-single/ /news/en/single/',
    'moved /both/was-single/ /news/ar/single/',
    'moved /ar/was-back/ /news/ar/back/',
    'moved /en/was-back/ /news/en/back/',
    'moved /both/was-back/ /news/ar/back/',
    // Three stories, two per page.
    'moved /tags/al-iraq/ /news/tags/iraq/',
    'moved /tags/al-iraq/2/ /news/tags/iraq/2/',
    'moved /tags/once/ /news/tags/renamed/',
    'tag /tags/qatar/',
    'tag /tags/renamed/',
    'gone /ar/lost/ سُحب',
    'gone /en/lost/ سُحب',
    'gone /both/lost/ سُحب',
    'gone /tags/x/ y',
  ]);
  const moved = pages.filter((page) => page.kind === 'moved');
  assert.equal(moved[0]?.canonical, 'https://example.org/news/ar/new/');
  assert.equal(
    redirectsOf(moved.slice(0, 2), archive.settings),
    '/news/ar/old/ /news/ar/new/ 301\n/news/en/old/ /news/en/new/ 301\n',
  );
  assert.equal(redirectsOf([], settings), undefined);
});

test('pages of former addresses in full', () => {
  const lock = parse('story lost gone: سُحب\ntag qatar قطر\ntag x س gone: y\n');
  const stories = [
    story('new', 'old', { en: { title: 'Story' } }),
    story('single', 'was-single', {}),
  ];
  const [moved, , , single, , , , idle, ofStory, , , ofTag] = planPermalinks({
    settings,
    stories,
    tags: [TAG, QATAR],
    lock,
  });
  const shared = sharedPage(settings);
  assert.deepEqual(moved, {
    kind: 'moved',
    ...shared,
    listsStories: false,
    address: '/ar/old/',
    href: '/ar/new/',
    canonical: 'https://example.org/ar/new/',
    names: { ar: 'خبر', en: 'Story' },
  });
  assert.deepEqual(single?.kind === 'moved' && single.names, { ar: 'خبر', en: null });
  assert.deepEqual(idle, {
    kind: 'tag',
    ...shared,
    address: '/tags/qatar/',
    slug: 'qatar',
    name: QATAR.name,
    entries: [],
    counts: { stories: 0, translated: 0 },
    paging: {
      page: 1,
      pages: 1,
      links: [{ page: 1, href: '/tags/qatar/' }],
      newer: null,
      older: null,
    },
  });
  const gone = { kind: 'gone', ...shared, listsStories: false };
  assert.deepEqual(ofStory, {
    ...gone,
    address: '/ar/lost/',
    what: 'story',
    name: null,
    reason: 'سُحب',
  });
  assert.deepEqual(ofTag, { ...gone, address: '/tags/x/', what: 'tag', name: 'س', reason: 'y' });
});

function story(id: string, alias: string | undefined, translation: { en?: { title: string } }) {
  const aliases = alias === undefined ? [] : [{ value: alias }];
  return { id, tags: [TAG], texts: { ar: { title: 'خبر', aliases }, ...translation } };
}

function describe(page: Page): string {
  const more = page.kind === 'moved' ? page.href : page.kind === 'gone' ? page.reason : '';
  return `${page.kind} ${page.address} ${more}`.trim();
}
