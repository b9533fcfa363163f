import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { ARTICLE, TRANSLATION } from '../unit/sample-archive.ts';
import { articleOf, GitContent, NEW, OLD } from './git-content.ts';

const RENAMED = 'articles/2024/01/peace-talks.md';
const RENAMED_TRANSLATION = 'translations/2024/01/peace-talks.md';
const SHALLOW = 'git has only part of the history (a shallow clone); run git fetch --unshallow';

const PARTIAL =
  'git lacks versions of the article (a partial clone); run git fetch --refetch --no-filter';

/** A clone of a content, made with options of `git clone`. */
function cloneOf({ root }: GitContent, ...options: readonly string[]): GitContent {
  const clone = new GitContent();
  rmSync(clone.root, { recursive: true });
  const source = `file://${root}`;
  execFileSync('git', ['clone', '--quiet', ...options, source, clone.root]);
  return clone;
}

function rename(content: GitContent): void {
  content.rename(ARTICLE, RENAMED);
  content.rename(TRANSLATION, RENAMED_TRANSLATION);
}

/** What happens to an archive, and what the status then says of the stale block. */
const CASES: readonly (readonly [
  name: string,
  below: string,
  steps: (content: GitContent) => void,
  expected: { readonly old: string } | { readonly reason: string },
])[] = [
  ['the version before', '.', (content) => content.commitEdit(), { old: OLD }],
  [
    'the committed version of what is edited',
    '.',
    (content) => {
      content.commit();
      content.write({ [ARTICLE]: articleOf(NEW) });
    },
    { old: OLD },
  ],
  [
    'a content below the top of the repository',
    'a b/ج',
    (content) => content.commitEdit(),
    { old: OLD },
  ],
  [
    'versions with other line ends',
    '.',
    (content) => {
      content.commit({ [ARTICLE]: `\uFEFF${articleOf(OLD)}`.replaceAll('\n', '\r\n') });
      content.commit({ [ARTICLE]: articleOf(NEW) });
    },
    { old: OLD },
  ],
  [
    'a version that is no article any more',
    '.',
    (content) => {
      content.commit();
      content.commit({ [ARTICLE]: '<<<<<<< a\n' });
      content.commit({ [ARTICLE]: articleOf(NEW) });
    },
    { old: OLD },
  ],
  [
    'renamed, as git sees by the content',
    'content',
    (content) => {
      content.commitEdit();
      rename(content);
      content.commit();
    },
    { old: OLD },
  ],
  [
    'renamed twice, and edited at the same time',
    '.',
    (content) => {
      content.commit();
      rename(content);
      content.commit({ [RENAMED]: articleOf(NEW) });
      content.rename(RENAMED, ARTICLE);
      content.rename(RENAMED_TRANSLATION, TRANSLATION);
      content.commit();
    },
    { old: OLD },
  ],
  [
    'renamed and rewritten, as its aliases say',
    '.',
    (content) => {
      content.commit();
      rename(content);
      const words = 'كلمات كثيرة لم تكن هنا من قبل. '.repeat(50);
      content.commit({ [RENAMED]: articleOf(NEW + words, 'aliases: [2024/01/talks]') });
    },
    { old: OLD },
  ],
  [
    'renamed and rewritten, as the lock says',
    '.',
    (content) => {
      content.commit({ 'permalinks.lock': 'story 2024/01/talks k3f9a<zv5qt qn1bb\n' });
      rename(content);
      const words = 'كلمات كثيرة لم تكن هنا من قبل. '.repeat(50);
      content.commit({ [RENAMED]: articleOf(NEW + words) });
    },
    { old: OLD },
  ],
  [
    'in a branch that was merged',
    '.',
    (content) => {
      content.commit({ [ARTICLE]: articleOf('فقرة أخرى.') });
      content.git('checkout', '--quiet', '-b', 'branch');
      content.commit({ [ARTICLE]: articleOf(OLD) });
      content.commit({ [ARTICLE]: articleOf(NEW) });
      content.git('checkout', '--quiet', '-');
      content.commit({ 'notes.txt': 'x' });
      content.git('merge', '--quiet', '--no-edit', 'branch');
    },
    { old: OLD },
  ],
  [
    'never committed',
    '.',
    (content) => content.commit({ [ARTICLE]: articleOf(NEW) }),
    { reason: 'no version of the article in git has it' },
  ],
  [
    'an article that git does not have',
    '.',
    (content) => {
      content.write({ [ARTICLE]: articleOf(NEW) });
      content.git('add', TRANSLATION);
      content.git('commit', '--quiet', '--message', 'x');
    },
    { reason: 'no version of the article in git has it' },
  ],
  [
    'nothing committed',
    '.',
    (content) => content.write({ [ARTICLE]: articleOf(NEW) }),
    { reason: 'nothing has been committed yet' },
  ],
  [
    'no repository',
    '.',
    (content) => {
      content.write({ [ARTICLE]: articleOf(NEW) });
      rmSync(path.join(content.root, '.git'), { recursive: true });
    },
    { reason: 'the content is not in a git repository' },
  ],
  [
    'more versions than are searched',
    '.',
    (content) => {
      content.commit();
      content.commitMany(Array.from({ length: 200 }, (_, at) => articleOf(`${NEW} ${at}`)));
      content.write({ [ARTICLE]: articleOf(NEW) });
    },
    { reason: 'the newest 200 versions do not have it' },
  ],
];

