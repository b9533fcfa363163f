import {
  copied,
  copiedHtml,
  ISOLATES,
  PAGES,
  PARAGRAPH,
  selectWords,
  settle,
  test,
  waitUntilGone,
} from './sharing.ts';
import { expect, TRANSLATED } from './site.ts';

test.skip(TRANSLATED.length === 0, 'an archive without translations has no counterparts');

const MARKS = /[«»“”‘’"]/g;

for (const language of ['ar', 'en'] as const) {
  test(`in ${language}, a quotation has the words, the source and the address`, async ({
    page,
    origin,
  }) => {
    await page.goto(PAGES[language]);
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
    expect(quoted.replace(MARKS, '')).toBe(words.replace(MARKS, ''));
    expect(source).toContain((await page.locator('h1').textContent())?.trim());
    expect(source).toContain((await page.locator('.story-date time').textContent())?.trim());
    const id = await page.locator(PARAGRAPH).first().getAttribute('id');
    expect(address.startsWith(`${origin}${PAGES[language]}#${id}:~:text=`)).toBe(true);
    expect(decodeURIComponent(address)).toContain(words);
    expect(await copiedHtml(page)).toContain(`<blockquote lang="${language}"`);
    expect(await page.evaluate(() => getSelection()?.toString()), 'still selected').toBe(words);
    await waitUntilGone(page);
    await expect(tools).toHaveCount(0);
  });

  test(`in ${language}, a quotation in both languages has the whole counterpart`, async ({
    page,
    origin,
  }) => {
    await page.goto(PAGES[language]);
    await selectWords(page, PARAGRAPH, 0, 3);
    await page.locator('.share-tools [data-action="both"]').click();
    await expect(page.locator('.share-said')).toBeVisible();
    const plain = (await copied(page)).replace(ISOLATES, '');
    const id = await page.locator(PARAGRAPH).first().getAttribute('data-block');
    expect(plain).toContain(`\n${origin}${PAGES.both}#p-${id}:~:text=`);
    await page.goto(PAGES.both);
    const other = language === 'ar' ? 'en' : 'ar';
    const cell = page.locator(`[data-row="${id}"] > [lang="${other}"] p`).first();
    const whole = await cell.evaluate((one) => {
      for (const note of one.querySelectorAll('.note-reference')) note.remove();
      return one.textContent ?? '';
    });
    expect(plain.replace(MARKS, '')).toContain(whole.replace(MARKS, ''));
  });
}

test('the address of a quotation leads a browser to its words', async ({ page, context }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.goto(PAGES.ar);
  const last = `${PARAGRAPH}:nth-last-child(1 of ${PARAGRAPH})`;
  await page.locator(last).scrollIntoViewIfNeeded();
  await selectWords(page, last, 1, 4);
  await page.locator('.share-tools [data-action="copy"]').click();
  await expect(page.locator('.share-said')).toBeVisible();
  const address = (await copied(page)).split('\n').at(-1) ?? '';
  const other = await context.newPage();
  await other.setViewportSize({ width: 1280, height: 400 });
  await other.goto(PAGES.ar);
  await expect(other.locator(last)).not.toBeInViewport();
  await other.goto('about:blank');
  // Without the fragment of the block, the browser can only scroll to the words.
  await other.goto(address.replace(/#.*:~:/, '#:~:'));
  await expect(other.locator(last)).toBeInViewport();
  await other.close();
});

test('a whole block is quoted without its note marks and links, and by its fragment alone', async ({
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
  test.skip((await block.count()) === 0, 'an archive without footnotes has no note marks');
  const note = await block.locator('.note-reference').first().textContent();
  const id = await block.getAttribute('id');
  await block.evaluate(async (one) => {
    const { promise, resolve } = Promise.withResolvers();
    document.addEventListener('selectionchange', resolve, { once: true });
    getSelection()?.selectAllChildren(one);
    await promise;
  });
  await settle(page);
  await page.locator('.share-tools [data-action="copy"]').click();
  await expect(page.locator('.share-said')).toBeVisible();
  const lines = (await copied(page)).split('\n');
  expect(lines.at(-1)).toBe(`${origin}${address}#${id}`);
  expect(lines[0]).not.toMatch(new RegExp(`[¶⇄]|[.,]${note}`));
});

test('side by side, a selection across rows quotes the language in which it begins', async ({
  page,
  origin,
}) => {
  await page.goto(PAGES.both);
  const rows = await page.locator('[data-row]:not([data-unmatched])').evaluateAll(async (all) => {
    const [first, second] = all.map((row) => row.querySelector('[lang="ar"]') as Element);
    const { promise, resolve } = Promise.withResolvers();
    document.addEventListener('selectionchange', resolve, { once: true });
    if (first && second)
      getSelection()?.setBaseAndExtent(first, 0, second, second.childNodes.length);
    await promise;
    return all.map((row) => row.id);
  });
  await settle(page);
  const tools = page.locator('.share-tools');
  await expect(tools).toHaveAttribute('lang', 'ar');
  await tools.locator('[data-action="copy"]').click();
  await expect(page.locator('.share-said')).toBeVisible();
  const lines = (await copied(page)).replace(ISOLATES, '').split('\n');
  expect(lines[0]).toMatch(/^«/);
  expect(lines.slice(0, -1).join('\n')).not.toMatch(/\bthe\b/);
  expect(lines.at(-1)).toBe(`${origin}${PAGES.both}#${rows[0]}`);
});

test('offline, a quotation in both languages is copied in one, and the page says so', async ({
  page,
}) => {
  await page.goto(PAGES.en);
  await selectWords(page, PARAGRAPH, 0, 3);
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new TypeError('offline'));
  });
  await page.locator('.share-tools [data-action="both"]').click();
  await expect(page.locator('.share-said')).toContainText('only');
  await settle(page);
  await expect(page.locator('.share-status')).toContainText('only');
  expect(await copied(page)).not.toMatch(/«/);
});
