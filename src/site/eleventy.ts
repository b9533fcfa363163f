import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { UserConfig } from '@11ty/eleventy';
import { readArchive } from '../archive/archive.ts';
import { groupByKind, type Page } from '../archive/pages/page.ts';
import { formatProblem } from '../archive/problem.ts';
import { site } from '../site.ts';
import type { SiteFile } from './assets.ts';
import { environment } from './nunjucks.ts';
import { PROJECT } from './project.ts';
import { planSite, type SitePlan } from './site-plan.ts';

/** The plan that a command made, by the configuration that it is handed to. */
const given = new WeakMap<UserConfig, SitePlan>();

/** Gives Eleventy a plan to render, before it reads its configuration file. */
export function handOver(config: UserConfig, plan: SitePlan): void {
  given.set(config, plan);
}

/**
 * Has Eleventy render a plan: for each kind of page a virtual template of one line, which extends
 * the real one, is paginated over the pages of that kind; every page's permalink is its address.
 * (Eleventy compiles a paginated Nunjucks template anew for each page, but not what it extends.)
 * Without a plan (plain `npx eleventy`), that of the project's own content is made here; problems
 * in it stop Eleventy before it writes.
 */
export async function safhatan(config: UserConfig): Promise<void> {
  const plan = given.get(config) ?? (await planOfProject());
  const pages = groupByKind(plan.pages);
  config.setTemplateFormats(['njk']);
  config.setUseGitIgnore(false);
  config.ignores.add('src/templates/**');
  config.setLibrary('njk', environment(plan.settings));
  config.addGlobalData('plan', () => pages);
  for (const kind of Object.keys(pages)) {
    config.addTemplate(`${kind}.njk`, `{% extends "pages/${kind}.njk" %}`, {
      pagination: { data: `plan.${kind}`, size: 1, alias: 'view', addAllPagesToCollections: false },
      permalink: ({ view }: { view: Page }) => view.address,
      eleventyExcludeFromCollections: true,
    });
  }
  config.on('eleventy.before', async ({ directories }) => {
    await writeFiles(plan.files, directories.output);
  });
}

async function planOfProject(): Promise<SitePlan> {
  const { archive, problems } = await readArchive(PROJECT, site);
  for (const problem of problems) console.error(formatProblem(problem));
  if (problems.some(({ severity }) => severity === 'error')) {
    throw new Error('The content has errors; nothing was written.');
  }
  return planSite(archive);
}

async function writeFiles(files: readonly SiteFile[], output: string): Promise<void> {
  for (const file of files) {
    const target = path.join(output, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, await file.content());
  }
}
