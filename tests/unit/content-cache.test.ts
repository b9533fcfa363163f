import assert from 'node:assert/strict';
import {
  appendFileSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { ContentCache, type KnownFile } from '../../src/build/cache/content-cache.ts';

const FILES = Array.from({ length: 300 }, (_, index) => `articles/2024/story-${index}.md`);

function known(file: string): KnownFile {
  return { stamp: [1, 2.5, 3, 4], hash: file, problems: [] };
}

/** The folder of a cache that knows all of FILES. */
function newCache(): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'safhatan-cache-')), 'content');
  const cache = new ContentCache(folder, 'one');
  for (const file of FILES) cache.set(file, known(file));
  cache.save();
  return folder;
}

function knownTo(folder: string, version = 'one'): readonly string[] {
  const cache = new ContentCache(folder, version);
  return FILES.filter((file) => cache.get(file));
}

function inodesOf(folder: string): ReadonlyMap<string, number> {
  return new Map(readdirSync(folder).map((name) => [name, lstatSync(path.join(folder, name)).ino]));
}

test('the next build of the same version knows what was saved', () => {
  const folder = newCache();
  assert.deepEqual(knownTo(folder), FILES);
  assert.deepEqual(new ContentCache(folder, 'one').get(FILES[5] ?? ''), known(FILES[5] ?? ''));
  assert.deepEqual(knownTo(folder, 'two'), []);
  assert.deepEqual(knownTo(path.join(folder, 'nowhere')), []);
});

test('what was not saved is not kept', () => {
  const folder = newCache();
  const cache = new ContentCache(folder, 'one');
  cache.set('articles/new.md', known('articles/new.md'));
  cache.keepOnly([]);
  assert.deepEqual(knownTo(folder), FILES);
});

test('changing a file rewrites only one shard', () => {
  const folder = newCache();
  const before = inodesOf(folder);
  assert.ok(before.size > 32);
  const cache = new ContentCache(folder, 'one');
  cache.set(FILES[0] ?? '', { ...known('other'), stamp: null });
  cache.keepOnly(FILES);
  cache.save();
  const after = inodesOf(folder);
  const rewritten = [...after].filter(([name, inode]) => before.get(name) !== inode);
  assert.equal(rewritten.length, 1);
  assert.equal(new ContentCache(folder, 'one').get(FILES[0] ?? '')?.hash, 'other');
  assert.deepEqual(knownTo(folder), FILES);
});

test('files that are gone are forgotten, and empty shards are deleted', () => {
  const folder = newCache();
  const cache = new ContentCache(folder, 'one');
  cache.keepOnly(FILES.slice(0, 1));
  cache.save();
  assert.deepEqual(knownTo(folder), FILES.slice(0, 1));
  assert.equal(readdirSync(folder).length, 1);
});

test('damage to a shard loses no other shard, and the next save repairs it', () => {
  for (const damage of [
    (file: string) => rmSync(file),
    (file: string) => writeFileSync(file, ''),
    (file: string) => appendFileSync(file, ' '),
    (file: string) => writeFileSync(file, 'garbage'),
  ]) {
    const folder = newCache();
    const [shard = ''] = readdirSync(folder);
    damage(path.join(folder, shard));
    const left = knownTo(folder);
    assert.ok(left.length < FILES.length && left.length > FILES.length / 2);
    const cache = new ContentCache(folder, 'one');
    for (const file of FILES) if (!cache.get(file)) cache.set(file, known(file));
    cache.save();
    assert.deepEqual(knownTo(folder), FILES);
  }
});
