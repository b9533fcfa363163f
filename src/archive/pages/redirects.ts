import { href } from '../base/addresses.ts';
import type { Settings } from '../base/settings.ts';
import type { MovedPage } from './page.ts';

/**
 * The file `_redirects`, for hosts that read it (Cloudflare Pages, GitLab Pages, Netlify): a line
 * `FROM TO 301` for each moved page. Browsers keep the fragment when they follow a redirect. A host
 * that prefers existing pages, such as Netlify, serves the moved page, which leads there as well.
 * Gone pages are left out: only Netlify could send 410, and not where a page exists.
 *
 * @returns undefined where no page has moved
 */
export function redirectsOf(
  pages: readonly Pick<MovedPage, 'address' | 'href'>[],
  settings: Pick<Settings, 'pathPrefix'>,
): string | undefined {
  if (pages.length === 0) return undefined;
  return pages.map((page) => `${href(settings, page.address)} ${page.href} 301\n`).join('');
}
