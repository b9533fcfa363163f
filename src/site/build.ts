import { existsSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import Eleventy from '@11ty/eleventy';
import type { Archive } from '../archive/archive.ts';
import { handOver } from './eleventy.ts';
import { CONFIGURATION, PROJECT, TEMPLATES } from './project.ts';
import { makeWorkshop, publish } from './publish.ts';
import { planSite } from './site-plan.ts';

/** What a build did. */
export interface BuildReport {
  readonly stories: number;
  readonly translated: number;
  readonly pages: number;
}

/**
 * Builds the site of an archive: the pages are planned, rendered aside and put in place together,
 * so that a build that fails leaves the last site as it was.
 *
 * @param output absolute path of the output folder
 * @throws what a template, Eleventy or the disk throws
 */
export async function buildSite(archive: Archive, output: string): Promise<BuildReport> {
  const plan = await planSite(archive);
  // Where the output folder is a symbolic link, what it leads to is replaced.
  const target = existsSync(output) ? realpathSync(output) : output;
  const workshop = await makeWorkshop(target);
  const staging = path.join(workshop, 'site');
  try {
    // Eleventy takes paths relative to the working directory.
    process.chdir(PROJECT);
    const eleventy = new Eleventy(
      path.relative(PROJECT, TEMPLATES),
      path.relative(PROJECT, staging),
      {
        configPath: path.relative(PROJECT, CONFIGURATION),
        quietMode: true,
        config: (config) => handOver(config, plan),
      },
    );
    eleventy.disableLogger();
    await eleventy.write();
    await publish(staging, target, workshop);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return {
    stories: archive.stories.length,
    translated: archive.stories.filter(({ texts }) => texts.en).length,
    pages: plan.pages.length,
  };
}
