import { expect, open, type Page, TRANSLATED, test } from './site.ts';

test.skip(TRANSLATED.length === 0, 'an archive without translations has no counterparts');

const SIDES = ['ar', 'en', 'both'] as const;

/** A window so low that any block but the last can be at its top. */
const LOW = { width: 1280, height: 300 };

const [story = ''] = TRANSLATED;

for (const id of TRANSLATED) {
  for (const side of SIDES) {
    test(`from each block of /${side}/${id}/ the switch leads to the same block`, async ({
      page,
    }) => {
      await page.setViewportSize(LOW);
      await open(page, `/${side}/${id}/`);
      const blocks = await page.evaluate(switchFromEachBlock);
      expect(new Set(blocks.map(({ top }) => top)).size).toBeGreaterThan(2);
      expect(blocks[0]?.top).toBe(blocks[0]?.id);
      for (const { top, hashes } of blocks) {
        expect(hashes.length).toBeGreaterThan(1);
        expect(new Set(hashes)).toEqual(new Set([`#${top}`]));
      }
    });
  }

  test(`a link to any block of ${id} shows it on each page of the story`, async ({ page }) => {
    await page.setViewportSize(LOW);
    await open(page, `/both/${id}/`);
    const ids = await page.locator('[data-row]').evaluateAll((rows) => rows.map((row) => row.id));
    expect(ids.length).toBeGreaterThan(2);
    for (const side of SIDES) {
      await open(page, `/${side}/${id}/`);
      expect(await page.evaluate(unseenFragments, ids), side).toEqual([]);
    }
  });
}

for (const [from, to] of [
  ['ar', 'en'],
  ['en', 'ar'],
  ['ar', 'both'],
] as const) {
  test(`the switch from ${from} to ${to} shows the block where the reader was, and Back returns`, async ({
    page,
  }) => {
    await page.setViewportSize(LOW);
    await open(page, `/${from}/${story}/`);
    const blocks = await page.locator('[data-block]').evaluateAll((all) => all.map(({ id }) => id));
    for (const index of [0, Math.floor(blocks.length / 2), blocks.length - 1]) {
      const { place, top } = await scrollTo(page, blocks[index] ?? '');
      const link = to === 'both' ? '.switch-both' : `.switch a[hreflang="${to}"]`;
      await page.locator(link).dispatchEvent('click');
      await page.waitForURL(`**/${to}/${story}/#${top}`);
      await expect(page.locator(`[id="${top}"]`)).toBeInViewport();
      await page.goBack();
      await page.waitForURL(`**/${from}/${story}/`);
      // Blocks begin at fractions of a pixel, which the browser may round either way.
      await expect
        .poll(() => page.evaluate((was) => Math.abs(window.scrollY - was), place))
        .toBeLessThanOrEqual(1);
    }
  });
}

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
  // The script that listens for the next key has run when the page is loaded.
  await page.waitForURL(`**/en/${story}/`);
  await page.keyboard.press('Alt+KeyL');
  await expect(page).toHaveURL(`/ar/${story}/`);
});

/** For each block at the top of the window: which block is there, and where the switch leads. */
function switchFromEachBlock() {
  const edge = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const blocks = [...document.querySelectorAll('[data-block], [data-row]')];
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.switch a')];
  for (const link of links) link.addEventListener('click', (event) => event.preventDefault());
  return blocks.map((block) => {
    block.scrollIntoView({ behavior: 'instant' });
    const top = blocks.find((one) => one.getBoundingClientRect().bottom > edge)?.id ?? '';
    for (const link of links) link.click();
    return { id: block.id, top, hashes: links.map(({ hash }) => hash) };
  });
}

/** The fragments that lead out of view, or nowhere. */
async function unseenFragments(ids: readonly string[]): Promise<readonly string[]> {
  const unseen: string[] = [];
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (const id of ids) {
    location.hash = id;
    await frame();
    await frame();
    const top = document.getElementById(id)?.getBoundingClientRect().top ?? -99;
    if (top < -1 || top >= innerHeight) unseen.push(id);
  }
  return unseen;
}

/** Scrolls a block to the top of the window; returns where that is, and the block there. */
function scrollTo(page: Page, id: string): Promise<{ place: number; top: string }> {
  return page.evaluate(async (wanted) => {
    await document.fonts.ready;
    document.getElementById(wanted)?.scrollIntoView({ behavior: 'instant' });
    const edge =
      Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
    const blocks = [...document.querySelectorAll('[data-block], [data-row]')];
    const top = blocks.find((block) => block.getBoundingClientRect().bottom > edge)?.id ?? '';
    return { place: window.scrollY, top };
  }, id);
}
