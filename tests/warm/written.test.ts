import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { PROJECT } from '../../src/project.ts';
import { filesBelow } from '../build.ts';
import { settings } from '../settings.ts';
import { type CopiedProject, copyProject, replaceIn, writeSettings } from './copied-project.ts';

/** The mini-site, built with a builder as the development server uses one. */
interface Built {
  readonly project: CopiedProject;
  readonly content: string;
  readonly output: string;
  readonly builder: InstanceType<CopiedProject['SiteBuilder']>;
}

/** An edit of a file of the content, or of the project; `%` is the number of the round. */
type Edit = readonly [where: 'content' | 'project', file: string, pattern: RegExp, by: string];

const HARVEST = ['ar', 'both', 'en'].map((folder) => `${folder}/2024/01/harvest/index.html`);
const RIVER = ['ar', 'both', 'en'].map((folder) => `${folder}/2023/05/river/index.html`);
const MARKET = ['ar', 'en'].map((folder) => `${folder}/2022/market/index.html`);

/** The files for agents that change with a story, feeds of its tags included; each text names the other. */
const agentFiles = (markdown: readonly string[], tags: readonly string[]): readonly string[] => [
  ...markdown.map((folder) => `${folder}/index.md`),
  ...['', 'ar/', ...(markdown.length > 1 ? ['en/'] : []), ...tags.map((tag) => `tags/${tag}/`)]
    .map((folder) => `${folder}feed`)
    .flatMap((feed) => [`${feed}.json`, `${feed}.xml`]),
  // The corpus, and the page that counts its rows.
  'data/archive.tmx',
  'data/index.html',
  'data/stories.jsonl',
];
const HARVEST_FILES = [
  ...HARVEST,
  ...agentFiles(['ar/2024/01/harvest', 'en/2024/01/harvest'], ['agriculture', 'water']),
];

/** What must be written after an edit; nothing else may be. */
const CASES: Readonly<
  Record<string, { readonly edits: readonly Edit[]; readonly written: readonly string[] }>
