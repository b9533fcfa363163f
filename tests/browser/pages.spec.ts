import { axeFaults } from './axe.ts';
import { representativePages } from './representative.ts';
import { ADDRESSES, expect, HTML, open, test } from './site.ts';

const WIDTHS = [390, 768, 1440];

/** Pages in both languages begin in Arabic. */
const IN_ENGLISH = /^\/en\//;

const SECTIONS = Map.groupBy(ADDRESSES, (address) => address.split('/', 2).join('/'));

for (const [section, addresses] of SECTIONS) {
  test(`the pages of ${section || '/'} have a language, a title and one heading, and fit the window`, async ({
    page,
  }) => {
    for (const address of addresses) {
      await open(page, address);
      const { lang, dir, title, headings } = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        dir: document.documentElement.dir,
        title: document.title,
        headings: document.querySelectorAll('h1').length,
      }));
      const direction = IN_ENGLISH.test(address) ? ['en', 'ltr'] : ['ar', 'rtl'];
      expect([lang, dir], address).toEqual(direction);
      expect(title, address).toMatch(/\S/);
      expect(headings, address).toBe(1);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate(overflowing), `${address} at ${width} px`).toEqual([]);
      }
    }
  });
}

for (const address of representativePages(HTML)) {
  test(`axe finds no fault in ${address}`, async ({ page }) => {
    await open(page, address);
    expect(await axeFaults(page)).toEqual([]);
  });
}

/** Elements that stick out of the window at either side, except those in a scrolling box. */
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
