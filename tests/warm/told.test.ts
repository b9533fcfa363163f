// Edits that one can think of; random ones are those of warm.test.ts.
import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { formatProblem } from '../../src/archive/base/problem.ts';
import type { Settings } from '../../src/archive/base/settings.ts';
import { type BuildReport, SiteBuilder } from '../../src/build/site-builder.ts';
import type { Parallelism } from '../../src/build/workers/workers.ts';
import { filesBelow } from '../build.ts';
import { settings } from '../settings.ts';

const MINI_SITE = path.resolve(import.meta.dirname, '../golden/content');
const RIVER = 'articles/2023/05/river.md';
const HARVEST = 'articles/2024/01/harvest.md';
const MARKET = 'articles/2022/market.md';
const LOCK = 'permalinks.lock';

/** A content root that is changed, and the sites that are built from it. */
class Bench {
  readonly content: string;
  readonly site: string;

  constructor() {
    const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-told-'));
    this.content = path.join(folder, 'content');
    this.site = path.join(folder, 'site');
    cpSync(MINI_SITE, this.content, { recursive: true });
  }

  edit(file: string, change: (text: string) => string): void {
    const before = this.read(file);
    const after = change(before);
    assert.notEqual(after, before, `${file} was not changed`);
    this.write(file, after);
  }

  read(file: string): string {
    return readFileSync(path.join(this.content, file), 'utf8');
  }

  write(file: string, content: string | Uint8Array): void {
    mkdirSync(path.dirname(path.join(this.content, file)), { recursive: true });
    writeFileSync(path.join(this.content, file), content);
  }

  rename(from: string, to: string): void {
    mkdirSync(path.dirname(path.join(this.content, to)), { recursive: true });
    renameSync(path.join(this.content, from), path.join(this.content, to));
  }

  remove(file: string): void {
    rmSync(path.join(this.content, file));
  }

  async build(
    output: string,
    changed: Partial<Settings>,
    parallelism: Parallelism,
  ): Promise<BuildReport> {
    const { content: root } = this;
    const builder = new SiteBuilder({
      root,
      settings: { ...settings, ...changed },
      output,
      parallelism,
    });
    try {
      const { archive, problems } = await builder.read();
      const errors = problems.filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors.map(formatProblem), []);
      return await builder.write(archive);
    } finally {
      await builder.close();
    }
  }
}

const HERE: Parallelism = { threshold: Number.POSITIVE_INFINITY };
const IN_THREADS: Parallelism = { threads: 2, threshold: 1 };

interface Step {
  readonly change: (bench: Bench) => void;
  readonly settings?: Partial<Settings>;
}

