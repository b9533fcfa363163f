import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, TRANSLATED, test } from './site.ts';

test.skip(TRANSLATED.length === 0, 'an archive without translations has no counterparts');

const [story = ''] = TRANSLATED;

const ADDRESSES = { ar: `/ar/${story}/`, en: `/en/${story}/`, both: `/both/${story}/` } as const;
const PARAGRAPH = '.block-paragraph';
const ISOLATES = /[\u2068\u2069]/g;

test.beforeEach(async ({ context, origin }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
});

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

const copiedHtml = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text() ?? '';
  });

/** Selects words of a paragraph, from one to another; answers with what is selected. */
function selectWords(page: Page, within: string, from: number, to: number): Promise<string> {
  return page.evaluate(
    ([selector, first, last]) => {
      const text = document.querySelector(`${selector} p`)?.firstChild as Text;
      const words = [...text.data.matchAll(/\S+/g)];
      const start = words[first]?.index ?? 0;
      const end = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
      getSelection()?.setBaseAndExtent(text, start, text, end);
      return text.data.slice(start, end);
    },
    [within, from, to] as const,
  );
}

/** Stands in for the share sheet of a phone, and keeps what it is given. */
async function stubShare(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { shared: [] });
    navigator.share = async (data) => {
      (window as unknown as { shared: unknown[] }).shared.push(data);
    };
  });
}

const shared = (page: Page): Promise<readonly ShareData[]> =>
  page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);

for (const language of ['ar', 'en'] as const) {
  test(`in ${language}, a block's link copies its address, says so, and leads there`, async ({
    page,
    origin,
  }) => {
    await page.goto(`${ADDRESSES[language]}?from=elsewhere`);
    const block = page.locator(PARAGRAPH).nth(1);
    const link = block.locator('.block-permalink');
    const id = await block.getAttribute('id');
    const places = () =>
      page
        .locator('.block p')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    const before = await places();
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(link).toHaveAttribute('data-copied', /\S/);
    await expect(page.locator('.share-status')).toHaveText(/\S/);
    expect(await page.locator('.share-status').getAttribute('lang')).toBe(language);
    expect(await copied(page)).toBe(`${origin}${ADDRESSES[language]}#${id}`);
    expect(await places(), 'nothing moves').toEqual(before);
    await expect(link).not.toHaveAttribute('data-copied', /\S/, { timeout: 5000 });
  });

  test(`in ${language}, a quotation has the words, the source and the address`, async ({
    page,
    origin,
  }) => {
    await page.goto(ADDRESSES[language]);
    const words = await selectWords(page, PARAGRAPH, 2, 6);
    const tools = page.locator('.share-tools');
    await expect(tools).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    await tools.locator('[data-action="copy"]').click();
    await expect(tools.locator('.share-said')).toBeVisible();
    const [quoted = '', , source = '', address = ''] = (await copied(page))
      .replace(ISOLATES, '')
      .split('\n');
    const marks = language === 'ar' ? '«»' : '“”';
    expect(quoted.at(0)).toBe(marks[0]);
    expect(quoted.at(-1)).toBe(marks[1]);
    expect(quoted.replace(/[«»“”‘’"]/g, '')).toBe(words.replace(/[«»“”‘’"]/g, ''));
    expect(source).toContain((await page.locator('h1').textContent())?.trim());
    expect(source).toContain((await page.locator('.story-date time').textContent())?.trim());
    const id = await page.locator(PARAGRAPH).first().getAttribute('id');
    expect(address.startsWith(`${origin}${ADDRESSES[language]}#${id}:~:text=`)).toBe(true);
    expect(decodeURIComponent(address)).toContain(words);
    expect(await copiedHtml(page)).toContain(`<blockquote lang="${language}"`);
    expect(await page.evaluate(() => getSelection()?.toString()), 'the selection stays').toBe(
      words,
    );
    await expect(tools).toHaveCount(0, { timeout: 5000 });
  });

  test(`in ${language}, a quotation in both languages has the counterpart as a whole`, async ({
    page,
    origin,
  }) => {
    await page.goto(ADDRESSES[language]);
    await selectWords(page, PARAGRAPH, 0, 3);
    await page.locator('.share-tools [data-action="both"]').click();
    await expect(page.locator('.share-said')).toBeVisible();
    const plain = (await copied(page)).replace(ISOLATES, '');
    const id = await page.locator(PARAGRAPH).first().getAttribute('data-block');
    expect(plain).toContain(`\n${origin}${ADDRESSES.both}#p-${id}:~:text=`);
    await page.goto(ADDRESSES.both);
    const other = language === 'ar' ? 'en' : 'ar';
    const cell = page.locator(`[data-row="${id}"] > [lang="${other}"] p`).first();
    const whole = await cell.evaluate((one) => {
      for (const note of one.querySelectorAll('.note-reference')) note.remove();
      return one.textContent ?? '';
    });
    const bare = (text: string): string => text.replace(/[«»“”‘’"]/g, '');
    expect(bare(plain)).toContain(bare(whole));
  });
}

test('a modified click on a link is left alone', async ({ page, context }) => {
  await page.goto(ADDRESSES.en);
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  const link = page.locator('.block-permalink').first();
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    link.click({ modifiers: ['ControlOrMeta'], force: true }),
  ]);
  await opened.close();
  await page.bringToFront();
  expect(await copied(page)).toBe('before');
  await expect(link).not.toHaveAttribute('data-copied', /./);
});

