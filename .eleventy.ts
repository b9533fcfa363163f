import type { UserConfig } from '@11ty/eleventy';
import { PROJECT } from './src/project.ts';
import { configureEleventy } from './src/render/eleventy.ts';
import { standalonePlan } from './src/render/standalone-plan.ts';
import { site } from './src/site.ts';

export default async function (config: UserConfig) {
  await configureEleventy(config, () => standalonePlan(PROJECT, site));
  return { dir: { input: 'src/templates' } };
}
