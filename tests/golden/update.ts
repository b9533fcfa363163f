// Replaces the committed mini-site with a new build. Read the diff before you commit it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildTestSite, pagesOf } from '../build.ts';

const expected = path.join(import.meta.dirname, 'expected');
const pages = pagesOf(await buildTestSite(path.join(import.meta.dirname, 'content')));
rmSync(expected, { recursive: true, force: true });
for (const [page, html] of pages) {
  mkdirSync(path.dirname(path.join(expected, page)), { recursive: true });
  writeFileSync(path.join(expected, page), html);
}
console.log(`${pages.size} pages in ${path.relative(process.cwd(), expected)}`);
