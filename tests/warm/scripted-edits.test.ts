// A script of typical edits; warm.test.ts makes random ones.
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

/** A content root to edit, and the site that is built from it. */
class EditedSite {
  readonly content: string;
  readonly site: string;

  constructor() {
    const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-edits-'));
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

const IN_THIS_THREAD: Parallelism = { threshold: Number.POSITIVE_INFINITY };
const WITH_WORKERS: Parallelism = { threads: 2, threshold: 1 };

interface Step {
  readonly change: (edited: EditedSite) => void;
  readonly settings?: Partial<Settings>;
}

/** Edits that follow one another, each on top of those before it. */
const STEPS: Readonly<Record<string, Step>> = {
  'nothing is published yet': { change: () => {} },
  'nothing changes': { change: () => {} },
  'the words of an article change': {
    change: (edited) =>
      edited.edit(HARVEST, (text) => text.replace('الوزارة أن', 'الوزارة اليوم أن')),
  },
  'the title of a translation changes': {
    change: (edited) =>
      edited.edit('translations/2023/05/river.md', (text) => text.replace(/^title: /m, '$&New ')),
  },
  'a story is translated': {
    change: (edited) =>
      edited.write('translations/2022/market.md', '---\ntitle: Market\n---\nIt was reopened.\n'),
  },
  'the translation is deleted': {
    change: (edited) => edited.remove('translations/2022/market.md'),
  },
  'the translation comes back': {
    change: (edited) =>
      edited.write('translations/2022/market.md', '---\ntitle: Market\n---\nIt was reopened.\n'),
  },
  'a story is written': {
    change: (edited) =>
      edited.write(
        'articles/2025/new.md',
        '---\ntitle: جديد\ndate: 2025-02\ntags: [المياه]\n---\nنص.\n',
      ),
  },
  'an article says when it was updated': {
    change: (edited) =>
      edited.edit(MARKET, (text) => text.replace('date: 2022', '$&\nupdated: 2026-01-02')),
  },
  'former ids of a story are recorded': {
    change: (edited) => edited.write(LOCK, 'story 2023/05/river zzzzz zzzz2\ntag water المياه\n'),
  },
  'a link leads to a former id': {
    change: (edited) =>
      edited.edit(MARKET, (text) => `${text}\nوانظر [الخبر](../2023/05/river.md#p-zzzzz).\n`),
  },
  'another former id of the story is recorded': {
    change: (edited) => edited.edit(LOCK, (text) => text.replace('zzzz2', 'zzzz2<zzzz3')),
  },
  'a story is renamed': {
    change: (edited) => {
      edited.rename(RIVER, 'articles/2023/05/stream.md');
      edited.rename('translations/2023/05/river.md', 'translations/2023/05/stream.md');
      edited.edit('articles/2023/05/stream.md', (text) =>
        text.replace(/^date:/m, 'aliases: [2023/05/river]\n$&'),
      );
      for (const file of [HARVEST, MARKET, 'translations/2024/01/harvest.md']) {
        edited.edit(file, (text) => text.replaceAll('05/river.md', '05/stream.md'));
      }
    },
  },
  'a tag gets another slug': {
    change: (edited) =>
      edited.edit('translations/tags.yaml', (text) =>
        text.replace('slug: water,', 'slug: waters, aliases: [water],'),
      ),
  },
  'a tag without stories is added, with a former slug': {
    change: (edited) =>
      edited.edit(
        'translations/tags.yaml',
        (text) => `${text}أفكار: { slug: ideas, en: Ideas, aliases: [notions] }\n`,
      ),
  },
  'the tag without stories gets another name': {
    change: (edited) =>
      edited.edit('translations/tags.yaml', (text) => text.replace('en: Ideas', 'en: Thoughts')),
  },
  'the image of a story changes': {
    change: (edited) =>
      edited.write(
        'articles/2024/01/chart.png',
        Buffer.from(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
          'base64',
        ),
      ),
  },
  'a story is withdrawn, with a reason': {
    change: (edited) => {
      edited.remove('articles/2025/new.md');
      edited.edit(LOCK, (text) => `${text}story 2025/new k3f9a gone: سُحب\n`);
    },
  },
  'a draft is added': {
    change: (edited) =>
      edited.write(
        'articles/2026/draft.md',
        '---\ntitle: مسودة\ndate: 2026\ntags: [المياه]\ndraft: true\n---\nنص.\n',
      ),
  },
  'the draft is published': {
    change: (edited) =>
      edited.edit('articles/2026/draft.md', (text) => text.replace('draft: true\n', '')),
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

test('after each edit, a warm build makes the same site as a fresh one', async (t) => {
  const edited = new EditedSite();
  for (const [index, [name, step]] of Object.entries(STEPS).entries()) {
    const { change, settings: changed = {} } = step;
    await t.test(name, async () => {
      change(edited);
      await edited.build(edited.site, changed, index % 2 === 0 ? IN_THIS_THREAD : WITH_WORKERS);
      const fresh = path.join(mkdtempSync(path.join(tmpdir(), 'safhatan-edits-')), 'site');
      await edited.build(fresh, changed, IN_THIS_THREAD);
      assertSame(edited.site, fresh);
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
