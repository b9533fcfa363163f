import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { pagesOf } from '../build.ts';

/** Every address that a page names, by the attribute that names it. */
const NAMING = ['href', 'src', 'srcset', 'action', 'poster'];

/**
 * Follows every internal reference of a site (pages, fragments, images, styles) and says which
 * lead nowhere.
 *
 * @param pathPrefix what all internal addresses begin with
 */
export function brokenReferences(site: string, pathPrefix = '/'): readonly string[] {
  const documents = new Map(
    [...pagesOf(site)].map(([page, html]) => [page, parseHTML(html).document]),
  );
  const ids = new Map(
    [...documents].map(([page, document]) => [
      page,
      new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)),
    ]),
  );
  const broken: string[] = [];
  for (const [page, document] of documents) {
    const base = new URL(page.replace(/index\.html$/, ''), `http://site${pathPrefix}`);
    for (const reference of referencesOf(document)) {
      const url = new URL(reference, base);
      if (url.host !== 'site') continue;
      const fault = faultOf(url);
      if (fault) broken.push(`${page}: ${reference}: ${fault}`);
    }
  }
  return broken;

  function faultOf(url: URL): string | undefined {
    if (!url.pathname.startsWith(pathPrefix)) return `not below ${pathPrefix}`;
    const below = decodeURIComponent(url.pathname.slice(pathPrefix.length));
    const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
    if (!existsSync(path.join(site, file))) return 'no such file';
    const fragment = decodeURIComponent(url.hash.slice(1));
    return fragment === '' || ids.get(file)?.has(fragment) ? undefined : 'no such fragment';
  }
}

function referencesOf(document: Document): readonly string[] {
  return NAMING.flatMap((attribute) =>
    [...document.querySelectorAll(`[${attribute}]`)].flatMap((element) => {
      const value = element.getAttribute(attribute) ?? '';
      return attribute === 'srcset'
        ? value.split(', ').map((one) => one.split(' ')[0] ?? '')
        : [value];
    }),
  );
}
