import { formatProblem } from '../archive/base/problem.ts';
import type { Settings } from '../archive/base/settings.ts';
import { allPages } from '../archive/pages/all-pages.ts';
import { readArchive } from '../archive/read-archive.ts';
import type { RenderPlan } from './eleventy.ts';
import { environmentFor } from './nunjucks.ts';

/**
 * The plan for plain `npx eleventy`, which helps to debug templates: the pages of an archive without
 * other outputs, made in memory without caches.
 *
 * @param root the content root
 * @throws if the content has errors, so that Eleventy stops before it writes
 */
export async function standalonePlan(root: string, settings: Settings): Promise<RenderPlan> {
  const { archive, problems } = await readArchive(root, settings);
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.some(({ severity }) => severity === 'error')) {
    throw new Error('The content has errors; nothing was written.');
  }
  const pages = allPages(archive).map((page) => ({ address: page.address, make: () => page }));
  return { environment: environmentFor(settings), pages };
}
