import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path/posix';
import test from 'node:test';
import { PROJECT } from '../../src/project.ts';

/**
 * The rooms of the program, from the ground up: a file imports from rooms above its own in this
 * list, never from one below. The first that fits a file is its room.
 */
const ROOMS = [
  'src/archive/base/',
  'src/archive/content/',
  'src/archive/yaml/',
  'src/archive/text/',
  'src/archive/alignment/',
  'src/archive/permalinks/',
  'src/archive/story/',
  'src/archive/checks/',
  'src/archive/read-archive.ts',
  'src/archive/corpus/',
  'src/archive/pages/',
  'src/archive/feeds/',
  'src/archive/metadata/',
  'src/archive/sitemap/',
  'src/archive/citations/',
  'src/archive/agents/',
  'src/archive/drafts/',
  'src/archive/import/',
  'src/archive/xliff/',
  'src/project.ts',
  'src/site.ts',
  'src/interface/',
  'src/render/',
  'src/build/cache/',
  'src/build/publish/',
  'src/build/outputs/',
  'src/build/workers/',
  'src/build/',
  'src/serve/',
  'src/commands/',
  '.eleventy.ts',
];

/** The scripts of the pages: a program of their own, bundled for browsers. */
const SCRIPTS = 'src/scripts/';

interface SourceCode {
  readonly file: string;
  readonly code: string;
  /** What it imports, types too: files of the project by their paths, packages by their names. */
  readonly imports: readonly string[];
}

const sources = ['.eleventy.ts', ...filesIn('src/**/*.ts')].map(readCode);
const program = sources.filter(({ file }) => !file.startsWith(SCRIPTS));

function filesIn(pattern: string): readonly string[] {
  return globSync(pattern, { cwd: PROJECT }).map((file) => file.replaceAll('\\', '/'));
}

function readCode(file: string): SourceCode {
  const code = readFileSync(path.join(PROJECT, file), 'utf8');
  const named = code.matchAll(/(?:\bfrom|^import|\bnew URL\(|\bimport\()\s*'([^'\s]+)'/gm);
  const imports = Array.from(named, ([, name = '']) =>
    name.startsWith('.') ? path.join(path.dirname(file), name) : name,
  );
  return { file, code, imports };
}

function roomOf(file: string): number {
  return ROOMS.findIndex((room) => file.startsWith(room));
}

test('every file is in a room', () => {
  assert.deepEqual(
    program.map(({ file }) => file).filter((file) => roomOf(file) === -1),
    [],
  );
  // A room that is gone should leave the list.
  const inUse = new Set(program.map(({ file }) => roomOf(file)));
  assert.deepEqual(
    ROOMS.filter((_, index) => !inUse.has(index)),
    [],
  );
});

test('imports run in one direction, from room to room', () => {
  const wrong = program.flatMap(({ file, imports }) =>
    imports
      .filter((one) => one.endsWith('.ts') && roomOf(one) > roomOf(file))
      .map((one) => `${file} imports ${one}`),
  );
  assert.deepEqual(wrong, []);
});

test('no file imports itself by way of others', () => {
  const importsOf = new Map(sources.map(({ file, imports }) => [file, imports]));
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, above: readonly string[]): void => {
    if (above.includes(file)) {
      circles.push([...above.slice(above.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const one of importsOf.get(file) ?? []) visit(one, [...above, file]);
    done.add(file);
  };
  for (const file of importsOf.keys()) visit(file, []);
  assert.deepEqual(circles, []);
});

test('the scripts of the pages import nothing but each other', () => {
  const scripts = sources.filter(({ file }) => file.startsWith(SCRIPTS));
  assert.ok(scripts.length > 0);
  const foreign = scripts.flatMap(({ file, imports }) =>
    imports.filter((one) => !one.startsWith(SCRIPTS)).map((one) => `${file} imports ${one}`),
  );
  assert.deepEqual(foreign, []);
});

/** Packages, and parts of Node, that only some rooms or files may know. */
const KNOWN_TO: Readonly<Record<string, readonly string[]>> = {
  '@11ty/eleventy': ['.eleventy.ts', 'src/render/eleventy.ts', 'src/render/render.ts'],
  esbuild: ['src/build/outputs/assets.ts', 'src/serve/live-reload.ts'],
  feedsmith: ['src/archive/import/'],
  htmlparser2: ['src/archive/import/'],
  'libxml2-wasm': ['src/archive/xliff/'],
  'markdown-it': ['src/archive/text/', 'src/archive/xliff/'],
  'markdown-it-footnote': ['src/archive/text/markdown.ts'],
  'node:child_process': ['src/archive/content/git/run-git.ts'],
  // The domain reads the content in one room; the glossary is its own.
  'node:fs': [
    'src/archive/content/',
    'src/archive/alignment/',
    'src/build/',
    'src/serve/',
    'src/commands/',
  ],
  'node:worker_threads': ['src/build/workers/'],
  nunjucks: ['src/render/', 'src/build/workers/'],
  sharp: ['src/archive/content/images.ts'],
  yaml: ['src/archive/yaml/', 'src/archive/text/text-readers.ts', 'src/archive/story/read-tags.ts'],
};

for (const [name, places] of Object.entries(KNOWN_TO)) {
  test(`${name} is known to ${places.join(', ')} only`, () => {
    const users = program.filter(({ imports }) => imports.includes(name));
    assert.ok(users.length > 0, 'what nobody imports need not be listed');
    assert.deepEqual(
      users
        .map(({ file }) => file)
        .filter((file) => !places.some((place) => file.startsWith(place))),
      [],
    );
  });
}

test('every dependency is listed here or free for all to use', () => {
  const free = new Set(['fastest-levenshtein']);
  const packages = new Set(
    program
      .flatMap(({ imports }) => imports)
      .filter((name) => !/^(?:node:|src\/|package\.json)/.test(name)),
  );
  assert.deepEqual(
    [...packages].filter((name) => !free.has(name) && !(name in KNOWN_TO)),
    [],
  );
});

/** The code without comments, which may name anything. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<=^|\s)\/\/.*$/gm, '');
}

test('URLs of the site are made in one file', () => {
  const roots = /['"`]\/(?:ar|en|both|tags|dates|data|assets|images|search|feed|sitemap)\b/;
  const makers = program.filter(({ code }) => roots.test(withoutComments(code)));
  assert.deepEqual(
    makers.map(({ file }) => file),
    ['src/archive/base/addresses.ts'],
  );
  const inTemplates = filesIn('src/templates/**/*.njk').filter((file) =>
    /(?<![\w-])(?:href|src|action)="(?!\{\{|#|mailto:)/.test(
      readFileSync(path.join(PROJECT, file), 'utf8'),
    ),
  );
  assert.deepEqual(inTemplates, []);
});

