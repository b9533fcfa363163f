import assert from 'node:assert/strict';
import {
  appendFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { runToEnd } from '../../src/build/publish/slices.ts';
import {
  foldersAbove,
  isWholeTree,
  removeFiles,
  type Tree,
  verifyTree,
} from '../../src/build/publish/tree.ts';

const FILES = ['a.html', 'b/c.html', 'b/d/e.html', 'f/g.html'];

/** A folder of files, and what is recorded of it. */
function newTree(folder = mkdtempSync(path.join(tmpdir(), 'safhatan-tree-'))): Tree {
  for (const file of FILES) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), file);
  }
  return recordOf(folder);
}

function recordOf(folder: string): Tree {
  const files = FILES.map((file) => {
    const { size, mtimeMs } = lstatSync(path.join(folder, file));
    return [file, { inputsHash: file, size, modified: mtimeMs }] as const;
  });
  const folders = ['', 'b', 'b/d', 'f'].map(
    (name) => [name, lstatSync(path.join(folder, name)).mtimeMs] as const,
  );
  return { folder, files: new Map(files), folders: new Map(folders), inputsHash: '' };
}

/** What is done to a tree, and the files that are no longer sound. */
const DONE: Readonly<Record<string, readonly [(folder: string) => void, readonly string[]]>> = {
  'a file that is longer': [
    (folder) => appendFileSync(path.join(folder, 'a.html'), 'x'),
    ['a.html'],
  ],
  'a file of the same size and another time': [
    (folder) => utimesSync(path.join(folder, 'b/c.html'), 1, 1),
    ['b/c.html'],
  ],
  'a file that is missing': [(folder) => rmSync(path.join(folder, 'b/d/e.html')), ['b/d/e.html']],
  'a folder that is missing': [
    (folder) => rmSync(path.join(folder, 'b'), { recursive: true }),
    ['b/c.html', 'b/d/e.html'],
  ],
  'a file in place of a folder': [
    (folder) => {
      rmSync(path.join(folder, 'f'), { recursive: true });
      writeFileSync(path.join(folder, 'f'), '');
    },
    ['f/g.html'],
  ],
  'a folder in place of a file': [
    (folder) => {
      rmSync(path.join(folder, 'a.html'));
      mkdirSync(path.join(folder, 'a.html'));
    },
    ['a.html'],
  ],
  'a link in place of a file': [
    (folder) => {
      rmSync(path.join(folder, 'a.html'));
      symlinkSync('b/c.html', path.join(folder, 'a.html'));
    },
    ['a.html'],
  ],
  'a file that does not belong there': [
    (folder) => writeFileSync(path.join(folder, 'b/x'), ''),
    [],
  ],
  'a folder that does not belong there': [(folder) => mkdirSync(path.join(folder, 'b/d/x')), []],
  'no folder at all': [(folder) => rmSync(folder, { recursive: true }), FILES],
};

test('a tree that nobody has touched is whole', () => {
  const tree = newTree();
  assert.deepEqual(runToEnd(verifyTree(tree)), { ...tree, isWhole: true });
  assert.ok(runToEnd(isWholeTree(tree, undefined)));
});

for (const [name, [change, unsound]] of Object.entries(DONE)) {
  test(`a tree with ${name} is not whole, and what is sound in it is known`, () => {
    const tree = newTree();
    // The grain of the file system's times is finer than this.
    for (const folder of tree.folders.keys()) utimesSync(path.join(tree.folder, folder), 5, 5);
    const known = recordOf(tree.folder);
    change(tree.folder);
    const { isWhole, files } = runToEnd(verifyTree(known));
    assert.equal(isWhole, false);
    assert.deepEqual(
      FILES.filter((file) => !files.has(file)),
      unsound,
    );
    assert.equal(runToEnd(isWholeTree(known, undefined)), false);
  });
}

test('of a file that is a link to one of another tree, it is enough to look at that one', () => {
  const last = newTree();
  const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-spare-'));
  for (const name of ['b/d', 'f']) mkdirSync(path.join(folder, name), { recursive: true });
  for (const file of FILES) linkSync(path.join(last.folder, file), path.join(folder, file));
  const spare = recordOf(folder);
  assert.ok(runToEnd(isWholeTree(spare, runToEnd(verifyTree(last)))));
  appendFileSync(path.join(last.folder, 'a.html'), 'damaged in both');
  assert.equal(runToEnd(isWholeTree(spare, runToEnd(verifyTree(last)))), false);
});

test('the folders above a file, from the nearest to the root', () => {
  assert.deepEqual(foldersAbove('a/b/c.html'), ['a/b', 'a', '']);
  assert.deepEqual(foldersAbove('c.html'), ['']);
});

test('with its last file a folder goes, and those that are empty then', () => {
  const { folder } = newTree();
  removeFiles(folder, ['b/d/e.html', 'f/g.html']);
  assert.ok(!existsSync(path.join(folder, 'b/d')));
  assert.equal(readFileSync(path.join(folder, 'b/c.html'), 'utf8'), 'b/c.html');
  removeFiles(folder, ['b/c.html', 'a.html']);
  assert.deepEqual(readdirSync(folder), []);
});
