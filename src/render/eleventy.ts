import type { UserConfig } from '@11ty/eleventy';
import type { Environment } from 'nunjucks';
import type { Page } from '../archive/pages/page.ts';

/** A page that is made only when it is its turn to be rendered. */
export interface PageToRender {
  readonly address: string;
  /** Called once. */
  readonly make: () => Page;
}

/** What Eleventy has to render. */
export interface RenderPlan {
  /** Holds the compiled templates, from plan to plan. */
  readonly environment: Environment;
  /** Emptied after rendering: Eleventy keeps the plan, but must not keep the pages. */
  pages: readonly PageToRender[];
  /**
   * Called with each page as soon as it is rendered, so that Eleventy need not hold all pages. If it
   * is left out, Eleventy writes the pages itself.
   */
  readonly take?: (address: string, html: string) => void;
}

/** The plans of builds, by the Eleventy configurations they belong to. */
const plans = new WeakMap<UserConfig, RenderPlan>();

/** Sets the plan for a configuration, before Eleventy runs the configuration file. */
export function setPlan(config: UserConfig, plan: RenderPlan): void {
  plans.set(config, plan);
}

/**
 * Configures Eleventy to render a plan: it paginates one virtual template over all pages, and each
 * page's permalink is its address. The template has a format of its own, which renders a page with
 * the Nunjucks template of its kind. Eleventy's own Nunjucks format would compile a paginated
 * template again for each page, and copy all data into the context of each.
 *
 * @param standalonePlan makes the plan if no build has set one (plain `npx eleventy`)
 */
export async function configureEleventy(
  config: UserConfig,
  standalonePlan: () => Promise<RenderPlan>,
): Promise<void> {
  const plan = plans.get(config) ?? (await standalonePlan());
  const { environment, take } = plan;
  config.setTemplateFormats([FORMAT]);
  // Otherwise Eleventy prints how long its own parts took whenever the machine is slow.
  for (const group of ['Aggregate', 'Configuration']) {
    config.benchmarkManager.get(group).setMinimumThresholdMs(Number.MAX_SAFE_INTEGER);
  }
  config.setUseGitIgnore(false);
  // Nothing changes the pages: freezing them would only take time.
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

/** The data of the virtual template: one item of the pagination. */
interface Item {
  readonly toRender: PageToRender;
}

/** The extension of the virtual template. */
const FORMAT = 'page';
