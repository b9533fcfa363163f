import { address, href } from '../base/addresses.ts';
import type { Settings } from '../base/settings.ts';
import type { CorpusCounts } from '../corpus/aligned-rows.ts';
import { sharedPage } from './entries.ts';
import type { DataPage } from './page.ts';

/**
 * The page that documents the corpus files.
 *
 * @param counts null where the corpus files are left out, as on the development server
 */
export function dataPage(settings: Settings, counts: CorpusCounts | null): DataPage {
  return {
    kind: 'data',
    ...sharedPage(settings),
    listsStories: false,
    address: address.data(),
    counts,
    hrefs: {
      stories: href(settings, address.stories()),
      memory: href(settings, address.memory()),
    },
  };
}
