import { copied, PAGES, PARAGRAPH, selectWords, settle, test, waitUntilGone } from './sharing.ts';
import { expect, open, TRANSLATED } from './site.ts';

test.skip(TRANSLATED.length === 0, 'an archive without translations has no counterparts');

for (const language of ['ar', 'en'] as const) {
  test(`in ${language}, the link of a block copies its address, says so and leads there`, async ({
    page,
    origin,
  }) => {
    await open(page, `${PAGES[language]}?from=elsewhere`);
    const block = page.locator(PARAGRAPH).nth(1);
    const link = block.locator('.block-permalink');
    const id = await block.getAttribute('id');
    const heights = () =>
      page
        .locator('.block p')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    const before = await heights();
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(link).toHaveAttribute('data-copied', /\S/);
    await settle(page);
    await expect(page.locator('.share-status')).toHaveText(/\S/);
    await expect(page.locator('.share-status')).toHaveAttribute('lang', language);
    expect(await copied(page)).toBe(`${origin}${PAGES[language]}#${id}`);
    expect(await heights(), 'nothing moves').toEqual(before);
    await waitUntilGone(page);
    await expect(link).not.toHaveAttribute('data-copied', /\S/);
  });
}

test('a click with a modifier key opens the link and copies nothing', async ({ page, context }) => {
  await page.goto(PAGES.en);
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  const link = page.locator('.block-permalink').first();
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    link.click({ modifiers: ['ControlOrMeta'], force: true }),
  ]);
  await opened.close();
  await page.bringToFront();
  expect(await copied(page)).toBe('before');
  await expect(link).not.toHaveAttribute('data-copied', /./);
});

test('without a clipboard, a link is a plain link and no tools are offered', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
    Object.defineProperty(Navigator.prototype, 'share', { value: undefined });
  });
  await page.goto(PAGES.en);
  const link = page.locator('.block-permalink').first();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#p-/);
  await expect(link).not.toHaveAttribute('data-copied', /./);
  await selectWords(page, PARAGRAPH, 0, 3);
  await expect(page.locator('.share-tools')).toHaveCount(0);
});
