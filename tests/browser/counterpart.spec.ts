import { expect, TRANSLATED, test } from './site.ts';

test.skip(TRANSLATED.length === 0, 'an archive without translations has no counterparts');

const [story = ''] = TRANSLATED;

test('a block shows its counterpart in place on hover and on focus, and hides it again', async ({
  page,
}) => {
  await page.goto(`/en/${story}/`);
  const block = page.locator('[data-block]').first();
  const link = block.locator('.block-both');
  const counterpart = block.locator('.counterpart');
  await block.hover();
  await link.hover();
  await expect(counterpart).toHaveAttribute('lang', 'ar');
  await expect(counterpart).toHaveAttribute('dir', 'rtl');
  await expect(counterpart).toContainText(/\p{Script=Arabic}{3}/u);
  await page.mouse.move(0, 0);
  await expect(counterpart).toHaveCount(0);
  await link.focus();
  await expect(counterpart).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(counterpart).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const id of TRANSLATED) {
    test(`each block of ${id} links to itself and to its place side by side`, async ({ page }) => {
      for (const language of ['ar', 'en']) {
        await page.goto(`/${language}/${id}/`);
        const blocks = await page.locator('[data-block]').evaluateAll((all) =>
          all.map((block) => ({
            fragment: `#${block.id}`,
            permalink: block.querySelector('.block-permalink')?.getAttribute('href'),
            both: block.querySelector('.block-both')?.getAttribute('href'),
          })),
        );
        for (const { fragment, permalink, both } of blocks)
          expect([permalink, both]).toEqual([fragment, `/both/${id}/${fragment}`]);
      }
      await page.locator('.block-both').last().click();
      const { hash } = new URL(page.url());
      await expect(page.locator(`[id="${hash.slice(1)}"]`)).toBeInViewport();
    });
  }
});
