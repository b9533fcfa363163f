import { axeFaults } from './axe.ts';
import {
  copied,
  PAGES,
  PARAGRAPH,
  replaceShareSheet,
  selectWords,
  settle,
  shared,
  test,
} from './sharing.ts';
import { expect, open, TRANSLATED } from './site.ts';

test.skip(TRANSLATED.length === 0, 'an archive without translations has no counterparts');

for (const [side, address] of Object.entries(PAGES)) {
  test(`the tools for a selection in ${side} fit the window, pass axe and are not printed`, async ({
    page,
  }) => {
    await open(page, address);
    const tools = page.locator('.share-tools');
    for (const [index, width] of [390, 768, 1440].entries()) {
      await page.setViewportSize({ width, height: 900 });
      // Each time other words: the tools come up once for each selection.
      await selectWords(page, side === 'both' ? '.both-cell' : PARAGRAPH, index, 4 + index);
      await expect(tools).toBeInViewport({ ratio: 1 });
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, `${width} px`).toBeLessThanOrEqual(0);
    }
    await page.emulateMedia({ media: 'print' });
    await expect(tools).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page.clock.resume();
    expect(await axeFaults(page, '.share-tools')).toEqual([]);
  });
}

test('with the keyboard alone, Tab leads from the selection to its tools, and Escape closes them', async ({
  page,
}) => {
  await page.goto(PAGES.ar);
  const words = await selectWords(page, PARAGRAPH, 0, 2);
  const tools = page.locator('.share-tools');
  await expect(tools).toBeVisible();
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Tab');
    await settle(page);
    if (await tools.locator(':focus').count()) break;
  }
  await expect(tools.locator('[data-action="copy"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(tools.locator('.share-said')).toBeVisible();
  expect(await copied(page)).toContain('«');
  await page.keyboard.press('Escape');
  await expect(tools).toHaveCount(0);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
  await page.locator('body').dispatchEvent('pointerup');
  await settle(page);
  await expect(tools, 'what was closed stays closed').toHaveCount(0);
});

test('without a share sheet, none is offered', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'share', { value: undefined });
  });
  await page.goto(PAGES.en);
  await selectWords(page, PARAGRAPH, 1, 4);
  await expect(page.locator('.share-tools')).toBeVisible();
  await expect(page.locator('[data-action="share"], .share-story')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  for (const [side, address] of Object.entries(PAGES)) {
    test(`a story is shared from its head in ${side}`, async ({ page, origin }) => {
      await replaceShareSheet(page);
      await open(page, address);
      const button = page.locator('.share-story');
      await expect(button).toBeVisible();
      const box = await button.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      await button.tap();
      await expect.poll(async () => (await shared(page)).length).toBe(1);
      const [{ title = '', url = '' } = {}] = await shared(page);
      expect(url).toBe(origin + address);
      for (const heading of await page.locator('h1 [lang], h1:not(:has([lang]))').all())
        expect(title).toContain((await heading.textContent())?.trim());
      await page.clock.resume();
      expect(await axeFaults(page, 'header')).toEqual([]);
    });
  }

  test('a quotation is shared with its address, from the bottom of the window', async ({
    page,
    origin,
  }) => {
    await replaceShareSheet(page);
    await page.goto(PAGES.en);
    const words = await selectWords(page, PARAGRAPH, 1, 4);
    const tools = page.locator('.share-tools');
    await expect(tools).toBeVisible();
    const box = await tools.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(800, 0);
    await tools.locator('[data-action="share"]').tap();
    await expect.poll(async () => (await shared(page)).length).toBe(1);
    const [{ text = '', url = '' } = {}] = await shared(page);
    expect(text).toContain(words);
    expect(text).not.toContain('http');
    expect(url.startsWith(`${origin}${PAGES.en}#p-`)).toBe(true);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is shown that would not work', async ({ page }) => {
    for (const address of Object.values(PAGES)) {
      await page.goto(address);
      await expect(page.locator('.share-tools, .share-story, .share-status')).toHaveCount(0);
    }
  });
});
