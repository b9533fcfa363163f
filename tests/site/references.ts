import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { filesBelow, pagesOf } from '../build.ts';

/** The origin of the sites under test, which no content mentions. */
export const ORIGIN = 'https://archive.test';

/** The attributes that hold URLs. */
const URL_ATTRIBUTES = ['href', 'src', 'srcset', 'action', 'poster'];

/** The files in which every URL of the site is absolute and must lead somewhere. */
const TEXT_FILES = /\.(?:html|json|jsonl|md|tmx|txt|xml)$/;

/**
 * Follows every internal reference of a site (to pages, fragments, images and styles, and every
 * absolute URL in a text file) and returns those that lead nowhere.
 *
 * @param pathPrefix the prefix of all internal URLs
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
  for (const file of filesBelow(site).filter((one) => TEXT_FILES.test(one))) {
    for (const address of absoluteUrls(readFileSync(path.join(site, file), 'utf8'))) {
      const fault = faultOf(new URL(address));
      if (fault) broken.push(`${file}: ${address}: ${fault}`);
    }
  }
  return broken;

  function faultOf(url: URL): string | undefined {
    // The translation memory names the archive by its origin alone.
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
  return URL_ATTRIBUTES.flatMap((attribute) =>
    [...document.querySelectorAll(`[${attribute}]`)].flatMap((element) => {
      const value = element.getAttribute(attribute) ?? '';
      return attribute === 'srcset'
        ? value.split(', ').map((one) => one.split(' ')[0] ?? '')
        : [value];
    }),
  );
}

/**
 * The absolute URLs of the site in a text, except the pattern in `llms.txt` (with `ID` for the id of
 * any story) and those inside `data:` URLs, which are encoded.
 */
function absoluteUrls(text: string): ReadonlySet<string> {
  const found = text
    .replace(/"data:[^"]*"/g, '')
    .matchAll(new RegExp(`${ORIGIN}[^\\s"'<>()[\\]\\\\\`&]*`, 'g'));
  const addresses = Array.from(found, ([address]) => address.replace(/[.,،]$/, ''));
  return new Set(addresses.filter((address) => !address.includes('/ID/')));
}
