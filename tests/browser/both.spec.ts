import { expect, TRANSLATED, test } from './site.ts';

test.skip(TRANSLATED.length === 0, 'an archive without translations has no counterparts');

for (const id of TRANSLATED) {
  test(`/both/${id}/ has a row for each pair of blocks, with one cell a language at the most`, async ({
    page,
  }) => {
    await page.goto(`/ar/${id}/`);
    const blocks = await page
      .locator('[data-block]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-block')));
    await page.goto(`/both/${id}/`);
    const rows = await page.locator('[data-row]').evaluateAll((all) =>
      all.map((row) => ({
        id: row.getAttribute('data-row'),
        ar: row.querySelectorAll(':scope > .both-cell[lang="ar"]').length,
        en: row.querySelectorAll(':scope > .both-cell[lang="en"]').length,
        unmatched: row.hasAttribute('data-unmatched'),
      })),
    );
    expect(rows.map((row) => row.id)).toEqual(blocks);
    for (const { ar, en, unmatched } of rows) {
      expect([ar, en]).toEqual(unmatched ? expect.arrayContaining([0]) : [1, 1]);
    }
  });

  test(`the rows of /both/${id}/ begin level at 1280 px and are stacked in reading order at 390 px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/both/${id}/`);
    // The first lines stand on one baseline; what begins them may differ by their leading.
    for (const row of await page.locator('[data-row]:not([data-unmatched])').all()) {
      const [arabic, english] = await Promise.all(
        ['ar', 'en'].map((language) => row.locator(`:scope > [lang="${language}"]`).boundingBox()),
      );
      expect(Math.abs((arabic?.y ?? 0) - (english?.y ?? 99))).toBeLessThanOrEqual(12);
      expect((arabic?.x ?? 0) >= (english?.x ?? 0) + (english?.width ?? 0)).toBe(true);
    }
    await page.setViewportSize({ width: 390, height: 900 });
    let end = 0;
    for (const cell of await page.locator('[data-row] > [lang]').all()) {
      const box = await cell.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(end);
      end = (box?.y ?? 0) + (box?.height ?? 0) - 1;
    }
  });
}

test('on paper both languages are there, and what only a screen needs is not', async ({ page }) => {
  await page.goto(`/both/${TRANSLATED[0]}/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.both-cell[lang="ar"]').first()).toBeVisible();
  await expect(page.locator('.both-cell[lang="en"]').first()).toBeVisible();
  await expect(page.locator('.switch')).toBeHidden();
  await page.goto(`/en/${TRANSLATED[0]}/`);
  await expect(page.locator('.block-links').first()).toBeHidden();
});

test('the choice of one language holds across indexes, and both come back', async ({ page }) => {
  await page.goto('/tags/');
  await page.locator('.sides input[value="en"]').check();
  await expect(page.locator('h1 [lang="ar"]')).toBeHidden();
  await page.goto('/dates/');
  await expect(page.locator('h1 [lang="en"]')).toBeVisible();
  await expect(page.locator('h1 [lang="ar"]')).toBeHidden();
  await expect(page.locator('.sides input[value="en"]')).toBeChecked();
  await page.locator('.sides input[value="both"]').check();
  await page.reload();
  await expect(page.locator('h1 [lang="ar"]')).toBeVisible();
});

test('with one language chosen, a story without a translation is still found', async ({ page }) => {
  await page.goto('/tags/');
  await page.locator('.sides input[value="en"]').check();
  await page.goto('/dates/');
  for (const year of await page
    .locator('main a[href^="/dates/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
    await page.goto(year);
    for (const entry of await page.locator('[data-story]').all()) {
      await expect(entry.locator('a:visible').first()).toBeVisible();
    }
  }
});
