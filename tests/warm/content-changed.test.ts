// Content that changes while a site is built from it.
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { formatProblem } from '../../src/archive/base/problem.ts';
import { buildAgain } from '../../src/build/build-again.ts';
import { type BuildStep, SILENT } from '../../src/build/progress.ts';
import type { BuildOptions, SiteBuilder } from '../../src/build/site-builder.ts';
import type { Parallelism } from '../../src/build/workers/workers.ts';
import { filesBelow } from '../build.ts';
import { settings } from '../settings.ts';
import { copyProject, replaceIn } from './copied-project.ts';

const MINI_SITE = path.resolve(import.meta.dirname, '../golden/content');
const RIVER = 'articles/2023/05/river.md';
const HARVEST = 'articles/2024/01/harvest.md';
const CHART = 'articles/2024/01/chart.png';

const ONE_THREAD: Parallelism = { threshold: Number.POSITIVE_INFINITY };
const WITH_WORKERS: Parallelism = { threads: 2, threshold: 1 };

const project = await copyProject(
  path.join(mkdtempSync(path.join(tmpdir(), 'safhatan-changed-')), 'project'),
);

interface Change {
  /** Makes work for the second build. */
  readonly edit: (content: string) => void;
  /** At which step of that build something else changes. */
  readonly at: 'read' | 'make';
  readonly change: (content: string) => void;
  readonly told: RegExp;
  readonly parallelism?: Parallelism;
}

/** Its neighbour's page shows the title, but the build knows that text from its cache. */
const editNeighbour = (content: string): void =>
  replaceIn(path.join(content, HARVEST), /^title: .*$/m, 'title: عنوان آخر');

const CHANGES: Readonly<Record<string, Change>> = {
  'a text is edited after it was read': {
    edit: editNeighbour,
    at: 'make',
    change: (content) => appendFileSync(path.join(content, RIVER), '\nفقرة جديدة.\n'),
    told: /^articles\/2023\/05\/river\.md changed during the build$/,
  },
  'a text is edited after a worker of the pool read it': {
    edit: editNeighbour,
    at: 'make',
    change: (content) => appendFileSync(path.join(content, RIVER), '\nفقرة جديدة.\n'),
    told: /^articles\/2023\/05\/river\.md changed during the build$/,
    parallelism: WITH_WORKERS,
  },
  'a text is moved after it was read': {
    edit: editNeighbour,
    at: 'make',
    change: (content) => {
      for (const folder of ['articles', 'translations']) {
        renameSync(path.join(content, folder, '2023/05'), path.join(content, folder, '2023/06'));
      }
    },
    told: /^articles\/2023\/05\/river\.md changed during the build$/,
  },
  'a text goes between listing and reading': {
    edit: (content) => appendFileSync(path.join(content, RIVER), '\nفقرة جديدة.\n'),
    at: 'read',
    change: (content) => {
      for (const folder of ['articles', 'translations']) {
        rmSync(path.join(content, folder, '2023'), { recursive: true });
      }
    },
    told: /^(?:articles|translations)\/2023\/05\/river\.md changed during the build$/,
  },
  'an image is replaced after it was read': {
    edit: (content) => appendFileSync(path.join(content, CHART), 'x'),
    at: 'make',
    change: (content) => appendFileSync(path.join(content, CHART), 'y'),
    told: /^articles\/2024\/01\/chart\.png changed during the build$/,
  },
  'a template is edited after the site was planned': {
    edit: editNeighbour,
    at: 'make',
    change: editTemplate,
    told: /^a template, style or script changed during the build$/,
  },
  'a style is edited while it is bundled': {
    edit: (content) => {
      editNeighbour(content);
      appendFileSync(path.join(project.folder, 'src/styles/site.css'), '.x { order: 1 }\n');
    },
    at: 'make',
    change: () =>
      appendFileSync(path.join(project.folder, 'src/styles/site.css'), '.x { order: 2 }\n'),
    told: /^a template, style or script changed during the build$/,
  },
};

for (const [what, { edit, at, change, told, parallelism = ONE_THREAD }] of Object.entries(
  CHANGES,
)) {
  test(`${what}: the build begins again`, async (t) => {
    const site = new ChangingSite(parallelism);
    t.after(() => site.close());
    await site.build();
    edit(site.content);
    let changes = 0;
    site.atStep = (step) => {
      if (step === at && changes++ === 0) change(site.content);
    };
    const before = site.files();
    const changed: string[] = [];
    await buildAgain(
      () => site.build(),
      (message) => {
        assert.deepEqual(site.files(), before, 'the site is as it was');
        changed.push(message);
      },
    );
    assert.equal(changed.length, 1);
    assert.match(changed[0] ?? '', told);
    assert.deepEqual(site.files(), await site.fresh());
  });
}

test('what never stops changing ends a build, and leaves the site as it was', async (t) => {
  const site = new ChangingSite();
  t.after(() => site.close());
  await site.build();
  editNeighbour(site.content);
  const before = site.files();
  site.atStep = (step) => {
    if (step === 'make') editTemplate();
  };
  let attempts = 1;
  const building = buildAgain(
    () => site.build(),
    () => attempts++,
  );
  await assert.rejects(building, /^Error: a template, style or script changed during the build$/);
  assert.equal(attempts, 5);
  assert.deepEqual(site.files(), before);
});

/** A site in a folder of its own, whose content a test changes while it is built. */
class ChangingSite {
  readonly content: string;
  /** Called when a step of a build begins. */
  atStep: (step: BuildStep) => void = () => {};
  readonly #output: string;
  readonly #builder: SiteBuilder;

  constructor(parallelism: Parallelism = {}) {
    const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-changing-'));
    this.content = path.join(folder, 'content');
    this.#output = path.join(folder, 'site');
    cpSync(MINI_SITE, this.content, { recursive: true });
    // Without its link, one story does not depend on the other's being there.
    for (const file of [HARVEST, HARVEST.replace('articles', 'translations')]) {
      const target = path.join(this.content, file);
      replaceIn(target, /(?<=\]\().*?river\.md(?=\))/, 'https://example.org/');
    }
    const begin = (step: BuildStep): void => this.atStep(step);
    this.#builder = this.#open(this.#output, { parallelism, progress: { ...SILENT, begin } });
  }

  async build(): Promise<void> {
    await buildWith(this.#builder);
  }

  files(): ReadonlyMap<string, string> {
    return contentsOf(this.#output);
  }

  /** The files of a site that is built from nothing. */
  async fresh(): Promise<ReadonlyMap<string, string>> {
    const output = `${this.#output}-fresh`;
    const builder = this.#open(output);
    await buildWith(builder);
    await builder.close();
    return contentsOf(output);
  }

  async close(): Promise<void> {
    await this.#builder.close();
  }

  #open(output: string, more: Partial<BuildOptions> = {}): SiteBuilder {
    return new project.SiteBuilder({ root: this.content, settings, output, ...more });
  }
}

async function buildWith(builder: SiteBuilder): Promise<void> {
  const { archive, problems } = await builder.read();
  assert.deepEqual(problems.map(formatProblem), []);
  await builder.write(archive);
}

function contentsOf(site: string): ReadonlyMap<string, string> {
  const read = (file: string): string => readFileSync(path.join(site, file), 'latin1');
  return new Map(filesBelow(site).map((file) => [file, read(file)]));
}

function editTemplate(): void {
  const template = path.join(project.folder, 'src/templates/layouts/base.njk');
  replaceIn(template, /$/, '<!-- edited -->\n');
}
