import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { type TestContext } from 'node:test';
import { formatProblem } from '../../src/archive/base/problem.ts';
import { checkTranslations } from '../../src/archive/checks/translation-checks.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { madeArchive } from '../bench/archive/made-archive.ts';
import { writeContent } from '../bench/archive/write-content.ts';
import { settings } from '../settings.ts';

const STORIES = 50;
const SEED = 7;

function contentOf(context: TestContext, stories = STORIES, seed = SEED): string {
  const root = mkdtempSync(path.join(tmpdir(), 'safhatan-'));
  context.after(() => rmSync(root, { recursive: true }));
  writeContent(madeArchive(seed), stories, root);
  return root;
}

function filesOf(root: string): ReadonlyMap<string, string> {
  const files = (readdirSync(root, { recursive: true }) as string[])
    .filter((file) => statSync(path.join(root, file)).isFile())
    .toSorted();
  return new Map(files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]));
}

test('a seed always gives the same bytes, and another seed gives others', (context) => {
  const files = filesOf(contentOf(context));
  assert.deepEqual(filesOf(contentOf(context)), files);
  const others = filesOf(contentOf(context, STORIES, SEED + 1));
  assert.equal([...others.keys()].filter((file) => files.has(file)).length, 1, 'only tags.yaml');
});

test('a smaller archive is the beginning of a larger one', (context) => {
  const larger = filesOf(contentOf(context));
  for (const [file, content] of filesOf(contentOf(context, 10))) {
    assert.equal(content, larger.get(file), file);
  }
});

test('the made-up archive has no problems, and its records fit its articles', async (context) => {
  const root = contentOf(context);
  const { archive, problems } = await readArchive(root, settings);
  assert.deepEqual([...problems, ...checkTranslations(archive)].map(formatProblem), []);
  assert.equal(archive.stories.length, STORIES);
  for (const { id, alignment, texts } of archive.stories) {
    for (const row of alignment.rows) {
      assert.equal(row.stale, null, id);
      assert.equal(row.target.length, texts.en ? row.source.length : 0, id);
    }
  }
});

test('stories have the intended length, variety and share of translations', async (context) => {
  const { archive } = await readArchive(contentOf(context, 300), settings);
  const { stories } = archive;
  const assertBetween = (value: number, least: number, most: number, what: string): void =>
    assert.ok(least <= value && value <= most, `${what}: ${value}, not ${least} to ${most}`);
  const share = (count: number, of: number): number => count / of;
  const translated = stories.filter(({ texts }) => texts.en);
  const recorded = translated.filter(({ alignment }) => alignment.isRecorded);
  assertBetween(share(translated.length, stories.length), 0.85, 0.95, 'translated');
  assertBetween(share(recorded.length, translated.length), 0.85, 0.95, 'recorded');
  const lengths = stories.map(({ texts: { ar } }) =>
    ar.blocks.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0),
  );
  assertBetween(
    lengths.reduce((sum, length) => sum + length, 0) / lengths.length,
    300,
    400,
    'words',
  );
  for (const { texts, tags, date } of stories) {
    assertBetween(texts.ar.blocks.length, 6, 12, 'blocks');
    assertBetween(tags.length, 1, 4, 'tags');
    assertBetween(date.year, 2008, 2024, 'year');
  }
  const kinds = new Set(stories.flatMap(({ texts }) => texts.ar.blocks.map(({ kind }) => kind)));
  assert.deepEqual([...kinds].toSorted(), ['heading', 'list', 'paragraph', 'quotation', 'table']);
  assert.equal(new Set(stories.map(({ date }) => date.year)).size, 17);
  assert.equal(madeArchive(SEED).tags.length, 400);
});
