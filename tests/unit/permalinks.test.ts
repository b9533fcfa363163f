import assert from 'node:assert/strict';
import test from 'node:test';
import type { Problem } from '../../src/archive/base/problem.ts';
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

/** An id made of one letter, so that the cases can be read. */
function idOf(letter: string): string {
  return letter.repeat(5);
}

/** `a b<c` as ids: `aaaaa bbbbb<ccccc`. */
function idsIn(letters: string): string {
  return letters.replace(/[a-z]/g, idOf);
}

/** What is recorded, what the article has now, and what `npm run lock` then records. */
const EDITS: Readonly<Record<string, readonly [recorded: string, now: string, then: string]>> = {
  nothing: ['a b c', 'a b c', 'a b c'],
  'a block at the end': ['a b', 'a b x', 'a b x'],
  'one edit': ['a b c', 'a x c', 'a x<b c'],
  'one edit, for the second time': ['a x<b c', 'a y c', 'a y<x<b c'],
  'an edit that is taken back': ['a x<b c', 'a b c', 'a b<x c'],
  'edits side by side': ['a b c d', 'a x y d', 'a x<b y<c d'],
  'edits of everything': ['a b c', 'x y z', 'x<a y<b z<c'],
  'two blocks made one': ['a b c d', 'a x d', 'a x<b<c d'],
  'one block made two': ['a b c', 'a x y c', 'a x<b y c'],
  'two blocks made four': ['a b c d', 'a w x y z d', 'a w<b x y<c z d'],
  'a deletion': ['a b c', 'a c', 'a<b c'],
  'a deletion at the beginning': ['a b c', 'b c', 'b<a c'],
  'a deletion at the end': ['a b c', 'a b', 'a b<c'],
  'a deletion of all but one': ['a b c', 'b', 'b<a<c'],
  'a block that moved': ['a b c', 'c a b', 'c a b'],
  'an edit beside a block that moved': ['a b c', 'c a x', 'c a x<b'],
  'an edit between blocks that changed places': ['a b c', 'c x a', 'c x<b a'],
  'a former text that comes back elsewhere': ['a x<b', 'a x b', 'a x b'],
};

for (const [edit, [recorded, now, then]] of Object.entries(EDITS)) {
  test(`blocks keep their former ids: ${edit}`, () => {
    const lock = parse(`story one ${idsIn(recorded)}\n`);
    const blockIds = idsIn(now).split(' ');
    const published = [{ id: 'one', aliases: [], blockIds, tags: [] }];
    const { lock: updated } = updateLock(lock, published);
    assert.equal(formatLock(updated), `story one ${idsIn(then)}\n`);
    // Recording it once more changes nothing.
    assert.deepEqual(updateLock(updated, published).lock, updated);
    // The page answers to the former ids whether or not the edit was recorded.
    const story = { id: 'one', aliases: [] };
    const before = formerIdsOf(recordedBlocks(lock, story), blockIds);
    assert.deepEqual(before, formerIdsOf(recordedBlocks(updated, story), blockIds));
  });
}

test('a text without blocks has no successors', () => {
  assert.deepEqual(formerIds([{ id: 'aaaaa', former: [] }], []), new Map());
});

test('a renamed story keeps the ids that it had under its old names', () => {
  const lock = parse(
    `story new ${idsIn('a x<b')}\nstory old ${idsIn('a b c')}\nstory older ${idsIn('c d')}\n`,
  );
  const story = { id: 'new', aliases: ['old', 'older'] };
  const former = formerIdsOf(recordedBlocks(lock, story), [idOf('a'), idOf('x')]);
  // The story's own line says of b, the line of its last name of c, that of its first name of d.
  assert.deepEqual([...former], [[idOf('x'), [idOf('b'), idOf('c'), idOf('d')]]]);
  const old = parse(`story old ${idsIn('a b c')}\n`);
  const unrecorded = formerIdsOf(recordedBlocks(old, story), [idOf('c')]);
  assert.deepEqual([...unrecorded], [[idOf('c'), [idOf('a'), idOf('b')]]]);
});

const TAG = { slug: 'iraq', name: { ar: 'العراق', en: 'Iraq' }, aliases: ['al-iraq'] };

test('what is new is added in order, and what is there stays', () => {
  const before = `# kept at the top
story 2023/12/rumour k3f9a gone: withdrawn
# on the talks
story 2024/01/talks k3f9a
tag zoo حديقة gone: closed
# at the end
`;
  const { lock, added } = updateLock(parse(before), [
    { id: '2024/01/a', aliases: [], blockIds: ['m2q8c', 'p4v1e--2'], tags: [TAG] },
    { id: '2024/01/talks', aliases: ['2024/01/old'], blockIds: ['k3f9a', 'h7w2d'], tags: [TAG] },
  ]);
  assert.equal(
    formatLock(lock),
    `# kept at the top
story 2023/12/rumour k3f9a gone: withdrawn
story 2024/01/a m2q8c p4v1e--2
story 2024/01/old
# on the talks
story 2024/01/talks k3f9a h7w2d
tag al-iraq العراق
tag iraq العراق
tag zoo حديقة gone: closed
# at the end
`,
  );
  assert.deepEqual(added, { stories: 1, blocks: 3, tags: 1, aliases: 2 });
  assert.equal(formatLock(parse(formatLock(lock))), formatLock(lock));
});

test('a lock that is begun says what it is', () => {
  const lines = formatLock(EMPTY_LOCK).trimEnd().split('\n');
  assert.equal(lines.length, 3);
  for (const line of lines) assert.match(line, /^# /);
  assert.deepEqual(parse(formatLock(EMPTY_LOCK)), EMPTY_LOCK);
});

test('old addresses have pages: where it moved, that it is gone, that a tag is idle', () => {
  const stories = [
    story('new', 'old', { en: { title: 'Story' } }),
    story('single', 'was-single', {}),
    story('back', 'was-back', {}),
  ];
  const lock = parse(
    'story back gone: draft\nstory lost gone: سُحب\nstory was-back gone: draft\ntag qatar قطر\ntag x س gone: y\n',
  );
  const tags = [TAG, { slug: 'qatar', name: { ar: 'قطر', en: 'Qatar' } }];
  const archive = { settings: { ...settings, pathPrefix: '/news/' }, stories, tags, lock };
  const pages = planPermalinks(archive);
  assert.deepEqual(pages.map(inShort), [
    'moved /ar/old/ /news/ar/new/',
    'moved /en/old/ /news/en/new/',
    'moved /both/old/ /news/both/new/',
    'moved /ar/was-single/ /news/ar/single/',
    'moved /en/was-single/ /news/en/single/',
    'moved /both/was-single/ /news/ar/single/',
    'moved /ar/was-back/ /news/ar/back/',
    'moved /en/was-back/ /news/en/back/',
    'moved /both/was-back/ /news/ar/back/',
    // Three stories, two a page.
    'moved /tags/al-iraq/ /news/tags/iraq/',
    'moved /tags/al-iraq/2/ /news/tags/iraq/2/',
    'tag /tags/qatar/',
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

function story(id: string, alias: string | undefined, translation: { en?: { title: string } }) {
  const aliases = alias === undefined ? [] : [{ value: alias }];
  return { id, tags: [TAG], texts: { ar: { title: 'خبر', aliases }, ...translation } };
}

function inShort(page: Page): string {
  const more = page.kind === 'moved' ? page.href : page.kind === 'gone' ? page.reason : '';
  return `${page.kind} ${page.address} ${more}`.trim();
}