> = {
  nothing: { edits: [], written: [] },
  'a paragraph of an article': {
    edits: [['content', 'articles/2024/01/harvest.md', /^## .*$/m, '## عنوان آخر %']],
    written: HARVEST_FILES,
  },
  'a paragraph of a translation': {
    edits: [['content', 'translations/2024/01/harvest.md', /^## .*$/m, '## Another %']],
    written: HARVEST_FILES,
  },
  'the title of an article, which its neighbours and the indexes name,': {
    edits: [['content', 'articles/2023/05/river.md', /^title: .*$/m, 'title: عنوان آخر %']],
    written: [
      'ar/2022/market/index.html',
      'ar/2024/01/harvest/index.html',
      'ar/index.html',
      ...RIVER,
      'dates/2023/05/index.html',
      'dates/2023/index.html',
      // An entry has both titles, even if it shows only one.
      'en/index.html',
      'index.html',
      'tags/water/index.html',
      ...agentFiles(['ar/2023/05/river', 'en/2023/05/river'], ['water']),
      // llms.txt names the newest stories.
      'llms.txt',
    ],
  },
  'the English name of a tag, which its stories and the indexes show,': {
    edits: [['content', 'translations/tags.yaml', /en: Markets/, 'en: Markets %']],
    written: [
      ...MARKET,
      'index.html',
      'tags/index.html',
      'tags/markets/index.html',
      ...agentFiles(['ar/2022/market'], ['markets']),
    ],
  },
  'a macro that only articles and translations use': {
    edits: [['project', 'src/templates/macros/facts.njk', /<dl /, '<dl data-x="%" ']],
    written: [...HARVEST, ...RIVER, ...MARKET].filter(
      (file) => !file.startsWith('both/') && file !== 'en/2022/market/index.html',
    ),
  },
  'a macro that only paginated indexes use': {
    edits: [['project', 'src/templates/macros/paging.njk', /<nav /, '<nav data-x="%" ']],
    written: [
      'dates/2022',
      'dates/2023',
      'dates/2023/05',
      'dates/2024',
      'dates/2024/01',
      'dates/2024/01/27',
      'tags/agriculture',
      'tags/markets',
      'tags/water',
    ].map((folder) => `${folder}/index.html`),
  },
  'the template of one page': {
    edits: [['project', 'src/templates/pages/notFound.njk', /<div /, '<div data-x="%" ']],
    written: ['404.html'],
  },
  'a style': {
    edits: [['project', 'src/styles/blocks/entry.css', /^/, '.x { order: % }\n']],
    written: ['assets/site.css'],
  },
  'a script': {
    edits: [['project', 'src/scripts/site.ts', /$/, 'console.log(%);\n']],
    written: ['assets/site.js'],
  },
};

for (const [name, { edits, written }] of Object.entries(CASES)) {
  test(`an edit of ${name} rewrites only the files that it changes`, async (t) => {
    const built = await buildMiniSite();
    t.after(() => built.builder.close());
    // Once from the previous site alone, once with a standby.
    for (const round of [1, 2]) {
      for (const edit of edits) change(built, edit, round);
      const before = filesOf(built.output);
      const report = await write(built);
      const after = filesOf(built.output);
      const changed = [...after].filter(([file, status]) => before.get(file) !== status);
      assert.deepEqual(
        changed.map(([file]) => file),
        written.toSorted(),
      );
      assert.equal(report.written, written.length);
      assert.equal(report.unchanged, after.size - written.length);
      assert.equal(report.removed, 0);
    }
  });
}

test('a server shows an edit of a style even if it read the content meanwhile without building', async (t) => {
  const built = await buildMiniSite();
  t.after(() => built.builder.close());
  // As when the content has errors: the build stops after reading it.
  await built.builder.read();
  change(built, ['project', 'src/styles/blocks/entry.css', /^/, '.edited { order: % }\n'], 1);
  await write(built);
  assert.match(readFileSync(path.join(built.output, 'assets/site.css'), 'utf8'), /\.edited\b/);
});

test('saving files unchanged rewrites nothing and does not replace the site', async (t) => {
  const built = await buildMiniSite();
  t.after(() => built.builder.close());
  const before = filesOf(built.output);
  const { ino } = lstatSync(built.output);
  for (const file of filesBelow(built.content)) {
    const target = path.join(built.content, file);
    utimesSync(target, new Date(0), new Date(0));
  }
  assert.equal((await write(built)).written, 0);
  assert.deepEqual(filesOf(built.output), before);
  assert.equal(lstatSync(built.output).ino, ino, 'the site was replaced needlessly');
});

test('a server keeps building when its hidden folder is deleted', async (t) => {
  const built = await buildMiniSite();
  t.after(() => built.builder.close());
  const cache = path.join(path.dirname(built.output), '.site.build');
  const written = CASES['a paragraph of an article']?.written;
  for (const [index, part] of ['trees', 'content', 'standby', 'assets.json', '.'].entries()) {
    rmSync(path.resolve(cache, part), { recursive: true, force: true });
    const edit: Edit = ['content', 'articles/2024/01/harvest.md', /^## .*$/m, '## عنوان %'];
    change(built, edit, index);
    assert.equal((await write(built)).written, written?.length, part);
  }
});

test('pages written by code that was edited meanwhile are not reused by the new code', async (t) => {
  const built = await buildMiniSite();
  t.after(() => built.builder.close());
  const { project, content, output, builder } = built;
  replaceIn(
    path.join(project.folder, 'src/interface/words.ts'),
    "author: 'By'",
    "author: 'Penned by'",
  );
  replaceIn(path.join(content, 'articles/2022/market.md'), /^title: .*$/m, 'title: عنوان آخر');
  assert.ok((await write(built)).written < 24);
  await builder.close();
  writeSettings(project, settings);
  const options = ['src/run.js', 'src/commands/build.ts', '--content', content];
  const run = (folder: string, ...more: readonly string[]) =>
    spawnSync(process.execPath, [...options, '--output', folder, ...more], {
      cwd: project.folder,
      encoding: 'utf8',
    });
  const { stdout, stderr } = run(output);
  assert.match(stdout, /3 stories/, stderr);
  run(`${output}-fresh`);
  for (const file of filesBelow(`${output}-fresh`)) {
    assert.ok(
      readFileSync(path.join(output, file)).equals(
        readFileSync(path.join(`${output}-fresh`, file)),
      ),
      file,
    );
  }
});

async function buildMiniSite(): Promise<Built> {
  const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-written-'));
  const project = await copyProject(path.join(folder, 'project'));
  const content = path.join(folder, 'content');
  cpSync(path.join(PROJECT, 'tests/golden/content'), content, { recursive: true });
  const output = path.join(folder, 'site');
  const builder = new project.SiteBuilder({
    root: content,
    settings: { ...settings, storiesPerPage: 50, latest: 20 },
    output,
  });
  const built = { project, content, output, builder };
  await write(built);
  return built;
}

async function write({ builder }: Built) {
  const { archive, problems } = await builder.read();
  assert.deepEqual(problems, []);
  return builder.write(archive);
}

function change({ project, content }: Built, edit: Edit, round: number): void {
  const [where, file, pattern, by] = edit;
  const folder = where === 'content' ? content : project.folder;
  replaceIn(path.join(folder, file), pattern, by.replace('%', String(round)));
}

/** The files of a site, each with values that change when it is rewritten. */
function filesOf(site: string): ReadonlyMap<string, string> {
  return new Map(
    filesBelow(site).map((file) => {
      const { ino, mtimeMs } = lstatSync(path.join(site, file));
      return [file, `${ino} ${mtimeMs}`];
    }),
  );
}
