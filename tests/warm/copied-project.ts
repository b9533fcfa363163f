import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Settings } from '../../src/archive/base/settings.ts';
import { PROJECT } from '../../src/project.ts';

/** A copy of the project, whose templates and styles a test may change. */
export interface CopiedProject {
  readonly folder: string;
  /** The builder that makes sites with the templates of the copy. */
  readonly SiteBuilder: typeof import('../../src/build/site-builder.ts').SiteBuilder;
}

/** What a build reads of the project. */
const PARTS = ['src', '.eleventy.ts', 'package.json', 'package-lock.json'];

/**
 * Copies the project to a folder that is not there yet. The copy takes the times of files for finer
 * than the project does, as those of Linux and macOS are: else a test, which waits for nothing,
 * would hardly ever see a build that goes by them.
 */
export async function copyProject(folder: string): Promise<CopiedProject> {
  mkdirSync(folder);
  for (const part of PARTS) {
    cpSync(path.join(PROJECT, part), path.join(folder, part), { recursive: true });
  }
  symlinkSync(path.join(PROJECT, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  const stamp = path.join(folder, 'src/build/cache/stamp.ts');
  replaceIn(stamp, /(?<=^const GRAIN = )\d+/m, '20');
  const builder = pathToFileURL(path.join(folder, 'src/build/site-builder.ts'));
  const { SiteBuilder } = (await import(
    builder.href
  )) as typeof import('../../src/build/site-builder.ts');
  return { folder, SiteBuilder };
}

/** Makes settings those of a copy, for the commands that are run there. */
export function writeSettings({ folder }: CopiedProject, settings: Settings): void {
  writeFileSync(
    path.join(folder, 'src/site.ts'),
    `import type { Settings } from './archive/base/settings.ts';\n\nexport const site: Settings = ${JSON.stringify(settings)};\n`,
  );
}

/** Changes a file; the pattern must be found in it. */
export function replaceIn(file: string, pattern: RegExp | string, replacement: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(pattern, () => replacement);
  if (after === before) throw new Error(`${file} was not changed`);
  writeFileSync(file, after);
}
