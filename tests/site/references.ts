import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { filesBelow, pagesOf } from '../build.ts';

/** Where the sites that are looked through are published: no content names this address. */
export const ORIGIN = 'https://archive.test';

/** Every address that a page names, by the attribute that names it. */
const NAMING = ['href', 'src', 'srcset', 'action', 'poster'];

/** What programs read: addresses in it are whole. */
const FOR_PROGRAMS = /\.(?:html|json|jsonl|md|tmx|txt|xml)$/;

/**
 * Follows every internal reference of a site (pages, fragments, images, styles, and whole addresses
 * wherever they stand in a text file) and says which lead nowhere.
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
    const base = new URL(page.replace(/index\.html$/, ''), `${ORIGIN}${pathPrefix}`);
    for (const reference of referencesOf(document)) {
      const url = new URL(reference, base);
      if (url.origin !== ORIGIN) continue;
      const fault = faultOf(url);
      if (fault) broken.push(`${page}: ${reference}: ${fault}`);
    }
  }
  for (const file of filesBelow(site).filter((one) => FOR_PROGRAMS.test(one))) {
    for (const address of wholeAddresses(readFileSync(path.join(site, file), 'utf8'))) {
      const fault = faultOf(new URL(address));
      if (fault) broken.push(`${file}: ${address}: ${fault}`);
    }
  }
  return broken;

  function faultOf(url: URL): string | undefined {
    // The archive itself, without a path, is named by its translation memory.
    if (url.href === `${ORIGIN}/`) return undefined;
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

/**
 * But for the example of `llms.txt`, which says ID for the id of any story, and what stands in
 * `data:` addresses, where it is encoded.
 */
function wholeAddresses(text: string): ReadonlySet<string> {
  const found = text
    .replace(/"data:[^"]*"/g, '')
    .matchAll(new RegExp(`${ORIGIN}[^\\s"'<>()[\\]\\\\\`&]*`, 'g'));
  const addresses = Array.from(found, ([address]) => address.replace(/[.,،]$/, ''));
  return new Set(addresses.filter((address) => !address.includes('/ID/')));
}
