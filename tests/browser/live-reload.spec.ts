// Pages of the development server, open in a browser while the content changes.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { miniSite } from '../commands/content.ts';
import { freePort } from '../commands/free-port.ts';
import { StartedServer } from '../commands/started-server.ts';

const { content } = miniSite();
const article = path.join(content, 'articles/2024/01/harvest.md');
const sound = readFileSync(article, 'utf8');
const PAGE = '/ar/2024/01/harvest/';

let server: StartedServer;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  server = new StartedServer(await freePort(), content);
});
test.afterAll(() => server.stop());

/** Opens a page of the server, which may still be building its first site. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(`http://localhost:${server.port}${address}`);
}

test('a page that says the site is being built gives way to the site', async ({ page }) => {
  await expect(async () => open(page, PAGE)).toPass();
  await expect(page.locator('h1')).toContainText('موسم القمح');
});

test('an open page shows an edit by itself and keeps its place', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 200 });
  await open(page, PAGE);
  await page.locator('blockquote').scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => window.scrollY);
  expect(place).toBeGreaterThan(100);
  writeFileSync(article, sound.replace('هكذا قال المدير', 'هكذا قال الوزير'));
  await expect(page.getByText('هكذا قال الوزير')).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(place);
});

test('an error shows at every open page, and goes when it is corrected', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await open(page, PAGE);
  await open(other, '/en/');
  writeFileSync(article, sound.replace('date: 2024-01-27', 'date: 2024-13'));
  for (const one of [page, other])
    await expect(one.getByText('harvest.md:3:7: error')).toBeVisible();
  writeFileSync(article, sound);
  await expect(page.getByText('هكذا قال المدير')).toBeVisible();
  await expect(other.getByText('harvest.md:3:7: error')).toHaveCount(0);
});

test('a page that is not there yet is shown as soon as it is', async ({ page }) => {
  await open(page, '/ar/new/');
  const text = '---\ntitle: خبر جديد\ndate: 2025-02\ntags: [المياه]\n---\nنص.\n';
  writeFileSync(path.join(content, 'articles/new.md'), text);
  await expect(page.locator('h1')).toContainText('خبر جديد');
});

test('a page of a server that was started anew shows what there is now', async ({ page }) => {
  await open(page, PAGE);
  const { port } = server;
  await server.stop();
  writeFileSync(article, sound.replace('هكذا قال المدير', 'هكذا قال الخبير'));
  server = new StartedServer(port, content);
  await expect(page.getByText('هكذا قال الخبير')).toBeVisible();
});

test('a page that nobody sees holds no connection, and shows the edit when it is seen', async ({
  page,
  context,
}) => {
  const seen = await context.newPage();
  for (const one of [seen, page]) await open(one, PAGE);
  await hide(page);
  // The page that is seen hears of each edit, and the other one could have heard of it as soon.
  for (const name of ['الشاهد', 'الكاتب']) {
    writeFileSync(article, sound.replace('هكذا قال المدير', `هكذا قال ${name}`));
    await expect(seen.getByText(`هكذا قال ${name}`)).toBeVisible();
  }
  expect(await page.evaluate(() => document.hidden)).toBe(true);
  await show(page);
  await expect(page.getByText('هكذا قال الكاتب')).toBeVisible();
});

/** Makes a page believe that its tab is in the background, until it is loaded anew. */
async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

async function show(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: false });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}
