import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { FolderWatcher } from '../../src/serve/folder-watcher.ts';

/** A content root two folders below the temporary one, so that those above it can vanish too. */
class Watched {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'safhatan-watcher-'));
  readonly root = path.join(this.folder, 'archive/content');
  readonly text = path.join(this.root, 'articles/2024/01/talks.md');
  readonly watcher: FolderWatcher;
  #changes = 0;

  constructor(t: TestContext, root = this.root) {
    mkdirSync(path.dirname(this.text), { recursive: true });
    writeFileSync(this.text, 'x');
    const paths = ['articles', 'permalinks.lock'].map((name) => path.join(root, name));
    const count = (): void => {
      this.#changes++;
    };
    this.watcher = new FolderWatcher(paths, count, assert.fail);
    t.after(() => {
      this.watcher.close();
      rmSync(this.folder, { recursive: true, force: true });
    });
    this.watcher.follow();
  }

  /** Waits until a change is told; the test's own time limit ends a wait in vain. */
  async tells(change: () => void): Promise<void> {
    await this.#settle();
    change();
    while (this.#changes === 0) await setTimeout(10);
    this.watcher.follow();
  }

  /** A change that is not told is followed by one that is: then the first would have been, too. */
  async tellsNothing(change: () => void): Promise<void> {
    await this.#settle();
    change();
    await setTimeout(200);
    assert.equal(this.#changes, 0);
    await this.tells(() => writeFileSync(this.text, String(Math.random())));
  }

  async #settle(): Promise<void> {
    let before = -1;
    while (before !== this.#changes) {
      before = this.#changes;
      await setTimeout(50);
    }
    this.watcher.follow();
    this.#changes = 0;
  }
}

/** Every way in which a folder of the content, or one above it, becomes another one. */
const REPLACED: Readonly<Record<string, (watched: Watched, folder: string) => void>> = {
  'put back at once': (_, folder) => {
    cpSync(folder, `${folder}.new`, { recursive: true });
    rmSync(folder, { recursive: true });
    renameSync(`${folder}.new`, folder);
  },
  'swapped for a copy': (_, folder) => {
    cpSync(folder, `${folder}.new`, { recursive: true });
    renameSync(folder, `${folder}.old`);
    renameSync(`${folder}.new`, folder);
  },
};

for (const below of [
  'archive',
  'archive/content',
  'archive/content/articles',
  'archive/content/articles/2024',
  'archive/content/articles/2024/01',
]) {
  for (const [how, replace] of Object.entries(REPLACED)) {
    test(`${below}, ${how}, is watched as before`, async (t) => {
      const watched = new Watched(t);
      await watched.tells(() => replace(watched, path.join(watched.folder, below)));
      await watched.tells(() => writeFileSync(watched.text, 'edited'));
    });
  }

  test(`${below} goes, stays away for a while, and is watched when it returns`, async (t) => {
    const watched = new Watched(t);
    const folder = path.join(watched.folder, below);
    cpSync(folder, `${watched.folder}/kept`, { recursive: true });
    await watched.tells(() => rmSync(folder, { recursive: true }));
    await watched.tells(() => renameSync(`${watched.folder}/kept`, folder));
    await watched.tells(() => writeFileSync(watched.text, 'edited'));
  });
}

test('files that come, change and go are told, and so are new folders', async (t) => {
  const watched = new Watched(t);
  const folder = path.join(watched.root, 'articles/2025/02');
  const other = path.join(folder, 'other.md');
  await watched.tells(() => mkdirSync(folder, { recursive: true }));
  await watched.tells(() => writeFileSync(other, 'x'));
  await watched.tells(() => writeFileSync(other, 'y'));
  await watched.tells(() => renameSync(other, `${folder}/renamed.md`));
  await watched.tells(() => rmSync(`${folder}/renamed.md`));
  await watched.tells(() => writeFileSync(`${watched.root}/permalinks.lock`, 'x'));
  await watched.tells(() => rmSync(`${watched.root}/permalinks.lock`));
});

test('what is beside the content, and what editors leave in it, is not told', async (t) => {
  const watched = new Watched(t);
  await watched.tellsNothing(() => writeFileSync(`${watched.root}/notes.txt`, 'x'));
  await watched.tellsNothing(() => writeFileSync(`${watched.folder}/archive/notes.txt`, 'x'));
  await watched.tellsNothing(() => writeFileSync(`${path.dirname(watched.text)}/.a.md.swp`, 'x'));
});

test('a symbolic link in the content is told, and what it leads to is not', async (t) => {
  const watched = new Watched(t);
  const outside = path.join(watched.folder, 'outside');
  mkdirSync(outside);
  await watched.tells(() => symlinkSync(outside, path.join(watched.root, 'articles/linked')));
  await watched.tells(() => symlinkSync('.', path.join(watched.root, 'articles/loop')));
  await watched.tellsNothing(() => writeFileSync(`${outside}/a.md`, 'x'));
});

test('a content root that is a symbolic link is watched where it leads', async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-watcher-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const link = path.join(folder, 'link');
  symlinkSync(path.join(folder, 'nowhere'), link);
  const watched = new Watched(t, link);
  await watched.tells(() => {
    rmSync(link);
    symlinkSync(watched.root, link);
  });
  await watched.tells(() => writeFileSync(watched.text, 'edited'));
  await watched.tells(() => REPLACED['swapped for a copy']?.(watched, watched.root));
  await watched.tells(() => writeFileSync(watched.text, 'edited again'));
});