test('where the clipboard is closed, a link is a plain link and nothing is offered', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
    Object.defineProperty(Navigator.prototype, 'share', { value: undefined });
  });
  await page.goto(ADDRESSES.en);
  const link = page.locator('.block-permalink').first();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#p-/);
  await expect(link).not.toHaveAttribute('data-copied', /./);
  await selectWords(page, PARAGRAPH, 0, 3);
  await page.waitForTimeout(600);
  await expect(page.locator('.share-tools')).toHaveCount(0);
});

test('the address of a quotation leads a browser to its words', async ({ page, context }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.goto(ADDRESSES.ar);
  const last = `${PARAGRAPH}:nth-last-child(1 of ${PARAGRAPH})`;
  await page.locator(last).scrollIntoViewIfNeeded();
  await selectWords(page, last, 1, 4);
  await page.locator('.share-tools [data-action="copy"]').click();
  await expect(page.locator('.share-said')).toBeVisible();
  const address = (await copied(page)).split('\n').at(-1) ?? '';
  const other = await context.newPage();
  await other.setViewportSize({ width: 1280, height: 400 });
  await other.goto(ADDRESSES.ar);
  await expect(other.locator(last)).not.toBeInViewport();
  await other.goto('about:blank');
  // Without the block's fragment, only the words can be what the window scrolls to.
  await other.goto(address.replace(/#.*:~:/, '#:~:'));
  await expect(other.locator(last)).toBeInViewport();
  await other.close();
});

test('a whole block is quoted without its notes and signs, with no more than its fragment', async ({
  page,
  origin,
}) => {
  const block = page.locator(`${PARAGRAPH}:has(.note-reference)`).first();
  let address = '';
  for (const id of TRANSLATED) {
    address = `/en/${id}/`;
    await page.goto(address);
    if ((await block.count()) > 0) break;
  }
  test.skip((await block.count()) === 0, 'an archive without notes has no marks of them');
  const note = await block.locator('.note-reference').first().textContent();
  const id = await block.getAttribute('id');
  await block.evaluate((one) => getSelection()?.selectAllChildren(one));
  await page.locator('.share-tools [data-action="copy"]').click();
  await expect(page.locator('.share-said')).toBeVisible();
  const lines = (await copied(page)).split('\n');
  expect(lines.at(-1)).toBe(`${origin}${address}#${id}`);
  expect(lines[0]).not.toMatch(new RegExp(`[¶⇄]|[.,]${note}`));
});

test('on the page of both languages, a selection over rows is of the side that it begins on', async ({
  page,
  origin,
}) => {
  await page.goto(ADDRESSES.both);
  const rows = await page.locator('[data-row]:not([data-unmatched])').evaluateAll((all) => {
    const [first, second] = all.map((row) => row.querySelector('[lang="ar"]') as Element);
    if (first && second)
      getSelection()?.setBaseAndExtent(first, 0, second, second.childNodes.length);
    return all.map((row) => row.id);
  });
  const tools = page.locator('.share-tools');
  await expect(tools).toHaveAttribute('lang', 'ar');
  await tools.locator('[data-action="copy"]').click();
  await expect(page.locator('.share-said')).toBeVisible();
  const lines = (await copied(page)).replace(ISOLATES, '').split('\n');
  expect(lines[0]).toMatch(/^«/);
  expect(lines.slice(0, -1).join('\n')).not.toMatch(/\bthe\b/);
  expect(lines.at(-1)).toBe(`${origin}${ADDRESSES.both}#${rows[0]}`);
});

test('by keyboard alone: Tab leads from the selection to its tools, Escape closes them', async ({
  page,
}) => {
  await page.goto(ADDRESSES.ar);
  const words = await selectWords(page, PARAGRAPH, 0, 2);
  const tools = page.locator('.share-tools');
  await expect(tools).toBeVisible();
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Tab');
    if (await tools.locator(':focus').count()) break;
  }
  await expect(tools.locator('[data-action="copy"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(tools.locator('.share-said')).toBeVisible();
  expect(await copied(page)).toContain('«');
  await page.keyboard.press('Escape');
  await expect(tools).toHaveCount(0);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
  await page.waitForTimeout(600);
  await expect(tools, 'what was closed stays closed').toHaveCount(0);
});

test('offline, a quotation in both languages is copied in one, and says so', async ({ page }) => {
  await page.goto(ADDRESSES.en);
  await selectWords(page, PARAGRAPH, 0, 3);
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new TypeError('offline'));
  });
  await page.locator('.share-tools [data-action="both"]').click();
  await expect(page.locator('.share-said')).toContainText('only');
  await expect(page.locator('.share-status')).toContainText('only');
  expect(await copied(page)).not.toMatch(/«/);
});

