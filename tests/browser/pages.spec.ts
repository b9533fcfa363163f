import { AxeBuilder } from '@axe-core/playwright';
import { expect, PAGES, test } from './site.ts';

const WIDTHS = [390, 768, 1440];
const SHARED = /^\/(?:$|both\/|tags\/|dates\/|data\/|404\.html$)/;

for (const address of PAGES) {
  test(`${address} fits, reads and passes axe`, async ({ page }) => {
    await page.goto(address);

    const language = SHARED.test(address) ? 'ar' : address.slice(1, 3);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page).toHaveTitle(/\S/);

    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const wider = await page.evaluate(overflowing);
      expect(wider, `nothing is wider than the window at ${width} px`).toEqual([]);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
      expect(found, colorScheme).toEqual([]);
    }
  });
}

/** Elements that stick out of the window at either side, but for what scrolls by itself. */
function overflowing(): readonly string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width)
    return [`the page: ${document.documentElement.scrollWidth} px`];
  return [...document.querySelectorAll('body *')]
    .filter((element) => !element.closest('.wide, .skip'))
    .filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 1 && (left < -1 || right > width + 1);
    })
    .map((element) => element.outerHTML.slice(0, 120));
}
