import type { UserConfig } from '@11ty/eleventy';
import type { Environment } from 'nunjucks';
import { readArchive } from '../archive/archive.ts';
import { groupByKind, PAGE_KINDS, type Page } from '../archive/pages/page.ts';
import { planPages } from '../archive/pages/pages.ts';
import { formatProblem } from '../archive/problem.ts';
import { site } from '../site.ts';
import { environmentFor } from './nunjucks.ts';
import { PROJECT } from './project.ts';

/** What Eleventy is to render. */
export interface RenderPlan {
  /** With its templates, which stay compiled from plan to plan. */
  readonly environment: Environment;
  /** Let go of when they are rendered. */
  pages: readonly Page[];
}

/** The plan that a command made, by the configuration that it is handed to. */
const given = new WeakMap<UserConfig, RenderPlan>();

/** Gives Eleventy a plan to render, before it reads its configuration file. */
export function handOver(config: UserConfig, plan: RenderPlan): void {
  given.set(config, plan);
}

/**
 * Has Eleventy render a plan: for each kind of page a virtual template is paginated over the pages
 * of that kind; every page's permalink is its address. The template is of a format of our own,
 * which prints a page by the Nunjucks template of its kind: Eleventy's own Nunjucks format compiles
 * a paginated template anew for each page, and copies all data into each one's context.
 * Without a plan (plain `npx eleventy`, as to look for a fault in a template), that of the project's
 * own content is made here, of its pages alone; problems in it stop Eleventy before it writes.
 */
export async function safhatan(config: UserConfig): Promise<void> {
  const plan = given.get(config) ?? (await planOfProject());
  const { environment } = plan;
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
      ({ view }: { view: Page }) =>
        flat(environment.render(`pages/${view.kind}.njk`, { view })),
  });
  config.addGlobalData('plan', () => groupByKind(plan.pages));
  for (const kind of PAGE_KINDS) {
    config.addTemplate(`${kind}.${FORMAT}`, kind, {
      pagination: { data: `plan.${kind}`, size: 1, alias: 'view', addAllPagesToCollections: false },
      permalink: ({ view }: { view: Page }) => view.address,
      eleventyExcludeFromCollections: true,
    });
  }
}

/** The end of the virtual templates' names. */
const FORMAT = 'page';

/**
 * The same text in one piece. Nunjucks puts a page together from thousands of strings, and V8 keeps
 * such a text as a tree of them until somebody needs its characters, as the conversion to a number
 * does: pages that wait to be written would be kept several times as large.
 */
function flat(text: string): string {
  Number(text);
  return text;
}

async function planOfProject(): Promise<RenderPlan> {
  const { archive, problems } = await readArchive(PROJECT, site);
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.some(({ severity }) => severity === 'error')) {
    throw new Error('The content has errors; nothing was written.');
  }
  return { environment: environmentFor(site), pages: planPages(archive) };
}
