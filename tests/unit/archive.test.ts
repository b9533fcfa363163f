import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { formatProblem } from '../../src/archive/base/problem.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { settings } from '../settings.ts';
import {
  ARTICLE,
  article,
  OTHER,
  readSample,
  TAGS,
  TRANSLATION,
  tagList,
} from './sample-archive.ts';

test('stories sort by date, newest first, and by id within a day', async () => {
  const { archive, problems } = await readSample({
    'articles/b.md': article({ date: 'date: 2024-01-27' }),
    'articles/2023/a.md': article({ date: 'date: 2025' }),
    'articles/c.md': article({ date: 'date: 2024-01-27T10:00+03:00' }),
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(
    archive.stories.map(({ id }) => id),
    ['2023/a', '2024/02/harvest', 'c', '2024/01/talks', 'b'],
  );
});

test('a story has the tags of the list, in the order of its article', async () => {
  const { archive } = await readSample({
    [ARTICLE]: article({ tags: 'tags: [أمـريكا, العِراق]' }),
  });
  assert.deepEqual(archive.stories.find(({ id }) => id === '2024/01/talks')?.tags, [
    { slug: 'united-states', name: { ar: 'الولايات المتحدة', en: 'United States' } },
    { slug: 'iraq', name: { ar: 'العراق', en: 'Iraq' } },
  ]);
});

test('drafts are left out unless requested, but always checked', async () => {
  const files = { [OTHER]: article({ tags: 'tags: [مجهول]', more: 'draft: true' }) };
  const idsOf = async (options?: { drafts: boolean }) => {
    const { archive, problems } = await readSample(files, options);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unknown-tag'],
    );
    return archive.stories.map(({ id }) => id);
  };
  assert.deepEqual(await idsOf(), ['2024/01/talks']);
  assert.deepEqual(await idsOf({ drafts: true }), ['2024/01/talks', '2024/02/harvest']);
});

test('drafts may link to each other and to published stories', async () => {
  const { problems } = await readSample({
    [OTHER]: article({ more: 'draft: true', body: '[نص](draft.md) و[نص](../01/talks.md)\n' }),
    'articles/2024/02/draft.md': article({ more: 'draft: true' }),
  });
  assert.deepEqual(problems, []);
});

test('a link can lead to a block by its id', async () => {
  const { archive } = await readSample();
  const [block] = archive.stories.find(({ id }) => id === '2024/01/talks')?.texts.ar.blocks ?? [];
  const { problems } = await readSample({
    [OTHER]: article({ body: `[نص](../01/talks.md#p-${block?.id})\n` }),
    [TRANSLATION]: `---\ntitle: Talks\n---\n[Above](#p-${block?.id})\n`,
  });
  assert.deepEqual(problems, []);
});

test('a link can lead to a block by a former id, also from before its story was renamed', async () => {
  const { problems } = await readSample({
    'permalinks.lock':
      'story 2024/01/opening m2q8c<h7w2d\nstory 2024/01/talks k3f9a\nstory 2024/02/harvest\n',
    [ARTICLE]: article({ more: 'aliases: [2024/01/opening]' }),
    [OTHER]: article({
      body: ['k3f9a', 'm2q8c', 'h7w2d', 'zzzzz']
        .map((id) => `[نص](../01/talks.md#p-${id})\n`)
        .join('\n'),
    }),
  });
  assert.deepEqual(
    problems.map(({ code, message }) => [code, message.includes('no block “zzzzz”')]),
    [['link', true]],
  );
});

/** A PNG of one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

test('an image can be in any folder of articles, and both languages can show it', async () => {
  const { archive, problems } = await readSample({
    'articles/2024/map.png': png,
    'articles/.gitkeep': '',
    [TRANSLATION]: '---\ntitle: Talks\n---\n![Map](../map.png)\n',
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(
    [...archive.images],
    [['2024/map.png', { path: '2024/map.png', width: 1, height: 1, smaller: [] }]],
  );
});

test('an image that only drafts show is left out with them', async () => {
  const files = {
    'articles/2024/01/shared.png': png,
    'articles/2024/02/secret.png': png,
    [ARTICLE]: article({ body: '![صورة](shared.png)\n\nفقرة ثانية.\n' }),
    [OTHER]: article({
      more: 'draft: true',
      body: '![صورة](secret.png)\n\n![صورة](../01/shared.png)\n',
    }),
  };
  const imagesOf = async (options?: { drafts: boolean }) => {
    const { archive, problems } = await readSample(files, options);
    assert.deepEqual(problems, []);
    return [...archive.images.keys()];
  };
  assert.deepEqual(await imagesOf(), ['2024/01/shared.png']);
  assert.deepEqual(await imagesOf({ drafts: true }), ['2024/01/shared.png', '2024/02/secret.png']);
});

test('the only problem of an empty content root is that it lacks articles', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'safhatan-'));
  const expected = [
    'articles:1:1: error: there is no articles/ folder here; create it, or name another content root with --content (no-articles)',
  ];
  assert.deepEqual((await readArchive(root, settings)).problems.map(formatProblem), expected);
  rmSync(root, { recursive: true });
  assert.deepEqual((await readArchive(root, settings)).problems.map(formatProblem), expected);
});

// macOS and Windows do not allow such names.
test('a file whose name is not UTF-8 is reported', {
  skip: process.platform !== 'linux',
}, async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'safhatan-'));
  mkdirSync(path.join(root, 'articles'));
  mkdirSync(path.join(root, 'translations'));
  writeFileSync(path.join(root, TAGS), tagList());
  const folder = Buffer.from(path.join(root, 'articles', path.sep));
  writeFileSync(
    Buffer.concat([folder, Buffer.of(0xce, 0xc8, 0xd1), Buffer.from('.md')]),
    article(),
  );
  const { problems } = await readArchive(root, settings);
  rmSync(root, { recursive: true });
  assert.deepEqual(problems.map(formatProblem), [
    'articles/U+FFFDU+FFFDU+FFFD.md:1:1: error: this name is not UTF-8; rename it, using only lower-case ASCII letters, digits and hyphens (unreadable-name)',
  ]);
});
