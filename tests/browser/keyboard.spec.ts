import { expect, test, textsIn } from './site.ts';

const [story = ''] = textsIn('ar');

test.skip(story === '', 'an archive without stories has no page to go through');

test('the skip link is the first stop, is seen, and leads past the masthead', async ({ page }) => {
  await page.goto(story);
  await page.keyboard.press('Tab');
  const skip = page.locator('.skip');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('everything that can be used is reached by Tab, and shows that it is focused', async ({
  page,
}) => {
  await page.goto(story);
  // What a closed fold holds is not there to be used.
  await page.locator('details').evaluateAll((folds: HTMLDetailsElement[]) => {
    for (const fold of folds) fold.open = true;
  });
  const total = await page.locator('a[href], button, summary, [tabindex="0"]').count();
  const reached = new Set<string>();
  for (let press = 0; press < total; press++) {
    await page.keyboard.press('Tab');
    const { name, outlined } = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused) return { name: '', outlined: false };
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const all = [...document.querySelectorAll('*')];
      return {
        name: `${all.indexOf(focused)}`,
        outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      };
    });
    expect(outlined, `element ${name} shows its focus`).toBe(true);
    reached.add(name);
  }
  expect(reached.size).toBe(total);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a story is read, switched and left for its tag', async ({ page }) => {
    await page.goto(story);
    await expect(page.locator('[data-block]').first()).toBeVisible();
    await page.locator('header a[hreflang="ar"]').click();
    await expect(page).toHaveURL(story);
    await page.locator('a[href^="/tags/"]').last().click();
    await expect(page).toHaveURL(/\/tags\/[a-z0-9-]+\/$/);
  });
});
