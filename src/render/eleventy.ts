import type { UserConfig } from '@11ty/eleventy';
import type { Environment } from 'nunjucks';
import { readArchive } from '../archive/archive.ts';
import { formatProblem } from '../archive/base/problem.ts';
import type { Page } from '../archive/pages/page.ts';
import { planPages } from '../archive/pages/pages.ts';
import { PROJECT } from '../project.ts';
import { site } from '../site.ts';
import { environmentFor } from './nunjucks.ts';

/** A page that is made only when its turn has come to be rendered. */
export interface PageToRender {
  readonly address: string;
  /** Called once. */
  readonly make: () => Page;
}

/** What Eleventy is to render. */
export interface RenderPlan {
  /** With its templates, which stay compiled from plan to plan. */
  readonly environment: Environment;
  /** Let go of when they are rendered. */
  pages: readonly PageToRender[];
  /**
   * Is given each page as soon as it is rendered, which Eleventy then need not hold until all are.
   * Where nobody takes them, Eleventy writes them itself.
   */
  readonly take?: (address: string, html: string) => void;
}

/** The plan that a command made, by the configuration that it is handed to. */
const given = new WeakMap<UserConfig, RenderPlan>();

/** Gives Eleventy a plan to render, before it reads its configuration file. */
export function handOver(config: UserConfig, plan: RenderPlan): void {
  given.set(config, plan);
}

/**
 * Has Eleventy render a plan: one virtual template is paginated over all pages, and every page's
 * permalink is its address. The template is of a format of our own, which prints a page by the
 * Nunjucks template of its kind: Eleventy's own Nunjucks format compiles a paginated template anew
 * for each page, and copies all data into each one's context.
 * Without a plan (plain `npx eleventy`, as to look for a fault in a template), that of the project's
 * own content is made here, of its pages alone; problems in it stop Eleventy before it writes.
 */
export async function safhatan(config: UserConfig): Promise<void> {
  const plan = given.get(config) ?? (await planOfProject());
  const { environment, take } = plan;
  config.setTemplateFormats([FORMAT]);
  // On a slow day Eleventy would print how long its own parts took.
  for (const group of ['Aggregate', 'Configuration']) {
    config.benchmarkManager.get(group).setMinimumThresholdMs(Number.MAX_SAFE_INTEGER);
  }
  config.setUseGitIgnore(false);
  // Data are made here, of one piece: there is nothing to guard, and guarding takes time per page.
  config.setFreezeReservedData(false);
  config.ignores.add('src/templates/**');
  config.addExtension(FORMAT, {
    outputFileExtension: 'html',
    useLayouts: false,
    getData: false,
    compile:
      () =>
      ({ toRender }: Item) => {
        const view = toRender.make();
        const html = environment.render(`pages/${view.kind}.njk`, { view });
        if (!take) return html;
        take(view.address, html);
        return '';
      },
  });
  config.addGlobalData('plan', () => plan.pages);
  config.addTemplate(`pages.${FORMAT}`, '', {
    pagination: { data: 'plan', size: 1, alias: 'toRender', addAllPagesToCollections: false },
    permalink: ({ toRender }: Item) => toRender.address,
    eleventyExcludeFromCollections: true,
  });
}

/** What Eleventy hands to the template: an item of its pagination. */
interface Item {
  readonly toRender: PageToRender;
}

/** The end of the virtual template's name. */
const FORMAT = 'page';

async function planOfProject(): Promise<RenderPlan> {
  const { archive, problems } = await readArchive(PROJECT, site);
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.some(({ severity }) => severity === 'error')) {
    throw new Error('The content has errors; nothing was written.');
  }
  const pages = planPages(archive).map((page) => ({ address: page.address, make: () => page }));
  return { environment: environmentFor(site), pages };
}
