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

/** A folder of files, and its record. */
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

/** Damage to a tree, and the files that it makes unsound. */
const DAMAGE: Readonly<Record<string, readonly [(folder: string) => void, readonly string[]]>> = {
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

test('an untouched tree is whole', () => {
  const tree = newTree();
  assert.deepEqual(runToEnd(verifyTree(tree)), { ...tree, isWhole: true });
  assert.ok(runToEnd(isWholeTree(tree, undefined)));
});

for (const [name, [change, unsound]] of Object.entries(DAMAGE)) {
  test(`a tree with ${name} is not whole, but its sound files are known`, () => {
    const tree = newTree();
    // Long enough ago to differ from the time of any change.
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

test('a file that is linked from a verified tree is not verified again', () => {
  const previous = newTree();
  const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-standby-'));
  for (const name of ['b/d', 'f']) mkdirSync(path.join(folder, name), { recursive: true });
  for (const file of FILES) linkSync(path.join(previous.folder, file), path.join(folder, file));
  const standby = recordOf(folder);
  assert.ok(runToEnd(isWholeTree(standby, runToEnd(verifyTree(previous)))));
  appendFileSync(path.join(previous.folder, 'a.html'), 'damaged in both');
  assert.equal(runToEnd(isWholeTree(standby, runToEnd(verifyTree(previous)))), false);
});

test('the folders above a file are listed from the nearest to the root', () => {
  assert.deepEqual(foldersAbove('a/b/c.html'), ['a/b', 'a', '']);
  assert.deepEqual(foldersAbove('c.html'), ['']);
});

test('taking out the last file of a folder also removes the folders that it leaves empty', () => {
  const { folder } = newTree();
  removeFiles(folder, ['b/d/e.html', 'f/g.html']);
  assert.ok(!existsSync(path.join(folder, 'b/d')));
  assert.equal(readFileSync(path.join(folder, 'b/c.html'), 'utf8'), 'b/c.html');
  removeFiles(folder, ['b/c.html', 'a.html']);
  assert.deepEqual(readdirSync(folder), []);
});
