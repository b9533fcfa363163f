import { expect, PAGES, test, textsIn } from './site.ts';

const stories = textsIn('ar')
  .map((address) => address.slice('/ar/'.length, -1))
  .sort();
const YEARS = PAGES.filter((address) => /^\/dates\/\d{4}\/$/.test(address));

test('every story is in the index of its year, and in no other', async ({ page }) => {
  const listed: string[] = [];
  for (const year of YEARS) {
    await page.goto(year);
    listed.push(...(await idsOf(page)));
  }
  expect(listed.sort()).toEqual(stories);
});

for (const address of PAGES.filter((one) => /^\/(?:tags|dates)\/./.test(one))) {
  test(`every entry of ${address} links to each language that exists`, async ({ page }) => {
    await page.goto(address);
    const ids = await idsOf(page);
    // A tag that was published keeps its page when it has no stories any more.
    await expect(page.getByText('No stories here yet.')).toHaveCount(ids.length > 0 ? 0 : 1);
    for (const id of ids) {
      const entry = page.locator(`[data-story="${id}"]`);
      await expect(entry.locator(`a[href="/ar/${id}/"]`)).toHaveCount(1);
      const isTranslated = (await entry.locator(`a[href="/en/${id}/"]`).count()) === 1;
      await expect(entry.getByText('Not yet translated')).toHaveCount(isTranslated ? 0 : 1);
    }
  });
}

test('in a wide window Arabic is on the right and English on the left, their first lines level', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/dates/');
  await page.goto(YEARS[0] ?? '');
  for (const row of await page.locator('[data-story]').all()) {
    const arabic = await row.locator('[lang="ar"]').first().boundingBox();
    const english = await row.locator('[lang="en"]').first().boundingBox();
    expect(arabic && english && arabic.x >= english.x + english.width).toBe(true);
    expect(Math.abs((arabic?.y ?? 0) - (english?.y ?? 99))).toBeLessThanOrEqual(12);
  }
});

test('newer and older lead from year to year, and never to an empty one', async ({ page }) => {
  const [newest = '', ...rest] = YEARS.toSorted().reverse();
  await page.goto(newest);
  for (const year of rest) {
    await page.locator('main nav a[rel="prev"]:visible').first().click();
    // Until it is loaded: what is counted next does not wait.
    await page.waitForURL(`**${year}`);
    expect((await idsOf(page)).length).toBeGreaterThan(0);
  }
  await expect(page.locator('main nav a[rel="prev"]')).toHaveCount(0);
});

function idsOf(page: import('@playwright/test').Page): Promise<string[]> {
  return page
    .locator('[data-story]')
    .evaluateAll((entries) => entries.map((entry) => entry.getAttribute('data-story') ?? ''));
}
