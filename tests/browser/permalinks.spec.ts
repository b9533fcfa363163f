import { createReadStream, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { edit, miniSite, run } from '../commands/content.ts';
import { test as base, expect } from './site.ts';

const OLD = '2024/01/harvest';
const NEW = '2024/01/wheat';
const GONE = '2022/market';
const TYPES: Readonly<Record<string, string>> = { '.css': 'text/css', '.js': 'text/javascript' };

/** What an editor did: a story was renamed and edited, one withdrawn; a tag got another slug. */
interface Edited {
  /** The folder of the built site. */
  readonly site: string;
  /** The former id of the block that was edited. */
  readonly former: string;
}

const test = base.extend<object, { origin: string; edited: Edited }>({
  edited: [
    async ({ browserName: _ }, use) => {
      const { content, output } = miniSite();
      run('lock', '--content', content);
      const lock = readFileSync(path.join(content, 'permalinks.lock'), 'utf8');
      const ids = new RegExp(`^story ${OLD} (.*)$`, 'm').exec(lock)?.[1]?.split(' ') ?? [];
      for (const folder of ['articles', 'translations']) {
        const fileOf = (id: string): string => path.join(content, folder, `${id}.md`);
        renameSync(fileOf(OLD), fileOf(NEW));
        rmSync(fileOf(GONE), { force: true });
      }
      edit(content, `articles/${NEW}.md`, (text) =>
        text
          .replace('---\n', `---\naliases: [${OLD}]\n`)
          .replace('القمح يكفي حاجة', 'لا يكفي القمح حاجة'),
      );
      edit(content, 'permalinks.lock', (text) =>
        text.replace(new RegExp(`^story ${GONE} .*$`, 'm'), '$& gone: سُحب بطلب كاتبه'),
      );
      edit(content, 'translations/tags.yaml', (text) =>
        text.replace('slug: water,', 'slug: rivers, aliases: [water],'),
      );
      const { err: fault } = run('lock', '--content', content);
      const line = new RegExp(`^story ${NEW} .*<(\\w+)`, 'm');
      const former = line.exec(readFileSync(path.join(content, 'permalinks.lock'), 'utf8'))?.[1];
      if (former === undefined || !ids.includes(former))
        throw new Error(`No block was edited. ${fault}`);
      const { code, err } = run('build', '--content', content, '--output', output);
      if (code !== 0) throw new Error(err);
      await use({ site: output, former });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  origin: [
    async ({ edited }, use) => {
      const server = createServer((request, response) => {
        const { pathname } = new URL(request.url ?? '/', 'http://site');
        const file = path.join(edited.site, pathname.replace(/\/$/, '/index.html'));
        const found = existsSync(file);
        const type = TYPES[path.extname(file)] ?? 'text/html; charset=utf-8';
        response.writeHead(found ? 200 : 404, { 'content-type': type });
        if (found) createReadStream(file).pipe(response);
        else response.end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      if (!address || typeof address === 'string') throw new Error('The server has no port.');
      await use(`http://127.0.0.1:${address.port}`);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    { scope: 'worker' },
  ],
});

for (const folder of ['ar', 'en', 'both']) {
  test(`an old link in ${folder} to a block that was edited since leads to that block`, async ({
    page,
    edited: { former },
  }) => {
    await page.setViewportSize({ width: 1280, height: 300 });
    await page.goto('/');
    await page.goto(`/${folder}/${OLD}/#p-${former}`);
    await page.waitForURL(`**/${folder}/${NEW}/#p-${former}`);
    const block = page.locator(`:is([data-block], [data-row]):has([id="p-${former}"])`);
    await expect(block).toBeInViewport();
    await expect(block).toContainText(/لا يكفي القمح|The wheat covers/);
    // The old address is not left behind in the history, where it would lead on again.
    await page.goBack();
    await expect(page).toHaveURL('/');
  });
}

test('an old link without a fragment leads to the story', async ({ page }) => {
  await page.goto(`/ar/${OLD}/`);
  await expect(page).toHaveURL(`/ar/${NEW}/`);
});

test('an old link to a tag leads to it under its new slug, where its stories are', async ({
  page,
}) => {
  await page.goto('/tags/water/');
  await expect(page).toHaveURL('/tags/rivers/');
  await page.locator(`[data-story="${NEW}"] a`).first().click();
  await expect(page).toHaveURL(`/ar/${NEW}/`);
  await page.locator('.story-tags a[href="/tags/rivers/"]').click();
  await expect(page).toHaveURL('/tags/rivers/');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an old link leads to the story', async ({ page }) => {
    await page.goto(`/en/${OLD}/`);
    await page.waitForURL(`**/en/${NEW}/`);
    await expect(page.locator('h1')).toContainText('Wheat season');
  });
});

test('the page of an old address has a link, for readers whom nothing leads on', async ({
  page,
}) => {
  await page.route('**/assets/moved.js', (route) => route.fulfill({ body: '' }));
  await page.goto(`/en/${OLD}/`);
  await expect(page.locator('h1')).toContainText('This page has moved');
  await expect(page.locator('h1')).toContainText('انتقلت هذه الصفحة');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.locator('main [lang="en"] a').click();
  await expect(page).toHaveURL(`/en/${NEW}/`);
});

for (const folder of ['ar', 'en', 'both']) {
  test(`in ${folder}, the page of what was withdrawn says so, and why`, async ({ page }) => {
    await page.goto(`/${folder}/${GONE}/`);
    await expect(page.locator('h1')).toContainText('سُحب هذا الخبر');
    await expect(page.locator('h1')).toContainText('This story has been withdrawn');
    await expect(page.locator('.gone-reason').first()).toHaveText('سُحب بطلب كاتبه');
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
  });
}
