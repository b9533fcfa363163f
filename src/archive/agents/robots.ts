import { absolute, address } from '../base/addresses.ts';
import type { Settings } from '../base/settings.ts';

/**
 * The text of `robots.txt`, which lets every robot in and names the sitemap (RFC 9309). Robots look
 * for it at the root of a host: below a path prefix, the `robots.txt` there must name the sitemap.
 */
export function robotsText(settings: Pick<Settings, 'url' | 'pathPrefix'>): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(settings, address.sitemap())}\n`;
}