for (const [name, below, steps, expected] of CASES) {
  test(`what a stale block was: ${name}`, async () => {
    const content = new GitContent(below);
    try {
      steps(content);
      assert.deepEqual(await content.stale(), { old: null, reason: null, ...expected });
    } finally {
      content.delete();
    }
  });
}

test('without git, the status says so', async () => {
  const content = new GitContent();
  content.commitEdit();
  const { PATH } = process.env;
  process.env.PATH = '';
  try {
    assert.deepEqual(await content.stale(), { old: null, reason: 'git is not installed' });
  } finally {
    process.env.PATH = PATH;
  }
  content.delete();
});

test('where a shallow clone ends, the status says so, and says no more once it is whole', async () => {
  const origin = new GitContent();
  origin.commitEdit();
  const clone = cloneOf(origin, '--depth=1');
  assert.deepEqual(await clone.stale(), { old: null, reason: SHALLOW });
  clone.git('fetch', '--quiet', '--unshallow');
  assert.deepEqual(await clone.stale(), { old: OLD, reason: null });
  for (const content of [origin, clone]) content.delete();
});

test('a shallow clone that has the version needs no more', async () => {
  const origin = new GitContent();
  origin.commit();
  origin.commit({ 'notes.txt': 'x' });
  origin.commit({ [ARTICLE]: articleOf(NEW) });
  const clone = cloneOf(origin, '--depth=2');
  assert.deepEqual(await clone.stale(), { old: OLD, reason: null });
  for (const content of [origin, clone]) content.delete();
});

for (const [how, first] of [
  ['', OLD],
  [', and renamed and edited at the same time', `${OLD} ${OLD}`],
] as const) {
  test(`where a partial clone lacks a version${how}, nothing is fetched, and the status says so`, async () => {
    const origin = new GitContent();
    origin.commit();
    origin.rename(ARTICLE, RENAMED);
    origin.rename(TRANSLATION, RENAMED_TRANSLATION);
    origin.commit({ [RENAMED]: articleOf(first) });
    origin.commit({ [RENAMED]: articleOf(NEW) });
    origin.git('config', 'uploadpack.allowFilter', 'true');
    const clone = cloneOf(origin, '--filter=blob:none');
    const objects = clone.git('count-objects', '--verbose');
    assert.deepEqual(await clone.stale(), { old: null, reason: PARTIAL });
    assert.equal(clone.git('count-objects', '--verbose'), objects);
    clone.git('fetch', '--quiet', '--refetch', '--no-filter');
    assert.deepEqual(await clone.stale(), { old: OLD, reason: null });
    for (const content of [origin, clone]) content.delete();
  });
}

test('a second work tree of a repository has its history', async () => {
  const content = new GitContent();
  content.commitEdit();
  const second = new GitContent();
  second.delete();
  content.git('worktree', 'add', '--quiet', '--detach', second.root);
  assert.deepEqual(await second.stale(), { old: OLD, reason: null });
  for (const one of [content, second]) one.delete();
});

test('a repository of SHA-256 objects is read', async () => {
  const content = new GitContent();
  rmSync(path.join(content.root, '.git'), { recursive: true });
  content.git('init', '--quiet', '--object-format=sha256');
  content.configure();
  content.commitEdit();
  assert.deepEqual(await content.stale(), { old: OLD, reason: null });
  content.delete();
});
