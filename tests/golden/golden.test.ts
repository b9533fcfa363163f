import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { buildTestSite, pagesOf } from '../build.ts';

const folder = import.meta.dirname;

test('every page of the mini-site is as committed', async (t) => {
  const built = pagesOf(await buildTestSite(path.join(folder, 'content')));
  const expected = pagesOf(path.join(folder, 'expected'));
  await t.test('the same pages', () => {
    assert.deepEqual([...built.keys()], [...expected.keys()]);
  });
  for (const [page, html] of expected) {
    await t.test(page, () =>
      assert.equal(built.get(page), html, 'if you meant this change, run npm run golden'),
    );
  }
});
