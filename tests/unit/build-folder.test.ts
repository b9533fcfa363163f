import assert from 'node:assert/strict';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { BuildFolder } from '../../src/build/publish/build-folder.ts';
import { filesBelow } from '../build.ts';

/** The build folder of a site that does not exist yet, as a new process opens it. */
function newFolder(site = path.join(mkdtempSync(path.join(tmpdir(), 'safhatan-')), 'site')) {
  return new BuildFolder(site);
}

function put(folder: string, name: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'which.html'), name);
}

function whichIn(folder: string): string | undefined {
  const file = path.join(folder, 'which.html');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Records a folder as a tree without looking at its content. */
function record(build: BuildFolder, folder: string): void {
  build.record({ folder, files: new Map(), folders: new Map(), inputsHash: '' });
}

test('a site is restored if a build stopped while replacing it', () => {
  const build = newFolder();
  put(build.pathOf('previous'), 'old');
  put(build.pathOf('next'), 'new');
  build.recover();
  assert.equal(whichIn(build.site), 'old');
  assert.ok(!existsSync(build.pathOf('previous')) && !existsSync(build.pathOf('next')));
});

for (const isKnown of [true, false]) {
  test(`the previous site ${isKnown ? 'becomes the standby' : 'is deleted if its content is not recorded'}`, () => {
    const build = newFolder();
    build.recover();
    put(build.site, 'new');
    put(build.pathOf('previous'), 'old');
    if (isKnown) record(build, build.pathOf('previous'));
    newFolder(build.site).recover();
    assert.equal(whichIn(build.site), 'new');
    assert.equal(whichIn(build.pathOf('standby')), isKnown ? 'old' : undefined);
    assert.ok(!existsSync(build.pathOf('previous')));
  });
}

test('unfinished files and the records of lost trees are deleted', () => {
  const build = newFolder();
  build.recover();
  put(build.site, 'site');
  record(build, build.site);
  mkdirSync(build.pathOf('content'));
  for (const file of ['assets.json', 'content/05.json', 'trees/1.json']) {
    writeFileSync(path.join(build.folder, file), '');
    writeFileSync(path.join(build.folder, `${file}.new`), '');
  }
  newFolder(build.site).recover();
  const tree = `trees/${lstatSync(build.site).ino}.json`;
  assert.deepEqual(filesBelow(build.folder), ['assets.json', 'content/05.json', tree]);
});

test('entries that another version left are deleted once there is a site', () => {
  const build = newFolder();
  put(build.site, 'site');
  put(path.join(build.folder, 'spare'), 'of another version');
  writeFileSync(build.pathOf('lock'), 'held');
  writeFileSync(`${build.pathOf('lock')}.123`, 'being taken over');
  build.recover();
  assert.deepEqual(filesBelow(build.folder), ['lock', 'lock.123']);
  rmSync(build.site, { recursive: true });
  put(path.join(build.folder, 'last'), 'perhaps the site');
  build.recover();
  assert.equal(whichIn(path.join(build.folder, 'last')), 'perhaps the site');
});

test('the record of a tree follows its folder and fits no other folder', () => {
  const build = newFolder();
  build.recover();
  put(build.pathOf('next'), 'new');
  record(build, build.pathOf('next'));
  build.replaceSite();
  assert.equal(newFolder(build.site).treeIn(build.site)?.folder, build.site);
  put(build.pathOf('next'), 'newer');
  assert.equal(build.treeIn(build.pathOf('next')), undefined);
  build.forget(build.site);
  assert.equal(build.treeIn(build.site), undefined);
  assert.equal(newFolder(build.site).treeIn(build.site), undefined);
});

test('if the next site cannot take its place, the previous one is restored', () => {
  const build = newFolder();
  put(build.site, 'old');
  assert.throws(() => build.replaceSite(), { code: 'ENOENT' });
  assert.equal(whichIn(build.site), 'old');
});

test('clearing the folder forgets all that earlier builds left', () => {
  const build = newFolder();
  build.recover();
  put(build.site, 'site');
  put(build.pathOf('standby'), 'standby');
  record(build, build.site);
  build.clear();
  assert.equal(build.treeIn(build.site), undefined);
  assert.deepEqual(filesBelow(build.folder), []);
  assert.equal(whichIn(build.site), 'site');
});
