import { expect, test, textsIn } from './site.ts';

for (const address of textsIn('ar')) {
  test(`the switch of ${address} leads to its counterpart and back`, async ({ page }) => {
    const id = address.slice('/ar/'.length, -1);
    await page.goto(address);
    const story = page.locator('article[data-story]');
    await expect(story).toHaveAttribute('data-story', id);
    const isTranslated = (await page.locator('header a[hreflang="en"]').count()) === 1;
    const english = page.locator('header a[lang="en"]', { hasText: 'English' });
    await english.click();
    await expect(page).toHaveURL(`/en/${id}/`);
    await expect(story).toHaveAttribute('data-story', id);
    await expect(page.locator('meta[name="robots"][content="noindex"]')).toHaveCount(
      isTranslated ? 0 : 1,
    );
    await page.locator('header a[rel="alternate"][hreflang="ar"]').click();
    await expect(page).toHaveURL(address);
  });

  test(`every block of ${address} has the same fragment in both languages`, async ({ page }) => {
    const blocksOf = (): Promise<string[]> =>
      page
        .locator('[data-block]')
        .evaluateAll((blocks) =>
          blocks.map((block) => `${block.id} ${block.getAttribute('data-block')}`),
        );
    await page.goto(address);
    const arabic = await blocksOf();
    expect(arabic.length).toBeGreaterThan(0);
    for (const block of arabic) expect(block).toMatch(/^p-(\S+) \1$/);
    await page.goto(address.replace('/ar/', '/en/'));
    const english = await blocksOf();
    if (english.length > 0) expect(english).toEqual(arabic);
  });
}

test('the front pages lead to one another', async ({ page }) => {
  await page.goto('/ar/');
  await page.locator('header a[rel="alternate"][hreflang="en"]').click();
  await expect(page).toHaveURL('/en/');
  await page.locator('header a[rel="alternate"][hreflang="ar"]').click();
  await expect(page).toHaveURL('/ar/');
});
