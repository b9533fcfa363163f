import path from 'node:path';
import Eleventy from '@11ty/eleventy';
import type { Environment } from 'nunjucks';
import type { Page } from '../archive/pages/page.ts';
import { handOver } from './eleventy.ts';
import { CONFIGURATION, PROJECT, TEMPLATES } from './project.ts';

/** A page as it is published. */
export interface RenderedPage {
  readonly address: string;
  readonly html: string;
}

/**
 * Renders pages by Eleventy, which holds all of them until it ends, and takes paths relative to the
 * working directory: that must be the project's.
 *
 * @throws what a template or Eleventy throws
 */
export async function renderPages(
  environment: Environment,
  pages: readonly Page[],
): Promise<readonly RenderedPage[]> {
  if (pages.length === 0) return [];
  const plan = { environment, pages };
  const eleventy = new Eleventy(path.relative(PROJECT, TEMPLATES), '_site', {
    configPath: path.relative(PROJECT, CONFIGURATION),
    quietMode: true,
    config: (config) => handOver(config, plan),
  });
  eleventy.disableLogger();
  const rendered = await eleventy.toJSON();
  // Eleventy keeps what it compiled for a configuration, and with it all that this one leads to.
  plan.pages = [];
  return rendered.map(({ url, content }) => ({ address: url, html: content }));
}
