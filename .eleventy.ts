import type { UserConfig } from '@11ty/eleventy';
import { safhatan } from './src/render/eleventy.ts';

export default async function (config: UserConfig) {
  await safhatan(config);
  return { dir: { input: 'src/templates' } };
}
