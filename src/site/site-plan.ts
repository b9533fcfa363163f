import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { shrink } from '../archive/content/images.ts';
import { address, outputFile } from '../archive/pages/addresses.ts';
import type { Page } from '../archive/pages/page.ts';
import { planPages } from '../archive/pages/pages.ts';
import type { Settings } from '../archive/settings.ts';
import { planAssets, type SiteFile } from './assets.ts';

/** All that there is to write: pages for the templates to render, and files as they are. */
export interface SitePlan {
  readonly settings: Settings;
  readonly pages: readonly Page[];
  readonly files: readonly SiteFile[];
}

export async function planSite(archive: Archive): Promise<SitePlan> {
  return {
    settings: archive.settings,
    pages: planPages(archive),
    files: [...(await planAssets()), ...imageFiles(archive)],
  };
}

function imageFiles({ root, images }: Archive): readonly SiteFile[] {
  return [...images.values()].flatMap((image) => [
    {
      path: outputFile(address.image(image.path)),
      content: () => readFile(path.join(root, 'articles', image.path)),
    },
    ...image.smaller.map((width) => ({
      path: outputFile(address.image(image.path, width)),
      content: () => shrink(root, image, width),
    })),
  ]);
}
