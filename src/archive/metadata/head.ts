import { absolute } from '../base/addresses.ts';
import type { Settings } from '../base/settings.ts';
import type { Page, PageKind } from '../pages/page.ts';
import { type Alternate, alternatesOf } from './alternates.ts';
import { embeddedMetadata } from './embedded-metadata.ts';
import { newsArticle } from './json-ld.ts';
import type { MetaTag } from './meta-tag.ts';
import { openGraph } from './open-graph.ts';
import { scriptData } from './script-data.ts';

/** What a page says to machines that read its head. Every address is absolute. */
export interface Head {
  /** The page's own address; null where there is nothing to find. */
  readonly canonical: string | null;
  readonly alternates: readonly Alternate[];
  readonly metaTags: readonly MetaTag[];
  /** JSON-LD, escaped so that it can stand in a script element; null where there is none. */
  readonly jsonLd: string | null;
}

/** They stand where something else was looked for. */
const NOT_TO_BE_FOUND: ReadonlySet<PageKind> = new Set(['notFound', 'notice', 'moved', 'gone']);

const NOTHING: Head = { canonical: null, alternates: [], metaTags: [], jsonLd: null };

/**
 * What a page says to machines. Every page that has something to say is canonical, also the further
 * pages of an index and the page of both languages, which is a text of its own: neither of its
 * sides alone has the same content.
 */
export function headOf(page: Page, settings: Settings): Head {
  if (NOT_TO_BE_FOUND.has(page.kind)) return NOTHING;
  return {
    canonical: absolute(settings, page.address),
    alternates: alternatesOf(page, settings),
    metaTags: [
      ...(page.kind === 'story' ? embeddedMetadata(page, settings) : []),
      ...openGraph(page, settings),
    ],
    jsonLd: page.kind === 'story' ? scriptData(newsArticle(page, settings)) : null,
  };
}
