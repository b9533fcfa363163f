import type { Language } from '../language.ts';
import type { Settings } from '../settings.ts';

/**
 * Every address of the site, as a path below the path prefix. A page's address ends with `/`
 * (the file is its `index.html`) or with a file name. No URL is made anywhere else.
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
   * so on, for a bare number would read as a month or a day.
   */
  date: (period: string, page = 1) =>
    `/dates/${period.replaceAll('-', '/')}/${page === 1 ? '' : `page-${page}/`}`,
  notFound: () => '/404.html',
  /** An image, by its path below `articles/`; `width` names one of its smaller sizes. */
  image: (path: string, width?: number) =>
    `/images/${width === undefined ? path : path.replace(/\.\w+$/, `-${width}.webp`)}`,
  stylesheet: () => '/assets/site.css',
  script: () => '/assets/site.js',
  earlyScript: () => '/assets/early.js',
  icon: () => '/assets/icon.svg',
} as const;

/** The fragment of a block, the same on every page of its story. */
export function blockFragment(id: string): string {
  return `p-${id}`;
}

/** An address as a link on the site's own pages gives it: with the path prefix. */
export function href({ pathPrefix }: Pick<Settings, 'pathPrefix'>, path: string): string {
  return pathPrefix + path.slice(1);
}

/** The file that an address is served from, below the output folder. */
export function outputFile(path: string): string {
  return path.slice(1) + (path.endsWith('/') ? 'index.html' : '');
}