test('the words of the interface are in one room', () => {
  // The language tables of the domain are no words that a reader sees.
  const elsewhere = /^src\/(?:interface\/|site\.ts|archive\/(?:alignment|import)\/)/;
  const arabic = program.filter(
    ({ file, code }) => !elsewhere.test(file) && /[\u0621-\u064A]{2}/.test(withoutComments(code)),
  );
  assert.deepEqual(
    arabic.map(({ file }) => file),
    [
      // Examples in messages to editors, who write Arabic.
      'src/archive/read-archive.ts',
      'src/archive/text/parse-text.ts',
    ],
  );
  for (const file of filesIn('src/templates/**/*.njk')) {
    const template = readFileSync(path.join(PROJECT, file), 'utf8');
    const text = template.replace(/\{#[\s\S]*?#\}|\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}|<[^>]*>/g, ' ');
    assert.doesNotMatch(text, /\p{L}{2}/u, file);
  }
});

test('commands print in one file, which a terminal obeys nothing of', () => {
  // The bar of a build, and what export hands out, have no words of the content or are the content.
  const apart = ['src/commands/export.ts', 'src/commands/progress.ts'];
  const printers = program.filter(
    ({ file, code }) =>
      file.startsWith('src/commands/') &&
      !apart.includes(file) &&
      /\bconsole\b|\bprocess\.std(?:out|err)\b/.test(withoutComments(code)),
  );
  assert.deepEqual(
    printers.map(({ file }) => file),
    ['src/commands/terminal.ts'],
  );
});

test('styles know no left and no right', () => {
  const physical =
    /(?<![\w-])(?:(?:margin|padding|border|inset)-(?:left|right)|(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right))/;
  for (const file of filesIn('src/styles/**/*.css')) {
    const css = readFileSync(path.join(PROJECT, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    assert.doesNotMatch(css, physical, file);
  }
});

test('no type has the name of another one', () => {
  const places = new Map<string, string[]>();
  for (const { file, code } of sources) {
    for (const [, name = ''] of code.matchAll(
      /^(?:export )?(?:abstract )?(?:interface|class|type) (\w+)(?=[\s<]*(?:[\w\s,=<>[\]]*>)?\s*(?:=|\{|extends|implements))/gm,
    )) {
      places.set(name, [...(places.get(name) ?? []), file]);
    }
  }
  assert.ok(places.size > 100);
  assert.deepEqual(
    [...places].filter(([, files]) => files.length > 1).map(([name, files]) => `${name}: ${files}`),
    [],
  );
});
