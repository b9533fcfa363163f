import assert from 'node:assert/strict';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { PathFault } from '../../src/archive/content/path-inside.ts';
import {
  createContentFile,
  editContentFile,
  WriteFault,
  writeContentFile,
} from '../../src/archive/content/write-file.ts';
import { type DiskFailure, failDisk } from '../warm/failing-disk.ts';

const FILE = 'articles/2024/01/talks.md';
const NEW = 'articles/2025/02/dam.md';

/** A folder with a content root in it, and something outside of it that nobody may touch. */
function scratch(): { readonly root: string; readonly outside: string } {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'safhatan-door-')));
  const [root, outside] = [path.join(folder, 'content'), path.join(folder, 'outside')];
  for (const one of [path.join(root, 'articles/2024/01'), outside]) {
    mkdirSync(one, { recursive: true });
  }
  writeFileSync(path.join(root, FILE), 'before');
  writeFileSync(path.join(outside, 'talks.md'), 'mine');
  return { root, outside };
}

/** All that is in a folder: texts, modes of folders, and where links lead. */
function contentOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const file = path.join(folder, name);
      const found = lstatSync(file);
      return [name, found.isFile() ? readFileSync(file, 'utf8') : String(found.mode)];
    }),
  );
}

test('a file is replaced, or made with its folders, and nothing else is there', () => {
  const { root } = scratch();
  writeContentFile(root, FILE, 'after');
  writeContentFile(root, NEW, 'new');
  assert.equal(createContentFile(root, 'articles/a.md', 'a'), true);
  const files = Object.entries(contentOf(root)).filter(([name]) => name.endsWith('.md'));
  assert.deepEqual(files, [
    ['articles/2024/01/talks.md', 'after'],
    ['articles/2025/02/dam.md', 'new'],
    ['articles/a.md', 'a'],
  ]);
  assert.equal(
    Object.keys(contentOf(root)).length,
    3 + 'articles 2024 01 2025 02'.split(' ').length,
  );
});

test('a file that exists is not created, even one that is read-only', () => {
  const { root } = scratch();
  chmodSync(path.join(root, FILE), 0o444);
  assert.equal(createContentFile(root, FILE, 'after'), false);
  assert.equal(readFileSync(path.join(root, FILE), 'utf8'), 'before');
});

test('an edit is given the text as it is, and writes nothing if it changes nothing', () => {
  const { root } = scratch();
  const file = path.join(root, FILE);
  writeFileSync(file, '\uFEFFa\r\nb\r');
  const { ino } = statSync(file);
  assert.equal(
    editContentFile(root, FILE, (text) => text ?? ''),
    false,
  );
  assert.equal(statSync(file).ino, ino);
  assert.equal(
    editContentFile(root, FILE, (text) => `${text}c`),
    true,
  );
  assert.equal(readFileSync(file, 'utf8'), '\uFEFFa\r\nb\rc');
  assert.equal(
    editContentFile(root, NEW, (text) => String(text)),
    true,
  );
  assert.equal(readFileSync(path.join(root, NEW), 'utf8'), 'undefined');
});

test('permissions and owner stay', () => {
  const { root } = scratch();
  const file = path.join(root, FILE);
  chmodSync(file, 0o640);
  const before = statSync(file);
  writeContentFile(root, FILE, 'after');
  const after = statSync(file);
  assert.deepEqual([after.mode, after.uid, after.gid], [before.mode, before.uid, before.gid]);
});

test('a read-only file is left as it is', (t) => {
  if (process.getuid?.() === 0) return t.skip('the superuser may write to any file');
  const { root } = scratch();
  chmodSync(path.join(root, FILE), 0o444);
  assert.throws(() => writeContentFile(root, FILE, 'after'), WriteFault);
  assert.equal(readFileSync(path.join(root, FILE), 'utf8'), 'before');
});

test('the content root may be a symbolic link', () => {
  const { root } = scratch();
  const link = `${root}-link`;
  symlinkSync(root, link);
  writeContentFile(link, FILE, 'after');
  assert.equal(readFileSync(path.join(root, FILE), 'utf8'), 'after');
});

