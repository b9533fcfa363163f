import { absolute, address } from '../base/addresses.ts';
import { xmlText } from '../base/escape.ts';
import type { Settings } from '../base/settings.ts';
import type { TextFile } from '../base/text-file.ts';
import type { Alternate } from '../metadata/alternates.ts';
import type { SitemapPage } from './sitemap-pages.ts';

/** The most pages and bytes that a file may have. */
export interface SitemapLimits {
  readonly pages: number;
  readonly bytes: number;
}

const PROTOCOL: SitemapLimits = { pages: 50_000, bytes: 50 * 1024 * 1024 };

const XMLNS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${XMLNS} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
const FOOT = '</urlset>\n';

/**
 * The sitemap of the site (sitemaps.org protocol 0.9, with `xhtml:link` for other languages): one
 * file, or where that would exceed the limits, a sitemap index and several files.
 */
export function sitemapFiles(
  pages: readonly SitemapPage[],
  settings: Pick<Settings, 'url' | 'pathPrefix'>,
  limits: SitemapLimits = PROTOCOL,
): readonly TextFile[] {
  const parts = split(pages, settings, limits);
  if (parts.length === 1) return [{ address: address.sitemap(), content: parts[0] ?? '' }];
  const files = parts.map((content, index) => ({ address: address.sitemap(index + 1), content }));
  const index = files.map(
    (file) => `<sitemap><loc>${xmlText(absolute(settings, file.address))}</loc></sitemap>\n`,
  );
  const content = `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex ${XMLNS}>\n${index.join('')}</sitemapindex>\n`;
  return [{ address: address.sitemap(), content }, ...files];
}

/** The contents of the files, all within the limits. */
function split(
  pages: readonly SitemapPage[],
  settings: Pick<Settings, 'url' | 'pathPrefix'>,
  limits: SitemapLimits,
): readonly string[] {
  const frame = Buffer.byteLength(HEAD + FOOT);
  const links = linkWriter();
  const files: string[] = [];
  let urls: string[] = [];
  let bytes = frame;
  const close = (): void => {
    files.push(HEAD + urls.join('') + FOOT);
    urls = [];
    bytes = frame;
  };
  for (const { address: path, changed, alternates } of pages) {
    const lastmod = changed === null ? '' : `<lastmod>${changed}</lastmod>`;
    const loc = xmlText(absolute(settings, path));
    const url = `<url><loc>${loc}</loc>${lastmod}${links(alternates)}</url>\n`;
    const size = Buffer.byteLength(url);
    if (urls.length > 0 && (urls.length === limits.pages || bytes + size > limits.bytes)) close();
    urls.push(url);
    bytes += size;
  }
  close();
  return files;
}

/** Writes the alternates of consecutive pages that share a list once. */
function linkWriter() {
  let last: readonly Alternate[] = [];
  let written = '';
  return (alternates: readonly Alternate[]): string => {
    if (alternates === last) return written;
    last = alternates;
    written = alternates
      .map(
        ({ hreflang, href }) =>
          `\n<xhtml:link rel="alternate" hreflang="${hreflang}" href="${xmlText(href)}"/>`,
      )
      .join('');
    return written;
  };
}
