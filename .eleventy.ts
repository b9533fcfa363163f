import type { UserConfig } from '@11ty/eleventy';
import { PROJECT } from './src/project.ts';
import { configureEleventy } from './src/render/eleventy.ts';
import { ownPages } from './src/render/own-pages.ts';
import { site } from './src/site.ts';

export default async function (config: UserConfig) {
  await configureEleventy(config, () => ownPages(PROJECT, site));
  return { dir: { input: 'src/templates' } };
}