/** What lies on the way to the file: paths below the content root, and what they lead to. */
const OBSTACLES: readonly (readonly [
  name: string,
  at: string,
  leadsTo: string | 'a folder' | 'a file',
  fault: RegExp,
])[] = [
  [
    'a file that is a link out of the content',
    FILE,
    '../../../../outside/talks.md',
    /^articles\/2024\/01\/talks\.md is a symbolic link, which is not followed; replace it/,
  ],
  [
    'a file that is a link to a new file',
    FILE,
    '../../../../outside/new.md',
    /talks\.md is a symbolic link/,
  ],
  ['a file that is a link to itself', FILE, 'talks.md', /talks\.md is a symbolic link/],
  ['a file that is a link within the content', FILE, '../../x.md', /talks\.md is a symbolic link/],
  [
    'a folder that is a link out of the content',
    'articles/2024',
    '../../outside',
    /^articles\/2024 is a symbolic link/,
  ],
  [
    'a folder that is a link to nowhere',
    'articles/2024',
    '../../nowhere',
    /^articles\/2024 is a symbolic link/,
  ],
  [
    'a folder that is a link to itself',
    'articles/2024',
    '2024',
    /^articles\/2024 is a symbolic link/,
  ],
  [
    'the folder of all articles is a link',
    'articles',
    '../outside',
    /^articles is a symbolic link/,
  ],
  [
    'a folder that is a file',
    'articles/2024',
    'a file',
    /^articles\/2024 is not a folder; delete it or move it/,
  ],
  ['a file that is a folder', FILE, 'a folder', /talks\.md is not a file; delete it or move it/],
];

for (const [name, at, leadsTo, fault] of OBSTACLES) {
  test(`nothing is written or read: ${name}`, () => {
    const { root, outside } = scratch();
    const obstacle = path.join(root, at);
    rmSync(obstacle, { recursive: true });
    if (leadsTo === 'a folder') mkdirSync(obstacle);
    else if (leadsTo === 'a file') writeFileSync(obstacle, '');
    else symlinkSync(leadsTo, obstacle);
    const before = [contentOf(root), contentOf(outside)];
    const isFault = (thrown: unknown): boolean => {
      assert.ok(thrown instanceof PathFault, String(thrown));
      assert.match(thrown.message, fault);
      return true;
    };
    assert.throws(() => writeContentFile(root, FILE, 'after'), isFault);
    assert.throws(() => createContentFile(root, FILE, 'after'), isFault);
    assert.throws(() => editContentFile(root, FILE, () => assert.fail('it was read')), isFault);
    assert.deepEqual([contentOf(root), contentOf(outside)], before);
  });
}

test('a path that leaves the content is refused', () => {
  const { root, outside } = scratch();
  const before = [contentOf(root), contentOf(outside)];
  for (const file of [
    '../outside/talks.md',
    'articles/../../outside/talks.md',
    `${outside}/talks.md`,
    'articles//talks.md',
    'articles/./talks.md',
    '..\\outside\\talks.md',
    '',
  ]) {
    assert.throws(() => writeContentFile(root, file, 'after'), PathFault, file);
  }
  assert.deepEqual([contentOf(root), contentOf(outside)], before);
});

/** Writes a file on a disk that fails at a call; yields what was thrown, and all calls. */
function writeOnFailing(root: string, file: string, failure: DiskFailure, at: number) {
  const heal = failDisk({ below: root, at, failure, end: () => assert.fail() });
  let thrown: unknown;
  try {
    writeContentFile(root, file, 'after');
  } catch (fault) {
    thrown = fault;
  }
  return { thrown, calls: heal() };
}

for (const failure of ['EIO', 'ENOSPC'] as const) {
  for (const [name, file] of [
    ['a file', FILE],
    ['a new file', NEW],
  ] as const) {
    test(`whenever a disk fails (${failure}), ${name} is written whole or not at all`, () => {
      const { root } = scratch();
      const pristine = `${root}-pristine`;
      cpSync(root, pristine, { recursive: true });
      const { calls } = writeOnFailing(root, file, failure, 0);
      const written = contentOf(root);
      assert.ok(calls.length >= 3, calls.join('\n'));
      for (let at = 1; at <= calls.length; at++) {
        rmSync(root, { recursive: true });
        cpSync(pristine, root, { recursive: true });
        const { thrown } = writeOnFailing(root, file, failure, at);
        const found = Object.entries(contentOf(root)).filter(([one]) => !one.endsWith('~'));
        const expected = thrown === undefined ? written : contentOf(pristine);
        assert.deepEqual(Object.fromEntries(found), expected, calls[at - 1]);
        if (thrown === undefined) continue;
        assert.ok(thrown instanceof WriteFault, String(thrown));
        assert.deepEqual([thrown.file, thrown.isNew], [file, file === NEW]);
      }
    });
  }
}
