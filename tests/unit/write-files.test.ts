import assert from 'node:assert/strict';
import fs, { lstatSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { createFile, FolderMaker, linkInto } from '../../src/build/publish/write-files.ts';

function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'safhatan-write-'));
}

/** Replaces a function of the file system for a test. */
function replace(
  t: TestContext,
  name: 'linkSync' | 'mkdirSync',
  by: (...parameters: never[]) => void,
) {
  const own = fs[name];
  Object.assign(fs, { [name]: by });
  syncBuiltinESMExports();
  t.after(() => {
    Object.assign(fs, { [name]: own });
    syncBuiltinESMExports();
  });
}

test('a file is written together with its folders, and its record matches it', () => {
  const folder = newFolder();
  const file = { path: 'a/b/c.html', inputsHash: 'x', content: 'نص' };
  const record = createFile(folder, file, new FolderMaker());
  const { size, mtimeMs } = lstatSync(path.join(folder, 'a/b/c.html'));
  assert.deepEqual(record, { inputsHash: 'x', size, modified: mtimeMs });
  assert.equal(size, 4);
  assert.throws(() => createFile(folder, file, new FolderMaker()), { code: 'EEXIST' });
});

test('another worker may create a folder at the same time', (t) => {
  const folder = newFolder();
  const own = fs.mkdirSync;
  // Whenever this worker creates a folder, the other has already created the whole path.
  replace(t, 'mkdirSync', (made: string) => {
    own(made);
    own(path.join(folder, 'a/b/c'), { recursive: true });
  });
  const file = { path: 'a/b/c/d.html', inputsHash: 'x', content: '' };
  createFile(folder, file, new FolderMaker());
  assert.ok(lstatSync(path.join(folder, file.path)).isFile());
});

for (const code of ['EPERM', 'EMLINK', 'EIO']) {
  test(`if linking fails with ${code}, ${code === 'EIO' ? 'so does the build' : 'the file is copied'}`, (t) => {
    const [from, to] = [newFolder(), newFolder()];
    mkdirSync(path.join(from, 'a'));
    writeFileSync(path.join(from, 'a/b.html'), 'text');
    const record = {
      inputsHash: 'x',
      size: 4,
      modified: lstatSync(path.join(from, 'a/b.html')).mtimeMs,
    };
    replace(t, 'linkSync', () => {
      throw Object.assign(new Error(code), { code });
    });
    const link = () => linkInto(to, 'a/b.html', from, record, new FolderMaker());
    if (code === 'EIO') {
      assert.throws(link, { code });
    } else {
      const copied = link();
      assert.equal(readFileSync(path.join(to, 'a/b.html'), 'utf8'), 'text');
      const { ino, mtimeMs: modified } = lstatSync(path.join(to, 'a/b.html'));
      assert.deepEqual(copied, { inputsHash: 'x', size: 4, modified });
      assert.notEqual(ino, lstatSync(path.join(from, 'a/b.html')).ino);
    }
  });
}

test('a linked file is the same file in both folders', () => {
  const [from, to] = [newFolder(), newFolder()];
  writeFileSync(path.join(from, 'b.html'), 'text');
  const record = { inputsHash: 'x', size: 4, modified: 1 };
  assert.equal(linkInto(to, 'b.html', from, record, new FolderMaker()), record);
  assert.equal(lstatSync(path.join(to, 'b.html')).ino, lstatSync(path.join(from, 'b.html')).ino);
});
