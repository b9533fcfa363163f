import assert from 'node:assert/strict';
import fs, { appendFileSync, cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { compareProblems } from '../../src/archive/base/problem.ts';
import { checkTranslations } from '../../src/archive/checks/translation-checks.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { SiteBuilder } from '../../src/build/site-builder.ts';
import type { Parallelism } from '../../src/build/workers/workers.ts';
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

/** A builder that writes the site of a content root to a new folder. */
function builderOf(t: TestContext, root: string, parallelism: Parallelism = {}): SiteBuilder {
  const output = path.join(mkdtempSync(path.join(tmpdir(), 'safhatan-reads-')), 'site');
  const builder = new SiteBuilder({ root, settings, output, parallelism });
  t.after(() => builder.close());
  return builder;
}

for (const isStrict of [false, true]) {
  test(`a ${isStrict ? 'strict ' : ''}first build reads each text once`, async (t) => {
    const reads = countReads(t, CONTENT);
    const builder = builderOf(t, CONTENT);
    const { archive } = await builder.read();
    if (isStrict) await builder.checkTranslations(archive);
    await builder.write(archive);
    assert.ok(reads.size > 4);
    assert.deepEqual(
      [...reads].filter(([, count]) => count !== 1),
      [],
    );
  });
}

for (const parallelism of [{}, { threads: 2, threshold: 1 }]) {
  test(`a builder compares translations as the check does, with threads: ${parallelism.threads ?? 'none'}`, async (t) => {
    const root = path.join(mkdtempSync(path.join(tmpdir(), 'safhatan-strict-')), 'content');
    cpSync(CONTENT, root, { recursive: true });
    const translations = path.join(root, 'translations');
    for (const file of readdirSync(translations, { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.md'))
        appendFileSync(path.join(translations, file), '\nAbout 4711 more.\n');
    }
    const whole = checkTranslations((await readArchive(root, settings)).archive);
    assert.ok(whole.length > 1);
    const builder = builderOf(t, root, parallelism);
    // First with the texts that were just read, then with those that the cache knows.
    for (let round = 0; round < 2; round++) {
      const { archive } = await builder.read();
      const found = await builder.checkTranslations(archive);
      assert.deepEqual(found.toSorted(compareProblems), whole.toSorted(compareProblems));
      await builder.write(archive);
    }
  });
}
