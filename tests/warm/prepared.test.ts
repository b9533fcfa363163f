import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { SiteBuilder } from '../../src/build/site-builder.ts';
import { PROJECT } from '../../src/project.ts';
import { settings } from '../settings.ts';
import { contentOf, differences } from './folder-content.ts';

/** The mini-site with a builder as the development server has one, which has built it once. */
async function served(t: TestContext) {
  const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-prepared-'));
  const root = path.join(folder, 'content');
  const output = path.join(folder, 'site');
  cpSync(path.join(PROJECT, 'tests/golden/content'), root, { recursive: true });
  const builder = new SiteBuilder({ root, settings, output, drafts: true });
  t.after(async () => {
    await builder.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const build = async (one = builder) => one.write((await one.read()).archive);
  let edits = 0;
  await build();
  return {
    builder,
    output,
    build,
    edit: () => appendFileSync(path.join(root, 'articles/2022/market.md'), `\nفقرة ${++edits}.\n`),
    async isAsFresh() {
      const other = path.join(folder, 'fresh');
      const fresh = new SiteBuilder({ root, settings, output: other, drafts: true, fresh: true });
      await build(fresh);
      await fresh.close();
      assert.deepEqual(differences(contentOf(output), contentOf(other)), []);
    },
  };
}

test('what was prepared while nobody waited leads to the same site', async (t) => {
  const { builder, build, edit, isAsFresh } = await served(t);
  for (let round = 0; round < 3; round++) {
    await builder.prepare();
    edit();
    await build();
    await isAsFresh();
  }
});

test('an edit while something is prepared is built all the same', async (t) => {
  const { builder, build, edit, isAsFresh } = await served(t);
  const preparing = builder.prepare();
  edit();
  await build();
  await preparing;
  await isAsFresh();
  edit();
  await build();
  await isAsFresh();
});

test('what was damaged before is found in preparing; what is damaged after, by the next time', async (t) => {
  const { builder, output, build, edit, isAsFresh } = await served(t);
  const page = path.join(output, 'en/2024/01/harvest/index.html');
  rmSync(page);
  writeFileSync(path.join(output, 'stray.html'), 'stray');
  await builder.prepare();
  await build();
  await isAsFresh();
  await builder.prepare();
  rmSync(page);
  edit();
  await build();
  await builder.prepare();
  edit();
  await build();
  await isAsFresh();
});