/** One after the other, each on what the ones before have left. */
const STEPS: Readonly<Record<string, Step>> = {
  'nothing is there yet': { change: () => {} },
  'nothing changes': { change: () => {} },
  'the words of an article change': {
    change: (bench) =>
      bench.edit(HARVEST, (text) => text.replace('الوزارة أن', 'الوزارة اليوم أن')),
  },
  'the title of a translation changes': {
    change: (bench) =>
      bench.edit('translations/2023/05/river.md', (text) => text.replace(/^title: /m, '$&New ')),
  },
  'a story is translated': {
    change: (bench) =>
      bench.write('translations/2022/market.md', '---\ntitle: Market\n---\nIt was reopened.\n'),
  },
  'the translation goes again': { change: (bench) => bench.remove('translations/2022/market.md') },
  'and comes back': {
    change: (bench) =>
      bench.write('translations/2022/market.md', '---\ntitle: Market\n---\nIt was reopened.\n'),
  },
  'a story is written': {
    change: (bench) =>
      bench.write(
        'articles/2025/new.md',
        '---\ntitle: جديد\ndate: 2025-02\ntags: [المياه]\n---\nنص.\n',
      ),
  },
  'the day of the last change is said': {
    change: (bench) =>
      bench.edit(MARKET, (text) => text.replace('date: 2022', '$&\nupdated: 2026-01-02')),
  },
  'former ids of a story are recorded': {
    change: (bench) => bench.write(LOCK, 'story 2023/05/river zzzzz zzzz2\ntag water المياه\n'),
  },
  'a link leads to a former id': {
    change: (bench) =>
      bench.edit(MARKET, (text) => `${text}\nوانظر [الخبر](../2023/05/river.md#p-zzzzz).\n`),
  },
  'more is recorded of it': {
    change: (bench) => bench.edit(LOCK, (text) => text.replace('zzzz2', 'zzzz2<zzzz3')),
  },
  'a story is renamed': {
    change: (bench) => {
      bench.rename(RIVER, 'articles/2023/05/stream.md');
      bench.rename('translations/2023/05/river.md', 'translations/2023/05/stream.md');
      bench.edit('articles/2023/05/stream.md', (text) =>
        text.replace(/^date:/m, 'aliases: [2023/05/river]\n$&'),
      );
      for (const file of [HARVEST, MARKET, 'translations/2024/01/harvest.md']) {
        bench.edit(file, (text) => text.replaceAll('05/river.md', '05/stream.md'));
      }
    },
  },
  'a tag gets another slug': {
    change: (bench) =>
      bench.edit('translations/tags.yaml', (text) =>
        text.replace('slug: water,', 'slug: waters, aliases: [water],'),
      ),
  },
  'a tag without stories has another slug than before': {
    change: (bench) =>
      bench.edit(
        'translations/tags.yaml',
        (text) => `${text}أفكار: { slug: ideas, en: Ideas, aliases: [notions] }\n`,
      ),
  },
  'and gets another name': {
    change: (bench) =>
      bench.edit('translations/tags.yaml', (text) => text.replace('en: Ideas', 'en: Thoughts')),
  },
  'the image of a story changes': {
    change: (bench) =>
      bench.write(
        'articles/2024/01/chart.png',
        Buffer.from(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
          'base64',
        ),
      ),
  },
  'a story goes, for a reason': {
    change: (bench) => {
      bench.remove('articles/2025/new.md');
      bench.edit(LOCK, (text) => `${text}story 2025/new k3f9a gone: سُحب\n`);
    },
  },
  'a draft is no part of it': {
    change: (bench) =>
      bench.write(
        'articles/2026/draft.md',
        '---\ntitle: مسودة\ndate: 2026\ntags: [المياه]\ndraft: true\n---\nنص.\n',
      ),
  },
  'the draft is published': {
    change: (bench) =>
      bench.edit('articles/2026/draft.md', (text) => text.replace('draft: true\n', '')),
  },
  'files of the site are lost or damaged': {
    change: ({ site }) => {
      rmSync(path.join(site, 'data/archive.tmx'));
      rmSync(path.join(site, 'data/index.html'));
      truncateSync(path.join(site, 'feed.xml'), 10);
      rmSync(path.join(site, 'sitemap.xml'));
    },
  },
  'the page about the data is lost': {
    change: ({ site }) => rmSync(path.join(site, 'data/index.html')),
  },
  'the address of the site changes': { change: () => {}, settings: { pathPrefix: '/x/' } },
};

test('a site that is built again is the one that is built anew', async (t) => {
  const bench = new Bench();
  for (const [index, [name, step]] of Object.entries(STEPS).entries()) {
    const { change, settings: changed = {} } = step;
    await t.test(name, async () => {
      change(bench);
      await bench.build(bench.site, changed, index % 2 === 0 ? HERE : IN_THREADS);
      const fresh = path.join(mkdtempSync(path.join(tmpdir(), 'safhatan-told-')), 'site');
      await bench.build(fresh, changed, HERE);
      assertSame(bench.site, fresh);
      rmSync(path.dirname(fresh), { recursive: true });
    });
  }
});

function assertSame(site: string, other: string): void {
  assert.deepEqual(filesBelow(site), filesBelow(other));
  for (const file of filesBelow(site)) {
    const [one, two] = [site, other].map((folder) => readFileSync(path.join(folder, file)));
    if (one && two && !one.equals(two)) assert.equal(one.toString(), two.toString(), file);
  }
}
