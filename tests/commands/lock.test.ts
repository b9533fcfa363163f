import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { assertSound } from '../site/sound.ts';
import { edit, miniSite, run } from './content.ts';

const ID = '2024/01/harvest';
const ARTICLE = `articles/${ID}.md`;
const TRANSLATION = `translations/${ID}.md`;
const RENAMED = '2024/01/wheat';

function lockOf(content: string): string {
  return readFileSync(path.join(content, 'permalinks.lock'), 'utf8');
}

/** The mini-site with its lock. */
function lockedSite(): ReturnType<typeof miniSite> {
  const site = miniSite();
  const { code, err } = run('lock', '--content', site.content);
  assert.equal(code, 0, err);
  return site;
}

function rename(content: string): void {
  for (const folder of ['articles', 'translations']) {
    renameSync(path.join(content, folder, `${ID}.md`), path.join(content, folder, `${RENAMED}.md`));
  }
}

function page(output: string, file: string): string {
  return readFileSync(path.join(output, file, 'index.html'), 'utf8');
}

test('lock records what is published, reports what it added, and adds only what is new', () => {
  const { content } = miniSite();
  edit(content, 'articles/2022/market.md', (text) => text.replace('---\n', '---\ndraft: true\n'));
  const first = run('lock', '--content', content);
  assert.match(first.out, /^2 stories, \d+ blocks, 2 tags added\n$/);
  const before = lockOf(content);
  assert.match(before, /^story 2023\/05\/river(?: [a-z][0-9a-z]{4})+$/m);
  assert.match(before, /^tag water المياه$/m);
  assert.doesNotMatch(before, /market/);
  assert.equal(run('lock', '--content', content).out, 'Nothing to add.\n');
  assert.equal(lockOf(content), before);

  edit(content, 'articles/2022/market.md', (text) => text.replace('draft: true\n', ''));
  edit(content, ARTICLE, (text) => `${text.trimEnd()}\n\nفقرة جديدة في آخر النص.\n`);
  assert.match(run('lock', '--content', content).out, /^1 story, \d+ blocks(?:, 1 tag)? added\n$/);
  const after = lockOf(content).split('\n');
  const dropped = before.split('\n').filter((line) => !after.some((one) => one.startsWith(line)));
  assert.deepEqual(dropped, []);
  assert.deepEqual(readdirSync(content).sort(), ['articles', 'permalinks.lock', 'translations']);
});

test('lock writes nothing if the content has errors', () => {
  const { content } = miniSite();
  edit(content, ARTICLE, (text) => text.replace(/^title: .*$/m, 'title: 5'));
  const { code, out, err } = run('lock', '--content', content);
  assert.equal(code, 1);
  assert.equal(out, '');
  assert.match(
    err,
    /^articles\/2024\/01\/harvest\.md:\d+:\d+: error: .*\nNothing was recorded\.\n$/,
  );
  assert.ok(!existsSync(path.join(content, 'permalinks.lock')));
});

test('a recorded story that is gone fails the build, the check and the next lock', () => {
  const { content, output } = lockedSite();
  const before = lockOf(content);
  const line = before.split('\n').findIndex((one) => one.includes(ID)) + 1;
  for (const file of [ARTICLE, TRANSLATION]) rmSync(path.join(content, file));
  for (const [command, ...options] of [['build', '--output', output], ['check'], ['lock']]) {
    const { code, out, err } = run(command ?? '', '--content', content, ...options);
    assert.equal(code, 1);
    assert.match(
      out + err,
      new RegExp(
        `^permalinks\\.lock:${line}:1: error: ${ID} was published, .*aliases: .*gone: `,
        'm',
      ),
    );
  }
  assert.equal(lockOf(content), before);
});

test('a withdrawn story keeps its addresses, which give the reason in both languages', async () => {
  const { content, output } = lockedSite();
  for (const file of [ARTICLE, TRANSLATION]) rmSync(path.join(content, file));
  edit(content, 'permalinks.lock', (text) =>
    text.replace(new RegExp(`^story ${ID} .*$`, 'm'), '$& gone: طلب <كاتبه> & سحبه'),
  );
  const { code, err } = run('build', '--content', content, '--output', output);
  assert.equal(code, 0, err);
  for (const folder of ['ar', 'en', 'both']) {
    const html = page(output, `${folder}/${ID}`);
    assert.match(html, /<meta name="robots" content="noindex">/);
    assert.match(html, /سُحب هذا الخبر/);
    assert.match(html, /This story has been withdrawn/);
    assert.match(html, /lang="ar" dir="auto">طلب &lt;كاتبه&gt; &amp; سحبه</);
  }
  assert.ok(!existsSync(path.join(output, '_redirects')));
  await assertSound(output);
  // The line keeps its blocks and its reason.
  const before = lockOf(content);
  run('lock', '--content', content);
  assert.equal(lockOf(content), before);
});

