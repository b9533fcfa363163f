import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import type { Problem } from '../../src/archive/base/problem.ts';
import { listContent } from '../../src/archive/content/content-files.ts';
import { isPassedOver } from '../../src/archive/content/passed-over.ts';

const PASSED_OVER = `
.gitkeep
.talks.md.swp
.talks.md.swo
.talks.md.swa
.swp
4913
talks.md~
talks.md.~1~
.talks.md~
#talks.md#
.#talks.md
.goutputstream-A1B2C3
.DS_Store
Thumbs.db
desktop.ini
`;

const CONTENT_OR_ERROR = `
talks.md
swp.md
talks.swp
.talks.md
.talks.md.swz
4914
4913.md
~talks.md
#talks.md
talks.md#
.gitignore
`;

test('files that editors and desktops leave are passed over, and no others', () => {
  for (const name of linesOf(PASSED_OVER)) assert.equal(isPassedOver(name), true, name);
  for (const name of linesOf(CONTENT_OR_ERROR)) assert.equal(isPassedOver(name), false, name);
});

test('listing passes them over in every folder, but never a folder', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'safhatan-passed-over-'));
  const folders = ['', 'articles', 'articles/2024', 'translations', 'translations/2024'];
  for (const folder of folders) {
    mkdirSync(path.join(root, folder), { recursive: true });
    for (const name of linesOf(PASSED_OVER)) {
      const file = path.join(root, folder, name);
      if (name.startsWith('.#')) symlinkSync('user@host.1234:1700000000', file);
      else writeFileSync(file, 'x');
    }
  }
  writeFileSync(path.join(root, 'articles/2024/talks.md'), 'x');
  const problems: Problem[] = [];
  const { articles, translations, images, refused } = listContent(root, problems);
  assert.deepEqual(problems, []);
  assert.deepEqual([articles, translations, images], [['articles/2024/talks.md'], [], []]);
  assert.equal(refused.size, 0);

  mkdirSync(path.join(root, 'articles/#2024#'));
  listContent(root, problems);
  assert.deepEqual(
    problems.map(({ file }) => file),
    ['articles/#2024#'],
  );
});

function linesOf(table: string): readonly string[] {
  return table.trim().split('\n');
}
