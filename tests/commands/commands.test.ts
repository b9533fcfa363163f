import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { filesBelow, pagesOf } from '../build.ts';
import { miniSite, PROJECT, run } from './content.ts';

function bytesOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    filesBelow(folder).map((file) => [file, readFileSync(path.join(folder, file), 'base64')]),
  );
}

test('build takes the content, the output folder and the path prefix from its options', () => {
  const { content, output } = miniSite();
  const { code, out, err } = run(
    'build',
    '--content',
    content,
    '--output',
    output,
    '--path-prefix',
    '/x/',
  );
  assert.equal(err, '');
  assert.match(
    out,
    /: 3 stories, 2 translated: \d+ files written, 0 unchanged, 0 removed in [\d.]+ s\n$/,
  );
  assert.equal(code, 0);
  assert.match(
    readFileSync(path.join(output, 'index.html'), 'utf8'),
    /href="\/x\/assets\/site\.css"/,
  );
});

test('a build with errors exits 1, reports all of them and leaves the site unchanged', () => {
  const { content, output } = miniSite();
  run('build', '--content', content, '--output', output);
  const before = bytesOf(output);
  writeFileSync(
    path.join(content, 'articles/2022/market.md'),
    '---\ntitle: 2022\ndate: 2022-02-30\n---\nنص.\n',
  );
  writeFileSync(path.join(content, 'translations/2022.md'), '---\ntitle: Nobody’s\n---\nText.\n');
  const { code, out, err } = run('build', '--content', content, '--output', output);
  assert.equal(code, 1);
  assert.equal(out, '');
  assert.deepEqual(
    err.split('\n').map((line) => line.replace(/: error: .*\(/, ': (')),
    [
      'articles/2022/market.md:2:1: (missing-key)',
      'articles/2022/market.md:2:8: (wrong-type)',
      'articles/2022/market.md:3:7: (date)',
      'translations/2022.md:1:1: (orphan-translation)',
      '4 errors, 0 warnings; the site was not written.',
      '',
    ],
  );
  assert.deepEqual(bytesOf(output), before);
  assert.deepEqual(readdirSync(path.dirname(output)).sort(), ['.site.build', 'content', 'site']);
});

test('a build replaces the output folder and nothing next to it', () => {
  const { content, output } = miniSite();
  const neighbours = [`${output}.new`, `${output}.old`];
  for (const folder of neighbours) cpSync(content, folder, { recursive: true });
  const before = neighbours.map(bytesOf);
  mkdirSync(output);
  for (const _ of ['into an empty folder', 'again']) {
    const { code, err } = run('build', '--content', `${output}.new`, '--output', `${output}/`);
    assert.equal(code, 0, err);
  }
  assert.deepEqual(neighbours.map(bytesOf), before);
  assert.ok(existsSync(path.join(output, 'index.html')));
});

test('a build follows a symbolic link to the output folder', () => {
  const { content, output } = miniSite();
  mkdirSync(`${output}-real`);
  symlinkSync(`${output}-real`, output);
  assert.equal(run('build', '--content', content, '--output', output).code, 0);
  assert.ok(lstatSync(output).isSymbolicLink());
  assert.ok(existsSync(path.join(`${output}-real`, 'index.html')));
});

test('paths in options are relative to the folder that npm was called from', () => {
  const { content, output } = miniSite();
  const options = ['--content', 'content', '--output', 'deep/er/site'];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['src/run.js', 'src/commands/build.ts', ...options],
    {
      cwd: PROJECT,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: path.dirname(content) },
    },
  );
  assert.equal(stderr, '');
  assert.match(stdout, /^deep\/er\/site: /);
  assert.ok(existsSync(path.join(path.dirname(output), 'deep/er/site/index.html')));
});

test('a build removes files that are no longer part of the site', () => {
  const { content, output } = miniSite();
  run('build', '--content', content, '--output', output);
  writeFileSync(path.join(output, 'left-over.html'), 'from an earlier build');
  run('build', '--content', content, '--output', output);
  assert.ok(!existsSync(path.join(output, 'left-over.html')));
});

test('warnings fail only a strict build', () => {
  const { content, output } = miniSite();
  cpSync(
    path.join(content, 'articles/2024/01/chart.png'),
    path.join(content, 'articles/unused.png'),
  );
  assert.equal(run('build', '--content', content, '--output', output).code, 0);
  assert.equal(
    run('build', '--content', content, '--output', `${output}-strict`, '--strict').code,
    1,
  );
  assert.ok(!existsSync(`${output}-strict`));
});

