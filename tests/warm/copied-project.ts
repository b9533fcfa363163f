import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Settings } from '../../src/archive/base/settings.ts';
import { PROJECT } from '../../src/project.ts';

/** A copy of the project whose templates and styles a test can change. */
export interface CopiedProject {
  readonly folder: string;
  /** The builder of the copy, which uses its templates. */
  readonly SiteBuilder: typeof import('../../src/build/site-builder.ts').SiteBuilder;
}

/** The entries of the project that a build reads. */
const PARTS = ['src', '.eleventy.ts', 'package.json', 'package-lock.json'];

/**
 * Copies the project to a new folder. The copy assumes that file times are precise to 20 ms, as on
 * Linux and macOS, instead of two seconds: tests edit and build without a pause, so that builds would
 * otherwise hardly ever trust a stamp.
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

/** Writes the settings of a copy, for the commands that run in it. */
export function writeSettings({ folder }: CopiedProject, settings: Settings): void {
  writeFileSync(
    path.join(folder, 'src/site.ts'),
    `import type { Settings } from './archive/base/settings.ts';\n\nexport const site: Settings = ${JSON.stringify(settings)};\n`,
  );
}

/** Replaces what a pattern matches in a file; throws if that changes nothing. */
export function replaceIn(file: string, pattern: RegExp | string, replacement: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(pattern, () => replacement);
  if (after === before) throw new Error(`${file} was not changed`);
  writeFileSync(file, after);
}
