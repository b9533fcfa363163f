import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { SiteBuilder } from '../../src/build/site-builder.ts';
import { PROJECT } from '../../src/project.ts';
import { settings } from '../settings.ts';
import { contentOf, differences } from './folder-content.ts';

/** The mini-site, built once with a builder as the development server uses one. */
async function servedSite(t: TestContext) {
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
    async assertSameAsFresh() {
      const other = path.join(folder, 'fresh');
      const fresh = new SiteBuilder({ root, settings, output: other, drafts: true, fresh: true });
      await build(fresh);
      await fresh.close();
      assert.deepEqual(differences(contentOf(output), contentOf(other)), []);
    },
  };
}

test('preparing a build ahead of an edit leads to the same site', async (t) => {
  const { builder, build, edit, assertSameAsFresh } = await servedSite(t);
  for (let round = 0; round < 3; round++) {
    await builder.prepare();
    edit();
    await build();
    await assertSameAsFresh();
  }
});

test('an edit during the preparation is built, too', async (t) => {
  const { builder, build, edit, assertSameAsFresh } = await servedSite(t);
  const preparing = builder.prepare();
  edit();
  await build();
  await preparing;
  await assertSameAsFresh();
  edit();
  await build();
  await assertSameAsFresh();
});

test('the preparation finds earlier damage; later damage is found by the next one', async (t) => {
  const { builder, output, build, edit, assertSameAsFresh } = await servedSite(t);
  const page = path.join(output, 'en/2024/01/harvest/index.html');
  rmSync(page);
  writeFileSync(path.join(output, 'stray.html'), 'stray');
  await builder.prepare();
  await build();
  await assertSameAsFresh();
  await builder.prepare();
  rmSync(page);
  edit();
  await build();
  await builder.prepare();
  edit();
  await build();
  await assertSameAsFresh();
});
