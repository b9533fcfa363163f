import type { Language } from './language.ts';
import type { Settings } from './settings.ts';

/**
 * Every address of the site, as a path below the path prefix. A page's address ends in `/` (its
 * file is the `index.html` there) or in a file name. No other module builds URLs.
 */
export const address = {
  home: () => '/',
  front: (language: Language) => `/${language}/`,
  story: (language: Language, id: string) => `/${language}/${id}/`,
  both: (id: string) => `/both/${id}/`,
  tags: () => '/tags/',
  tag: (slug: string, page = 1) => `/tags/${slug}/${page === 1 ? '' : `${page}/`}`,
  dates: () => '/dates/',
  /**
   * The index of a period: `2024`, `2024-03` or `2024-01-27`. Its further pages are `page-2` and
   * so on, because a bare number would read as a month or a day.
   */
  date: (period: string, page = 1) =>
    `/dates/${period.replaceAll('-', '/')}/${page === 1 ? '' : `page-${page}/`}`,
  /** The feed of one language, or of both. */
  feed: (format: FeedFormat, language?: Language) =>
    `/${language === undefined ? '' : `${language}/`}feed.${format}`,
  tagFeed: (slug: string, format: FeedFormat) => `/tags/${slug}/feed.${format}`,
  /** A text as Markdown, beside its page. */
  markdown: (language: Language, id: string) => `/${language}/${id}/index.md`,
  /** The sitemap; if it is too long for one file, `part` numbers its parts from 1. */
  sitemap: (part?: number) => `/sitemap${part === undefined ? '' : `-${part}`}.xml`,
  robots: () => '/robots.txt',
  llms: () => '/llms.txt',
  data: () => '/data/',
  /** The whole archive: as JSON Lines, and as a translation memory. */
  stories: () => '/data/stories.jsonl',
  memory: () => '/data/archive.tmx',
  notFound: () => '/404.html',
  /** For hosts that read it; see pages/redirects.ts. */
  redirects: () => '/_redirects',
  /** An image, by its path below `articles/`; `width` selects a smaller copy. */
  image: (path: string, width?: number) =>
    `/images/${width === undefined ? path : path.replace(/\.\w+$/, `-${width}.webp`)}`,
  stylesheet: () => '/assets/site.css',
  script: () => '/assets/site.js',
  earlyScript: () => '/assets/early.js',
  movedScript: () => '/assets/moved.js',
  icon: () => '/assets/icon.svg',
} as const;

/** `xml` is Atom (RFC 4287), `json` is JSON Feed 1.1. */
export const FEED_FORMATS = ['xml', 'json'] as const;

export type FeedFormat = (typeof FEED_FORMATS)[number];

/** The fragment of a block, the same on every page of its story. */
export function blockFragment(id: string): string {
  return `p-${id}`;
}

/** An address for links on the site's own pages: with the path prefix. */
export function href({ pathPrefix }: Pick<Settings, 'pathPrefix'>, path: string): string {
  return pathPrefix + path.slice(1);
}

/** An address for files that are read elsewhere: a complete URL. */
export function absolute(
  { url, pathPrefix }: Pick<Settings, 'url' | 'pathPrefix'>,
  path: string,
): string {
  return url + href({ pathPrefix }, path);
}

/** The file that an address is served from, below the output folder. */
export function outputFile(path: string): string {
  return path.slice(1) + (path.endsWith('/') ? 'index.html' : '');
}
