import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArchive } from '../src/archive/archive.ts';
import { formatProblem } from '../src/archive/problem.ts';
import type { Settings } from '../src/archive/settings.ts';
import { buildSite } from '../src/site/build.ts';
import { settings } from './settings.ts';

/** Builds a content root as `npm run build` does; returns the folder of the site. */
export async function buildTestSite(
  content: string,
  changed: Partial<Settings> = {},
): Promise<string> {
  const output = path.join(mkdtempSync(path.join(tmpdir(), 'safhatan-')), 'site');
  const { archive, problems } = await readArchive(content, { ...settings, ...changed });
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  await buildSite(archive, output);
  return output;
}

/** The files below a folder, in order, with `/`. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** The HTML pages of a site, by their paths. */
export function pagesOf(site: string): ReadonlyMap<string, string> {
  const pages = filesBelow(site).filter((file) => file.endsWith('.html'));
  return new Map(pages.map((file) => [file, readFileSync(path.join(site, file), 'utf8')]));
}
