import { absolute, address } from '../base/addresses.ts';
import type { Settings } from '../base/settings.ts';

/**
 * Lets every robot in and names the sitemap (RFC 9309). Robots look for it at the root of a host:
 * below a path prefix, whoever keeps the root has to name the sitemap there.
 */
export function robotsText(settings: Pick<Settings, 'url' | 'pathPrefix'>): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absolute(settings, address.sitemap())}\n`;
}
