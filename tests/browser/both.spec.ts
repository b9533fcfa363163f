import { expect, open, TRANSLATED, test } from './site.ts';

test.skip(TRANSLATED.length === 0, 'an archive without translations has no counterparts');

for (const id of TRANSLATED) {
  test(`/both/${id}/ has a row for each pair of blocks, with at most one cell per language`, async ({
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

  test(`the rows of /both/${id}/ are level at 1280 px, and stacked in reading order at 390 px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(page, `/both/${id}/`);
    const rows = await page.locator('[data-row]:not([data-unmatched])').evaluateAll((all) =>
      all.map((row) => {
        const boxOf = (language: string) =>
          row.querySelector(`:scope > [lang="${language}"]`)?.getBoundingClientRect();
        return { ar: boxOf('ar')?.toJSON() as DOMRect, en: boxOf('en')?.toJSON() as DOMRect };
      }),
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { ar, en } of rows) {
      // The first lines share a baseline; their boxes may differ by the leading.
      expect(Math.abs(ar.y - en.y)).toBeLessThanOrEqual(12);
      expect(ar.left).toBeGreaterThanOrEqual(en.right);
    }
    await page.setViewportSize({ width: 390, height: 900 });
    const cells = await page
      .locator('[data-row] > [lang]')
      .evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().toJSON() as DOMRect));
    for (const [index, { top }] of cells.entries())
      expect(top).toBeGreaterThanOrEqual((cells[index - 1]?.bottom ?? 0) - 1);
  });
}

test('both languages are printed, but not the controls of the screen', async ({ page }) => {
  await page.goto(`/both/${TRANSLATED[0]}/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.both-cell[lang="ar"]').first()).toBeVisible();
  await expect(page.locator('.both-cell[lang="en"]').first()).toBeVisible();
  await expect(page.locator('.switch')).toBeHidden();
  await page.goto(`/en/${TRANSLATED[0]}/`);
  await expect(page.locator('.block-links').first()).toBeHidden();
});
