import { formatProblem } from '../archive/base/problem.ts';
import type { Settings } from '../archive/base/settings.ts';
import { allPages } from '../archive/pages/all-pages.ts';
import { readArchive } from '../archive/read-archive.ts';
import type { RenderPlan } from './eleventy.ts';
import { environmentFor } from './nunjucks.ts';

/**
 * The pages of an archive for plain `npx eleventy`, as to look for a fault in a template: no other
 * output, nothing from a cache, everything in memory.
 *
 * @throws where the content has errors, so that Eleventy stops before it writes
 */
export async function ownPages(root: string, settings: Settings): Promise<RenderPlan> {
  const { archive, problems } = await readArchive(root, settings);
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.some(({ severity }) => severity === 'error')) {
    throw new Error('The content has errors; nothing was written.');
  }
  const pages = allPages(archive).map((page) => ({ address: page.address, make: () => page }));
  return { environment: environmentFor(settings), pages };
}
