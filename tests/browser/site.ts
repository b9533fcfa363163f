import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { pagesOf } from '../build.ts';

/** The folder of the built site; the configuration makes it. */
export const SITE = process.env.SAFHATAN_SITE ?? '';

/** The addresses of its pages, but for old ones: permalinks.spec.ts makes a site that has some. */
export const PAGES = [...pagesOf(SITE)]
  .filter(([, html]) => !/\/moved\.js" data-to=|class="gone-reason"/.test(html))
  .map(([file]) => file)
  .map((file) => `/${file.replace(/index\.html$/, '')}`);

/** The addresses of the texts of one language. */
export function textsIn(language: 'ar' | 'en'): readonly string[] {
  return PAGES.filter((address) => new RegExp(`^/${language}/.`).test(address));
}

/** The ids of the stories that have a translation. */
export const TRANSLATED = PAGES.flatMap((address) => /^\/both\/(.+)\/$/.exec(address)?.[1] ?? []);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** What went wrong in a page beside what a test asks of it. */
export interface Trouble {
  readonly foreign: string[];
  readonly errors: string[];
}

/** Tests against a static host, as plain as they come; every test sees to it that no page errs. */
export const test = base.extend<{ trouble: Trouble }, { origin: string }>({
  origin: [
    async ({ browserName: _ }, use) => {
      const server = createServer((request, response) => {
        const { pathname } = new URL(request.url ?? '/', 'http://site');
        const wanted = path.join(SITE, decodeURIComponent(pathname).replace(/\/$/, '/index.html'));
        const found = existsSync(wanted) && statSync(wanted).isFile();
        const file = found ? wanted : path.join(SITE, '404.html');
        response.writeHead(found ? 200 : 404, {
          'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        });
        createReadStream(file).pipe(response);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      if (!address || typeof address === 'string') throw new Error('The server has no port.');
      await use(`http://127.0.0.1:${address.port}`);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
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
