import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import type { Settings } from '../../src/archive/base/settings.ts';
import { drawBlockId } from '../../src/archive/text/block-id.ts';
import { buildTestSite, filesBelow, pagesOf } from '../build.ts';
import { ORIGIN } from './references.ts';
import { assertSound } from './sound.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const MINI_SITE = path.join(PROJECT, 'tests/golden/content');

test('the archive of the project builds a sound site', async () => {
  await assertSound(await build(PROJECT));
});

test('the mini-site is sound, both at the root and below a path prefix', async () => {
  await assertSound(await build(MINI_SITE));
  await assertSound(await build(MINI_SITE, { pathPrefix: '/news/archive/' }), '/news/archive/');
});

test('an empty archive builds a sound site', async () => {
  const site = await build(contentOf({}));
  await assertSound(site);
  for (const page of [
    'index.html',
    'ar/index.html',
    'en/index.html',
    'tags/index.html',
    'dates/index.html',
    '404.html',
  ]) {
    assert.ok(pagesOf(site).has(page), page);
  }
});

test('an archive without a translations folder or a list of tags builds a sound site', async () => {
  const content = mkdtempSync(path.join(tmpdir(), 'safhatan-content-'));
  mkdirSync(path.join(content, 'articles'));
  await assertSound(await build(content));
});

test('an archive with a single story builds a sound site', async () => {
  const site = await build(
    contentOf({
      'articles/one.md': '---\ntitle: خبر\ndate: 2024\ntags: [العراق]\n---\nنص.\n',
      'translations/one.md': '---\ntitle: Story\n---\nText.\n',
      'translations/tags.yaml': 'العراق: { slug: iraq, en: Iraq }\n',
    }),
  );
  await assertSound(site);
  assert.ok(pagesOf(site).has('ar/one/index.html'));
});

test('blocks without words, which share an id in both languages, make a sound site', async () => {
  const arabic = 'فقرة أولى في بغداد.\n\n* * *\n\nفقرة ثانية.\n';
  const english = '* * *\n\nFirst, in Baghdad.\n\n* * *\n\nSecond.\n';
  for (const record of ['[~, ~, ~, ~]', '[zzzzz, ~, zzzzz, ~]', null]) {
    const blocks = record === null ? '' : `blocks: ${record}\n`;
    const site = await build(
      contentOf({
        'articles/one.md': `---\ntitle: خبر\ndate: 2024\ntags: [العراق]\n---\n${arabic}`,
        'translations/one.md': `---\ntitle: Story\n${blocks}---\n${english}`,
        'translations/tags.yaml': 'العراق: { slug: iraq, en: Iraq }\n',
      }),
    );
    await assertSound(site);
    const both = pagesOf(site).get('both/one/index.html') ?? '';
    const id = drawBlockId('* * *', new Map());
    // The fragment belongs to the Arabic block, even if an English one comes before it.
    assert.match(both, new RegExp(`id="p-${id}"[^>]*>\\s*<div class="both-cell" lang="ar"`));
  }
});

test('an archive without any translation builds a sound site', async () => {
  const content = mkdtempSync(path.join(tmpdir(), 'safhatan-content-'));
  cpSync(MINI_SITE, content, { recursive: true });
  for (const name of readdirSync(path.join(content, 'translations'))) {
    if (name !== 'tags.yaml') rmSync(path.join(content, 'translations', name), { recursive: true });
  }
  const site = await build(content);
  await assertSound(site);
  for (const [page, html] of pagesOf(site)) {
    assert.doesNotMatch(
      html,
      /hreflang="en"[^>]*href="\/en\/2/,
      `${page} links to a missing translation`,
    );
  }
});

test('the same content builds the same bytes, whatever the time zone and the locale', async () => {
  const first = await build(MINI_SITE);
  const { TZ, LANG, LC_ALL } = process.env;
  Object.assign(process.env, {
    TZ: 'Pacific/Kiritimati',
    LANG: 'ar_EG.UTF-8',
    LC_ALL: 'ar_EG.UTF-8',
  });
  const second = await build(MINI_SITE);
  for (const [name, value] of Object.entries({ TZ, LANG, LC_ALL })) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  assert.deepEqual(filesBelow(second), filesBelow(first));
  for (const file of filesBelow(first)) {
    assert.ok(
      readFileSync(path.join(first, file)).equals(readFileSync(path.join(second, file))),
      file,
    );
  }
});

test('no page mentions a path of the machine, has an inline script or loads anything from elsewhere', async () => {
  for (const [page, html] of pagesOf(await build(MINI_SITE))) {
    assert.ok(!html.includes(PROJECT) && !html.includes(tmpdir()), page);
    assert.doesNotMatch(
      html,
      /<script(?![^>]*(?: src="\/|application\/ld\+json))/,
      `${page}: inline script`,
    );
    assert.doesNotMatch(
      html,
      /<(?:script|img|iframe|source)[^>]+(?:src|srcset)="https?:|<link[^>]+(?:stylesheet|icon)[^>]+"https?:/,
      page,
    );
  }
});

function contentOf(files: Readonly<Record<string, string>>): string {
  const content = mkdtempSync(path.join(tmpdir(), 'safhatan-content-'));
  mkdirSync(path.join(content, 'articles'));
  mkdirSync(path.join(content, 'translations'));
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(content, file), text);
  return content;
}

/** Builds a site at ORIGIN. */
function build(content: string, changed: Partial<Settings> = {}): Promise<string> {
  return buildTestSite(content, { url: ORIGIN, ...changed });
}
