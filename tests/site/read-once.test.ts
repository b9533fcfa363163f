import assert from 'node:assert/strict';
import fs, { mkdtempSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { SiteBuilder } from '../../src/build/site-builder.ts';
import { PROJECT } from '../../src/project.ts';
import { settings } from '../settings.ts';

const CONTENT = path.join(PROJECT, 'tests/golden/content');

/** Counts how often each text below a folder is read. */
function countReads(t: TestContext, folder: string): ReadonlyMap<string, number> {
  const reads = new Map<string, number>();
  const own = fs.readFileSync;
  const counting = (file: unknown, ...others: never[]) => {
    const name = path.relative(folder, String(file));
    if (/^(?:articles|translations).*\.md$/.test(name)) reads.set(name, (reads.get(name) ?? 0) + 1);
    return own(file as string, ...others);
  };
  Object.assign(fs, { readFileSync: counting });
  syncBuiltinESMExports();
  t.after(() => {
    Object.assign(fs, { readFileSync: own });
    syncBuiltinESMExports();
  });
  return reads;
}

test('a first build reads each text once, whatever is made of it', async (t) => {
  const reads = countReads(t, CONTENT);
  const output = path.join(mkdtempSync(path.join(tmpdir(), 'safhatan-reads-')), 'site');
  const builder = new SiteBuilder({ root: CONTENT, settings, output });
  t.after(() => builder.close());
  const { archive } = await builder.read();
  await builder.write(archive);
  assert.ok(reads.size > 4);
  assert.deepEqual(
    [...reads].filter(([, count]) => count !== 1),
    [],
  );
});
