import { readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { edit, miniSite, run } from '../commands/content.ts';
import { axeFaults } from './axe.ts';
import { test as base, expect } from './site.ts';
import { serveFolder } from './static-host.ts';

const OLD = '2024/01/harvest';
const NEW = '2024/01/wheat';
const GONE = '2022/market';

/** A site after an editor renamed and edited a story, withdrew one, and gave a tag another slug. */
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
    { scope: 'worker', timeout: 180_000 },
  ],
  origin: [
    async ({ edited }, use) => {
      const { origin, close } = await serveFolder(edited.site);
      await use(origin);
      await close();
    },
    { scope: 'worker' },
  ],
});

// All in one worker, which builds the site once.
test.describe.configure({ mode: 'default' });

for (const folder of ['ar', 'en', 'both']) {
  test(`a former link in ${folder} leads to its block, which was edited since`, async ({
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
    // The former address is not in the history, where it would lead on again.
    await page.goBack();
    await expect(page).toHaveURL('/');
  });
}

test('a former link without a fragment leads to the story', async ({ page }) => {
  await page.goto(`/ar/${OLD}/`);
  await expect(page).toHaveURL(`/ar/${NEW}/`);
});

test('a former link to a tag leads to it under its new slug, where its stories are', async ({
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

  test('a former link leads to the story', async ({ page }) => {
    await page.goto(`/en/${OLD}/`);
    await page.waitForURL(`**/en/${NEW}/`);
    await expect(page.locator('h1')).toContainText('Wheat season');
  });
});

test('the page of a former address has a link, for readers who are not redirected', async ({
  page,
}) => {
  await page.route('**/assets/moved.js', (route) => route.fulfill({ body: '' }));
  await page.goto(`/en/${OLD}/`);
  await expect(page.locator('h1')).toContainText('This page has moved');
  await expect(page.locator('h1')).toContainText('انتقلت هذه الصفحة');
  expect(await axeFaults(page)).toEqual([]);
  await page.locator('main [lang="en"] a').click();
  await expect(page).toHaveURL(`/en/${NEW}/`);
});

for (const folder of ['ar', 'en', 'both']) {
  test(`the page of a withdrawn story says so in ${folder}, and why`, async ({ page }) => {
    await page.goto(`/${folder}/${GONE}/`);
    await expect(page.locator('h1')).toContainText('سُحب هذا الخبر');
    await expect(page.locator('h1')).toContainText('This story has been withdrawn');
    await expect(page.locator('.gone-reason').first()).toHaveText('سُحب بطلب كاتبه');
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
    }
    expect(await axeFaults(page)).toEqual([]);
  });
}
