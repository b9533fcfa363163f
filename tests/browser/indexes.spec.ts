import { ADDRESSES, expect, open, type Page, test, textsIn } from './site.ts';

const STORIES = textsIn('ar')
  .map((address) => address.slice('/ar/'.length, -1))
  .sort();
const YEARS = ADDRESSES.filter((address) => /^\/dates\/\d{4}\/$/.test(address));

test('each story is in the index of its year, and in no other', async ({ page }) => {
  const listed: string[] = [];
  for (const year of YEARS) {
    await page.goto(year);
    listed.push(...(await entriesOf(page)).map(({ id }) => id));
  }
  expect(listed.sort()).toEqual(STORIES);
});

for (const index of ['tags', 'dates']) {
  test(`each entry of the pages of /${index}/ links to the languages that exist`, async ({
    page,
  }) => {
    for (const address of ADDRESSES.filter((one) => one.startsWith(`/${index}/`))) {
      if (address === `/${index}/`) continue;
      await page.goto(address);
      const entries = await entriesOf(page);
      // A tag that was published keeps its page when it has no stories any more.
      const empty = await page.getByText('No stories here yet.').count();
      expect(empty, address).toBe(entries.length > 0 ? 0 : 1);
      for (const { id, links, isUntranslated } of entries) {
        const ofStory = links.filter((link) => link.endsWith(`/${id}/`));
        expect(ofStory, address).toEqual(
          isUntranslated ? [`/ar/${id}/`] : [`/ar/${id}/`, `/en/${id}/`],
        );
      }
    }
  });
}

test('in a wide window Arabic is on the right and English on the left, with their first lines level', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, YEARS[0] ?? '');
  const rows = await page.locator('[data-story]').evaluateAll((entries) =>
    entries.map((entry) => {
      const boxOf = (language: string) =>
        entry.querySelector(`[lang="${language}"]`)?.getBoundingClientRect();
      return { ar: boxOf('ar')?.toJSON() as DOMRect, en: boxOf('en')?.toJSON() as DOMRect };
    }),
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { ar, en } of rows) {
    expect(ar.left).toBeGreaterThanOrEqual(en.right);
    expect(Math.abs(ar.y - en.y)).toBeLessThanOrEqual(12);
  }
});

test('“older” leads from year to year, and never to an empty one', async ({ page }) => {
  const [newest = '', ...rest] = YEARS.toSorted().reverse();
  await page.goto(newest);
  for (const year of rest) {
    await page.locator('main nav a[rel="prev"]:visible').first().click();
    // What is counted next does not wait for the page.
    await page.waitForURL(`**${year}`);
    expect((await entriesOf(page)).length).toBeGreaterThan(0);
  }
  await expect(page.locator('main nav a[rel="prev"]')).toHaveCount(0);
});

test('the choice of one language holds across indexes, and can be undone', async ({ page }) => {
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

test('with one language chosen, a story without a translation is still listed', async ({
  page,
}) => {
  await page.goto('/tags/');
  await page.locator('.sides input[value="en"]').check();
  for (const year of YEARS) {
    await page.goto(year);
    const hidden = await page
      .locator('[data-story]')
      .evaluateAll((entries) =>
        entries
          .filter(
            (entry) =>
              ![...entry.querySelectorAll('a')].some((one) =>
                one.checkVisibility({ visibilityProperty: true }),
              ),
          )
          .map((entry) => entry.getAttribute('data-story')),
      );
    expect(hidden, year).toEqual([]);
  }
});

interface EntryOnPage {
  readonly id: string;
  /** Where its links lead. */
  readonly links: readonly string[];
  readonly isUntranslated: boolean;
}

function entriesOf(page: Page): Promise<readonly EntryOnPage[]> {
  return page.locator('[data-story]').evaluateAll((entries) =>
    entries.map((entry) => ({
      id: entry.getAttribute('data-story') ?? '',
      links: [...entry.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
      isUntranslated: entry.textContent.includes('Not yet translated'),
    })),
  );
}
