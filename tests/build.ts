import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatProblem } from '../src/archive/base/problem.ts';
import type { Settings } from '../src/archive/base/settings.ts';
import { SiteBuilder } from '../src/build/site-builder.ts';
import { settings } from './settings.ts';

/** Builds the site of a content root as `npm run build` does; returns its folder. */
export async function buildTestSite(
  content: string,
  changed: Partial<Settings> = {},
): Promise<string> {
  const output = path.join(mkdtempSync(path.join(tmpdir(), 'safhatan-')), 'site');
  const builder = new SiteBuilder({ root: content, settings: { ...settings, ...changed }, output });
  try {
    const { archive, problems } = await builder.read();
    if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
    await builder.write(archive);
  } finally {
    await builder.close();
  }
  return output;
}

/** The paths of all files below a folder, sorted and with `/` as separator. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** The HTML pages of a site by path. */
export function pagesOf(site: string): ReadonlyMap<string, string> {
  const pages = filesBelow(site).filter((file) => file.endsWith('.html'));
  return new Map(pages.map((file) => [file, readFileSync(path.join(site, file), 'utf8')]));
}
