import { address, href } from '../base/addresses.ts';
import type { Settings } from '../base/settings.ts';
import type { CorpusCounts } from '../corpus/aligned-rows.ts';
import { sharedPage } from './entries.ts';
import type { DataPage } from './page.ts';

/**
 * The page about the files that hold the whole archive.
 *
 * @param counts nothing where they were not counted, for the files are left out
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
