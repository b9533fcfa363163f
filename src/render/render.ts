import path from 'node:path';
import Eleventy from '@11ty/eleventy';
import type { Environment } from 'nunjucks';
import { CONFIGURATION, PROJECT, TEMPLATES } from '../project.ts';
import { type PageToRender, type RenderPlan, setPlan } from './eleventy.ts';

/**
 * Renders pages with Eleventy, one after another. The working directory must be the project's
 * folder, because Eleventy resolves its paths against it.
 *
 * @param take called with each page as soon as it is rendered
 * @throws what making a page, a template, Eleventy or `take` throws
 */
export async function renderPages(
  environment: Environment,
  pages: readonly PageToRender[],
  take: (address: string, html: string) => void,
): Promise<void> {
  if (pages.length === 0) return;
  const errors: unknown[] = [];
  // Eleventy would report these errors as errors in a template.
  const ownErrors = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      errors.push(error);
      throw error;
    }
  };
  const plan: RenderPlan = {
    environment,
    pages: pages.map(({ address, make }) => ({ address, make: () => ownErrors(make) })),
    take: (address, html) => ownErrors(() => take(address, html)),
  };
  const eleventy = new Eleventy(path.relative(PROJECT, TEMPLATES), '_site', {
    configPath: path.relative(PROJECT, CONFIGURATION),
    quietMode: true,
    config: (config) => setPlan(config, plan),
  });
  eleventy.disableLogger();
  try {
    await eleventy.toJSON();
  } catch (error) {
    throw errors.length > 0 ? errors[0] : error;
  }
  // Eleventy keeps the configuration, and with it the plan.
  plan.pages = [];
}
