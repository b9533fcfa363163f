import { expect, type Page, TRANSLATED, test } from './site.ts';

test.skip(TRANSLATED.length === 0, 'an archive without translations has no counterparts');

/** Puts a block at the top of the window, as a reader who scrolls does. */
async function scrollTo(page: Page, id: string): Promise<number> {
  return page.evaluate(async (block) => {
    await document.fonts.ready;
    document.getElementById(block)?.scrollIntoView({ behavior: 'instant' });
    return window.scrollY;
  }, id);
}

/** The block at the top of the window: the first whose end is seen. */
function topBlock(page: Page): Promise<string> {
  return page.evaluate(() => {
    const edge =
      Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    const blocks = [...document.querySelectorAll('[data-block], [data-row]')];
    return blocks.find((block) => block.getBoundingClientRect().bottom > edge)?.id ?? '';
  });
}

for (const id of TRANSLATED) {
  for (const [from, to] of [
    ['ar', 'en'],
    ['en', 'ar'],
    ['ar', 'both'],
  ] as const) {
    test(`from every block of ${id}, the switch leads from ${from} to the same block in ${to}, and Back returns`, async ({
      page,
    }) => {
      // A window so low that any block but the last can stand at its top.
      await page.setViewportSize({ width: 1280, height: 300 });
      await page.goto(`/${from}/${id}/`);
      const blocks = await page
        .locator('[data-block]')
        .evaluateAll((all) => all.map((one) => one.id));
      expect(blocks.length).toBeGreaterThan(2);
      for (const block of blocks) {
        await page.goto(`/${from}/${id}/`);
        const place = await scrollTo(page, block);
        const expected = await topBlock(page);
        const link = to === 'both' ? '.switch-both' : `.switch a[hreflang="${to}"]`;
        await page.locator(link).dispatchEvent('click');
        await page.waitForURL(`**/${to}/${id}/#${expected}`);
        await expect(page.locator(`[id="${expected}"]`)).toBeInViewport();
        await page.goBack();
        await page.waitForURL(`**/${from}/${id}/`);
        // Blocks begin on parts of a pixel, which the browser may round either way.
        await expect
          .poll(() => page.evaluate((was) => Math.abs(window.scrollY - was), place))
          .toBeLessThanOrEqual(1);
        expect(await topBlock(page)).toBe(expected);
      }
    });
  }
}

const [story = ''] = TRANSLATED;

test('from the top of a page the switch leads to the top', async ({ page }) => {
  await page.goto(`/ar/${story}/`);
  await page.locator('.switch a[hreflang="en"]').click();
  await expect(page).toHaveURL(`/en/${story}/`);
});

test('Alt+L leads to the other language, and the switch says so', async ({ page }) => {
  await page.goto(`/ar/${story}/`);
  const english = page.locator('.switch a[aria-keyshortcuts="Alt+L"]');
  await expect(english).toHaveAttribute('hreflang', 'en');
  await expect(english).toHaveAttribute('title', /Alt\+L/);
  await page.keyboard.press('Alt+KeyL');
  // Until it is loaded, and with it the script that hears the next key.
  await page.waitForURL(`**/en/${story}/`);
  await page.keyboard.press('Alt+KeyL');
  await expect(page).toHaveURL(`/ar/${story}/`);
});

test('a block shows its counterpart in place, on hovering and on focus, and hides it again', async ({
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
    test(`every block of ${id} links to itself, and to its place side by side`, async ({
      page,
    }) => {
      for (const language of ['ar', 'en']) {
        await page.goto(`/${language}/${id}/`);
        for (const block of await page.locator('[data-block]').all()) {
          const fragment = await block.getAttribute('id');
          await expect(block.locator('.block-permalink')).toHaveAttribute('href', `#${fragment}`);
          await expect(block.locator('.block-both')).toHaveAttribute(
            'href',
            `/both/${id}/#${fragment}`,
          );
        }
      }
      await page.locator('.block-both').last().click();
      const { hash } = new URL(page.url());
      await expect(page.locator(`[id="${hash.slice(1)}"]`)).toBeInViewport();
    });
  }
});
