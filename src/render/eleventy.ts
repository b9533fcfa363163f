import type { UserConfig } from '@11ty/eleventy';
import type { Environment } from 'nunjucks';
import type { Page } from '../archive/pages/page.ts';

/** A page that is made only when it is due to be rendered. */
export interface PageToRender {
  readonly address: string;
  /** Called once. */
  readonly make: () => Page;
}

/** What Eleventy is to render. */
export interface RenderPlan {
  /** With its templates, which stay compiled from plan to plan. */
  readonly environment: Environment;
  /** Emptied when they are rendered, so that nothing holds them. */
  pages: readonly PageToRender[];
  /**
   * Is given each page as soon as it is rendered, so that Eleventy need not hold all of them. Where
   * it is left out, Eleventy writes the pages itself.
   */
  readonly take?: (address: string, html: string) => void;
}

/** The plan of a command, by the configuration that it is handed to. */
const given = new WeakMap<UserConfig, RenderPlan>();

/** Gives Eleventy a plan to render before it reads its configuration file. */
export function handOver(config: UserConfig, plan: RenderPlan): void {
  given.set(config, plan);
}

/**
 * Has Eleventy render a plan: one virtual template is paginated over all pages, and every page's
 * permalink is its address. The template is of a format of our own, which prints a page by the
 * Nunjucks template of its kind: Eleventy's own Nunjucks format compiles a paginated template anew
 * for each page, and copies all data into each one's context.
 *
 * @param ownPlan makes the plan where no command has handed one over (plain `npx eleventy`)
 */
export async function configureEleventy(
  config: UserConfig,
  ownPlan: () => Promise<RenderPlan>,
): Promise<void> {
  const plan = given.get(config) ?? (await ownPlan());
  const { environment, take } = plan;
  config.setTemplateFormats([FORMAT]);
  // On a slow day Eleventy would print how long its own parts took.
  for (const group of ['Aggregate', 'Configuration']) {
    config.benchmarkManager.get(group).setMinimumThresholdMs(Number.MAX_SAFE_INTEGER);
  }
  config.setUseGitIgnore(false);
  // Pages are plain data that nobody changes: guarding them would only take time.
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

/** The extension of the virtual template. */
const FORMAT = 'page';