test('the tools fit, pass axe, and are not printed', async ({ page }) => {
  for (const address of Object.values(ADDRESSES)) {
    for (const width of [390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(address);
      await selectWords(page, address === ADDRESSES.both ? '.both-cell' : PARAGRAPH, 0, 4);
      const tools = page.locator('.share-tools');
      await expect(tools).toBeInViewport({ ratio: 1 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).include('.share-tools').analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
      }
      await page.emulateMedia({ media: 'print' });
      await expect(tools).toBeHidden();
      await page.emulateMedia({ media: 'screen' });
    }
  }
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });

  test('a story is shared from its head', async ({ page, origin }) => {
    await stubShare(page);
    for (const address of Object.values(ADDRESSES)) {
      await page.goto(address);
      const button = page.locator('.share-story');
      await expect(button).toBeVisible();
      const box = await button.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      await button.tap();
      const [{ title = '', url = '' } = {}] = await shared(page);
      expect(url).toBe(origin + address);
      for (const heading of await page.locator('h1 [lang], h1:not(:has([lang]))').all())
        expect(title).toContain((await heading.textContent())?.trim());
      const { violations } = await new AxeBuilder({ page }).include('header').analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
  });

  test('a quotation is shared with its address, from the foot of the window', async ({
    page,
    origin,
  }) => {
    await stubShare(page);
    await page.goto(ADDRESSES.en);
    const words = await selectWords(page, PARAGRAPH, 1, 4);
    const tools = page.locator('.share-tools');
    await expect(tools).toBeVisible();
    const box = await tools.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(800, 0);
    await tools.locator('[data-action="share"]').tap();
    await expect.poll(async () => (await shared(page)).length).toBe(1);
    const [{ text = '', url = '' } = {}] = await shared(page);
    expect(text).toContain(words);
    expect(text).not.toContain('http');
    expect(url.startsWith(`${origin}${ADDRESSES.en}#p-`)).toBe(true);
  });
});

test('without a share sheet, none is offered', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'share', { value: undefined });
  });
  await page.goto(ADDRESSES.en);
  await selectWords(page, PARAGRAPH, 1, 4);
  await expect(page.locator('.share-tools')).toBeVisible();
  await expect(page.locator('[data-action="share"], .share-story')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing is shown that would not work', async ({ page }) => {
    for (const address of Object.values(ADDRESSES)) {
      await page.goto(address);
      await expect(page.locator('.share-tools, .share-story, .share-status')).toHaveCount(0);
    }
  });
});