test('drafts are not published, but they are checked', () => {
  const { content, output } = miniSite();
  const draft = path.join(content, 'articles/2022/market.md');
  writeFileSync(draft, readFileSync(draft, 'utf8').replace('date:', 'draft: true\ndate:'));
  assert.match(
    run('build', '--content', content, '--output', output).out,
    /: 2 stories, 2 translated/,
  );
  assert.ok(!existsSync(path.join(output, 'ar/2022/market/index.html')));
  writeFileSync(draft, readFileSync(draft, 'utf8').replace('date: 2022', 'date: yesterday'));
  assert.equal(run('check', '--content', content).code, 1);
});

test('check prints problems as JSON, an empty array if there are none', () => {
  const { content } = miniSite();
  const sound = run('check', '--content', content, '--json');
  assert.deepEqual(JSON.parse(sound.out), []);
  assert.equal(sound.code, 0);
  writeFileSync(path.join(content, 'articles/2022/market.md'), '');
  const { code, out } = run('check', '--content', content, '--json');
  assert.equal(code, 1);
  const [problem] = JSON.parse(out);
  assert.deepEqual(Object.keys(problem), ['file', 'line', 'column', 'severity', 'code', 'message']);
  assert.equal(problem.file, 'articles/2022/market.md');
});

test('wrong usage exits 2, says what is wrong and points to the help', () => {
  const { content } = miniSite();
  const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-mine-'));
  writeFileSync(path.join(folder, 'letter.txt'), 'Dear reader');
  for (const [wrong, message] of [
    [['--nonsense'], /--nonsense/],
    [['--content', '/nowhere'], /no folder \/nowhere/],
    [['--path-prefix', 'x'], /begin and end with a slash/],
    [['--url', 'example.org'], /--url must be an address/],
    [['--output', folder], /is not a site made by Safhatan/],
    [['--output', path.dirname(content), '--content', content], /would replace the content/],
    [['--output', path.join(content, 'articles/x'), '--content', content], /is inside the content/],
    [['--output', path.join(folder, 'letter.txt')], /letter\.txt is a file; name a folder/],
    [['--output', path.join(folder, 'letter.txt/x/y')], /letter\.txt is a file, not a folder/],
  ] as const) {
    const { code, err } = run('build', ...wrong);
    assert.equal(code, 2, err);
    assert.match(err, message);
    assert.match(err, /npm run build -- --help/);
  }
  assert.equal(readFileSync(path.join(folder, 'letter.txt'), 'utf8'), 'Dear reader');
});

test('every command prints help', () => {
  for (const command of [
    'accept',
    'build',
    'check',
    'export',
    'import',
    'lock',
    'new',
    'start',
    'status',
  ]) {
    const { code, out } = run(command, '--help');
    assert.equal(code, 0);
    assert.match(
      out,
      new RegExp(
        `^Usage: npm run ${command} -- \\[OPTIONS\\](?: \\[?[A-Z]+\\]?(?:\\.{3})?)?\n[A-Z].+\\.\n(?:  --.+\n)+$`,
      ),
    );
  }
});

test('plain Eleventy renders the same pages', () => {
  const { output } = miniSite();
  const eleventy = path.join(PROJECT, 'node_modules/@11ty/eleventy/cmd.cjs');
  const options = [
    '--config=.eleventy.ts',
    '--quiet',
    `--output=${path.relative(PROJECT, output)}`,
  ];
  const { status } = spawnSync(process.execPath, [eleventy, ...options], { cwd: PROJECT });
  assert.equal(status, 0);
  run('build', '--output', `${output}-build`);
  assert.deepEqual(pagesOf(output), pagesOf(`${output}-build`));
});

test('on an old Node, the launcher says in one line which version it needs', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-node-'));
  mkdirSync(path.join(folder, 'src'));
  const launcher = readFileSync(path.join(PROJECT, 'src/run.js'), 'utf8');
  // Not every machine has an old Node, so a copy of the launcher is made to believe it runs on one.
  const old = launcher.replaceAll('process.versions.node', "'20.20.2'");
  assert.notEqual(old, launcher);
  writeFileSync(path.join(folder, 'src/run.mjs'), old);
  const { status, stderr } = spawnSync(
    process.execPath,
    [path.join(folder, 'src/run.mjs'), 'x.ts'],
    { encoding: 'utf8' },
  );
  assert.equal(status, 2);
  assert.match(stderr, /^Safhatan needs Node 24, but this is Node 20\.20\.2: [^\n]+\n$/);
});
