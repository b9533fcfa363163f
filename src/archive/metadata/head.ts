import { absolute } from '../base/addresses.ts';
import type { Settings } from '../base/settings.ts';
import type { Page, PageKind } from '../pages/page.ts';
import { type Alternate, alternatesOf } from './alternates.ts';
import { embeddedMetadata } from './embedded-metadata.ts';
import { newsArticle } from './json-ld.ts';
import type { MetaTag } from './meta-tag.ts';
import { openGraph } from './open-graph.ts';
import { scriptData } from './script-data.ts';

/** The metadata in the head of a page. All URLs are absolute. */
export interface Head {
  /** The page's own URL; null on a page that search engines should not list. */
  readonly canonical: string | null;
  readonly alternates: readonly Alternate[];
  readonly metaTags: readonly MetaTag[];
  /** JSON-LD, escaped for a script element by `scriptData`; null where there is none. */
  readonly jsonLd: string | null;
}

/** The kinds of page that only tell a reader that what was asked for is missing or elsewhere. */
const NOT_LISTED: ReadonlySet<PageKind> = new Set(['notFound', 'notice', 'moved', 'gone']);

const NOTHING: Head = { canonical: null, alternates: [], metaTags: [], jsonLd: null };

/**
 * The metadata in the head of a page. Every page with content of its own is canonical. That includes
 * the later pages of an index, and the page of both languages, whose content neither text has alone.
 */
export function headOf(page: Page, settings: Settings): Head {
  if (NOT_LISTED.has(page.kind)) return NOTHING;
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
