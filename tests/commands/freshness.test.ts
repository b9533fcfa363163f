import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import type { StoryStatus, Totals } from '../../src/archive/story/status.ts';
import { edit, miniSite, run } from './content.ts';

const ID = '2024/01/harvest';
const ARTICLE = `articles/${ID}.md`;
const TRANSLATION = `translations/${ID}.md`;

function statusOf(content: string): { stories: readonly StoryStatus[]; totals: Totals } {
  const { code, out } = run('status', '--content', content, '--json');
  assert.equal(code, 0);
  return JSON.parse(out);
}

function staleIn(content: string): StoryStatus['stale'] {
  return statusOf(content).stories.find(({ id }) => id === ID)?.stale ?? [];
}

/** The mini-site with recorded alignments, committed to git; on request, one article has CRLF. */
function recordedSite(withCrlf = false): { readonly content: string; readonly output: string } {
  const site = miniSite();
  if (withCrlf) edit(site.content, ARTICLE, (text) => text.replaceAll('\n', '\r\n'));
  const { code, err } = run('accept', '--content', site.content, '--all');
  assert.equal(code, 0, err);
  const git = (...options: readonly string[]) =>
    execFileSync('git', ['-C', site.content, ...options]);
  git('init', '--quiet');
  git('config', 'core.autocrlf', 'false');
  git('add', '.');
  git(
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.org',
    'commit',
    '--quiet',
    '-m',
    'as recorded',
  );
  return site;
}

test('status counts what is untranslated and unconfirmed; accept confirms a story', () => {
  const { content } = miniSite();
  const before = statusOf(content).totals;
  assert.deepEqual(before, {
    stories: 3,
    untranslated: 1,
    stale: 0,
    unconfirmed: 2,
    missing: 0,
    added: 0,
  });
  const { out } = run('accept', '--content', content, ID);
  assert.match(out, /^2024\/01\/harvest: 9 blocks recorded\n$/);
  assert.equal(statusOf(content).totals.unconfirmed, 1);
  assert.match(
    readFileSync(path.join(content, TRANSLATION), 'utf8'),
    /^method: human\nblocks: \[\w{5}(?:, \w{5}){8}\]\n---$/m,
  );
  assert.match(run('accept', '--content', content, ID).out, /already recorded/);
});

test('saving, rewrapping or reformatting an article makes nothing stale', () => {
  const { content } = recordedSite();
  edit(content, ARTICLE, (text) => text.replaceAll('\n', '\r\n'));
  assert.deepEqual(staleIn(content), []);
  edit(content, ARTICLE, (text) =>
    text.replaceAll('\r\n', '\n').replace('أعلنت الوزارة أن ', 'أعلنت الوزارة\nأن '),
  );
  assert.deepEqual(staleIn(content), []);
  edit(content, ARTICLE, (text) =>
    text.replace('أمطار', '**أمطار**').replace('القمح يكفي', '_القمح_   يكفي'),
  );
  assert.deepEqual(staleIn(content), []);
  edit(content, ARTICLE, (text) => text.normalize('NFD'));
  assert.deepEqual(staleIn(content), []);
});

test('changing one word makes exactly one block stale; git supplies its earlier text', () => {
  const { content, output } = recordedSite();
  edit(content, ARTICLE, (text) => text.replace('القمح يكفي حاجة', 'القمح لا يكفي حاجة'));
  const [stale, ...others] = staleIn(content);
  assert.equal(others.length, 0);
  assert.equal(stale?.was.length, 1);
  assert.equal(stale?.is.length, 1);
  assert.match(stale?.old ?? '', /^القمح يكفي حاجة/);
  assert.match(stale?.new ?? '', /^القمح لا يكفي حاجة/);
  assert.match(
    run('status', '--content', content).out,
    /stale: 1 .*2024\/01\/harvest[^\n]*\n.*harvest\.md:\d+: its original is now .*\n +was: القمح يكفي حاجة/,
  );

  run('build', '--content', content, '--output', output);
  const english = readFileSync(path.join(output, `en/${ID}/index.html`), 'utf8');
  const id = stale?.is[0];
  assert.match(english, new RegExp(`class="stale"[^]*href="#p-${id}"`));
  assert.equal(english.match(/ data-stale/g)?.length, 1);
  assert.match(english, new RegExp(`id="p-${id}" data-block="${id}" data-stale`));
  assert.match(
    english,
    new RegExp(`id="p-${stale?.was[0]}"`),
    'the former fragment still leads there',
  );
  const both = readFileSync(path.join(output, `both/${ID}/index.html`), 'utf8');
  assert.match(both, new RegExp(`data-row="${id}" data-stale`));
});

test('editing the translation leaves a block stale; accepting it does not', () => {
  const { content } = recordedSite();
  edit(content, ARTICLE, (text) => text.replace('القمح يكفي حاجة', 'القمح لا يكفي حاجة'));
  edit(content, TRANSLATION, (text) =>
    text.replace('The wheat covers', 'The wheat does not cover'),
  );
  assert.equal(staleIn(content).length, 1);
  edit(
    content,
    TRANSLATION,
    (text) => `${text.trimEnd()}\n\nA paragraph of the translator’s own.\n`,
  );
  assert.equal(staleIn(content).length, 1);
  const { out } = run('check', '--content', content, '--json');
  const codes = JSON.parse(out).map(({ code }: { code: string }) => code);
  assert.ok(codes.includes('blocks'), 'a record that does not fit is reported');
  run('accept', '--content', content, ID);
  assert.equal(staleIn(content).length, 0);
});

test('if the article drops a block, its translation is stale and unmatched; a new block is missing', () => {
  const { content } = recordedSite();
  edit(content, ARTICLE, (text) =>
    text.replace('> القمح يكفي حاجة البلاد.\n>\n> هكذا قال المدير.\n\n', ''),
  );
  const [stale] = staleIn(content);
  assert.deepEqual(stale?.is, []);
  edit(content, ARTICLE, (text) =>
    text.replace('## الأسباب', 'فقرة جديدة عن المطر في الشمال كله.\n\n## الأسباب'),
  );
  const story = statusOf(content).stories.find(({ id }) => id === ID);
  assert.equal(
    (story?.missing.length ?? 0) + (story?.stale.filter(({ is }) => is.length > 0).length ?? 0),
    1,
  );
});

test('accept refuses what it cannot record', () => {
  const { content } = miniSite();
  for (const [options, message] of [
    [[], /Name a story/],
    [['2024/01/harvets'], /did you mean 2024\/01\/harvest\?/],
    [['2022/market'], /no translation yet/],
  ] as const) {
    const { code, err } = run('accept', '--content', content, ...options);
    assert.equal(code, 2);
    assert.match(err, message);
  }
});

test('accept reports the problems of a translation instead of recording it', () => {
  const { content } = miniSite();
  edit(content, TRANSLATION, (text) => text.replace(/^title: .*$/m, 'title: 5'));
  const { code, err } = run('accept', '--content', content, ID);
  assert.equal(code, 1);
  assert.match(
    err,
    /^translations\/2024\/01\/harvest\.md:2:8: error: .*\nNothing was recorded\.\n$/,
  );
});

test('git supplies the earlier text of a block even if the article has CRLF line ends', () => {
  const { content } = recordedSite(true);
  edit(content, ARTICLE, (text) => text.replace('القمح يكفي حاجة', 'القمح لا يكفي حاجة'));
  assert.match(staleIn(content)[0]?.old ?? '', /^القمح يكفي حاجة/);
});
