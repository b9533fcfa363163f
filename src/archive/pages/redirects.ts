import { href } from '../base/addresses.ts';
import type { Settings } from '../base/settings.ts';
import type { MovedPage } from './page.ts';

/**
 * The file `_redirects`, for hosts that read one (Cloudflare Pages, GitLab Pages, Netlify): a line
 * `FROM TO 301` for each page that leads elsewhere. A browser keeps the fragment when it follows
 * such an answer. On a host that serves a page in its place, as Netlify does, that page leads there.
 * (Pages of what is gone are not in it: only Netlify would send 410, and not where there is a page.)
 *
 * @returns nothing where no page has moved
 */
export function redirectsOf(
  pages: readonly Pick<MovedPage, 'address' | 'href'>[],
  settings: Pick<Settings, 'pathPrefix'>,
): string | undefined {
  if (pages.length === 0) return undefined;
  return pages.map((page) => `${href(settings, page.address)} ${page.href} 301\n`).join('');
}
