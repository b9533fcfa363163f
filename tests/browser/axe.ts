import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that depend on colours; all others find the same in either colour scheme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Finds accessibility faults with axe, in the light and in the dark colour scheme.
 *
 * axe runs in the page itself, which has no frames. (Its wrapper for Playwright also opens a blank
 * page for each analysis, which takes five times as long.)
 *
 * @param within a selector of the part of the page to check
 * @returns one line for each rule that is broken, with the elements that break it
 */
export async function axeFaults(page: Page, within = 'html'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await analyze(page, within, {});
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await analyze(page, within, { runOnly: COLOUR_RULES });
  await page.emulateMedia({ colorScheme: null });
  return [...light, ...dark.map((fault) => `in the dark, ${fault}`)];
}

async function analyze(page: Page, within: string, options: RunOptions): Promise<string[]> {
  const violations = await page.evaluate(
    async ([context, how]) => {
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      return (await axe.run(context, how)).violations;
    },
    [within, { ...options, resultTypes: ['violations'] } satisfies RunOptions] as const,
  );
  return violations.map(describe);
}

function describe({ id, nodes }: AxeResults['violations'][number]): string {
  return `${id}: ${nodes.map(({ html }) => html).join(' ')}`;
}
