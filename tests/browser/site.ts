import { test as base, type Page } from '@playwright/test';
import { pagesOf } from '../build.ts';
import { serveFolder } from './static-host.ts';

/** The folder of the built site; the configuration builds it. */
const SITE = process.env.SAFHATAN_SITE ?? '';

/** The pages of the site by their addresses; permalinks.spec.ts tests those of former ones. */
export const HTML: ReadonlyMap<string, string> = new Map(
  [...pagesOf(SITE)]
    .filter(([, html]) => !/\/moved\.js" data-to=|class="gone-reason"/.test(html))
    .map(([file, html]) => [`/${file.replace(/index\.html$/, '')}`, html]),
);

export const ADDRESSES = [...HTML.keys()];

/** The addresses of the texts of one language. */
export function textsIn(language: 'ar' | 'en'): readonly string[] {
  return ADDRESSES.filter((address) => new RegExp(`^/${language}/.`).test(address));
}

/** The ids of the stories that have a translation. */
export const TRANSLATED = ADDRESSES.flatMap(
  (address) => /^\/both\/(.+)\/$/.exec(address)?.[1] ?? [],
);

/** What goes wrong in a page besides what a test checks. */
interface Trouble {
  readonly foreign: string[];
  readonly errors: string[];
}

/** Tests against a static host. Each of them also checks that no page fails. */
export const test = base.extend<{ trouble: Trouble }, { origin: string }>({
  origin: [
    async ({ browserName: _ }, use) => {
      const { origin, close } = await serveFolder(SITE);
      await use(origin);
      await close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ origin }, use) => use(origin),
  trouble: [
    async ({ page, origin }, use) => {
      const trouble: Trouble = { foreign: [], errors: [] };
      watch(page, origin, trouble);
      await use(trouble);
      base
        .expect(trouble, 'no request leaves the origin, and the console is silent')
        .toEqual({ foreign: [], errors: [] });
    },
    { auto: true },
  ],
});

export const { expect } = base;
export type { Page };

/** Opens a page, and waits for the fonts, which move what is measured. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready.then(() => {}));
}

function watch(page: Page, origin: string, trouble: Trouble): void {
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) trouble.foreign.push(url);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.errors.push(message.text());
  });
  page.on('pageerror', (error) => trouble.errors.push(error.message));
}