test('the former addresses of a renamed story redirect to it, also below a path prefix', async () => {
  const { content, output } = lockedSite();
  const blocks = new RegExp(`^story ${ID} (.*)$`, 'm').exec(lockOf(content))?.[1]?.split(' ');
  rename(content);
  edit(content, `articles/${RENAMED}.md`, (text) =>
    text
      .replace('---\n', `---\naliases: [${ID}]\n`)
      .replace('القمح يكفي حاجة', 'لا يكفي القمح حاجة'),
  );
  const options = ['--content', content, '--output', output, '--path-prefix', '/news/'];
  const { code, err } = run('build', ...options);
  assert.equal(code, 0, err);
  for (const folder of ['ar', 'en', 'both']) {
    const to = `/news/${folder}/${RENAMED}/`;
    const html = page(output, `${folder}/${ID}`);
    assert.match(html, /<meta name="robots" content="noindex">/);
    assert.match(html, new RegExp(`<link rel="canonical" href="https?://[^/"]+${to}">`));
    assert.match(
      html,
      new RegExp(`<script src="/news/assets/moved\\.js" data-to="${to}"></script>`),
    );
    assert.match(
      html,
      new RegExp(`<noscript><meta http-equiv="refresh" content="0; url=${to}"></noscript>`),
    );
    // A block that was edited along with the renaming answers to its former id on every page.
    const moved = page(output, `${folder}/${RENAMED}`);
    for (const id of blocks ?? []) assert.match(moved, new RegExp(`id="p-${id}"`), id);
  }
  assert.equal(
    readFileSync(path.join(output, '_redirects'), 'utf8'),
    ['ar', 'en', 'both']
      .map((folder) => `/news/${folder}/${ID}/ /news/${folder}/${RENAMED}/ 301\n`)
      .join(''),
  );
  await assertSound(output, '/news/');
  assert.match(run('lock', '--content', content).out, /^1 story, 1 block added\n$/);
  assert.match(lockOf(content), new RegExp(`^story ${ID} .*\nstory ${RENAMED} .*<`, 'm'));
});

test('an alias that was recorded cannot be removed', () => {
  const { content } = lockedSite();
  edit(content, ARTICLE, (text) => text.replace('---\n', '---\naliases: [2023/old]\n'));
  assert.equal(run('lock', '--content', content).out, '1 former address added\n');
  edit(content, ARTICLE, (text) => text.replace('aliases: [2023/old]\n', ''));
  const { code, out } = run('check', '--content', content, '--json');
  assert.equal(code, 1);
  assert.deepEqual(
    JSON.parse(out).map(({ file, code }: { file: string; code: string }) => [file, code]),
    [['permalinks.lock', 'gone']],
  );
});

test('a former slug redirects to its tag, and a tag without stories keeps its page', () => {
  const { content, output } = lockedSite();
  const tags = path.join(content, 'translations/tags.yaml');
  edit(content, 'translations/tags.yaml', (text) =>
    text.replace('slug: markets,', 'slug: bazaars, aliases: [markets],'),
  );
  const { code, err } = run('build', '--content', content, '--output', output);
  assert.equal(code, 0, err);
  assert.match(page(output, 'tags/markets'), /data-to="\/tags\/bazaars\/"/);
  assert.equal(
    readFileSync(path.join(output, '_redirects'), 'utf8'),
    '/tags/markets/ /tags/bazaars/ 301\n',
  );
  writeFileSync(tags, `${readFileSync(tags, 'utf8')}التجارة: { slug: trade, en: Trade }\n`);
  writeFileSync(path.join(content, 'permalinks.lock'), `${lockOf(content)}tag trade التجارة\n`);
  run('build', '--content', content, '--output', output);
  assert.match(page(output, 'tags/trade'), /No stories here yet/);
  assert.doesNotMatch(page(output, 'tags'), /trade/);
});
