import path from 'node:path';
import Eleventy from '@11ty/eleventy';
import type { Environment } from 'nunjucks';
import { CONFIGURATION, PROJECT, TEMPLATES } from '../project.ts';
import { handOver, type PageToRender, type RenderPlan } from './eleventy.ts';

/**
 * Renders pages by Eleventy, one after the other. Paths are taken relative to the working
 * directory: that must be the project's.
 *
 * @param take is given each page as soon as it is rendered
 * @throws what making a page, a template, Eleventy or `take` throws
 */
export async function renderPages(
  environment: Environment,
  pages: readonly PageToRender[],
  take: (address: string, html: string) => void,
): Promise<void> {
  if (pages.length === 0) return;
  const faults: unknown[] = [];
  // Eleventy would take these faults for those of a template.
  const ownFaults = <T>(work: () => T): T => {
    try {
      return work();
    } catch (fault) {
      faults.push(fault);
      throw fault;
    }
  };
  const plan: RenderPlan = {
    environment,
    pages: pages.map(({ address, make }) => ({ address, make: () => ownFaults(make) })),
    take: (address, html) => ownFaults(() => take(address, html)),
  };
  const eleventy = new Eleventy(path.relative(PROJECT, TEMPLATES), '_site', {
    configPath: path.relative(PROJECT, CONFIGURATION),
    quietMode: true,
    config: (config) => handOver(config, plan),
  });
  eleventy.disableLogger();
  try {
    await eleventy.toJSON();
  } catch (fault) {
    throw faults.length > 0 ? faults[0] : fault;
  }
  // Eleventy keeps what it compiled for a configuration, and with it all that this one leads to.
  plan.pages = [];
}
