import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageKind } from '../../archive/pages/page.ts';
import { PROJECT, TEMPLATES } from '../../project.ts';
import { type Hash, hashOf } from './hash.ts';

let code: Hash | undefined;

/**
 * The hash of the code that reads texts and makes pages: its sources, its dependencies and the
 * version of Node. Templates, styles and scripts have hashes of their own. It is taken once, because
 * a process runs the code that it started with, even if the sources are edited meanwhile.
 */
export function codeHash(): Hash {
  code ??= hashOf(
    process.version +
      hashOfFiles([
        '.eleventy.ts',
        'package.json',
        'package-lock.json',
        'src/project.ts',
        ...globSync('src/{archive,interface,render,build}/**/*.{ts,txt}', { cwd: PROJECT }),
      ]),
  );
  return code;
}

let imageCode: Hash | undefined;

/** The hash of the code that shrinks images alone: other changes must not repeat this slow work. */
export function imageCodeHash(): Hash {
  imageCode ??= hashOfFiles(['package-lock.json', 'src/archive/content/images.ts']);
  return imageCode;
}

/** The hash of everything that the stylesheet, the scripts and the icon are made of, bundler included. */
export function assetsHash(): Hash {
  const sources = globSync('src/{styles,scripts,images}/**/*.*', { cwd: PROJECT });
  return hashOf(codeHash() + hashOfFiles(sources));
}

/** The hash of a page kind's template and of all templates that it uses, directly or not. */
export function templateHash(kind: PageKind): Hash {
  const names = new Set([`pages/${kind}.njk`]);
  const parts: string[] = [];
  for (const name of names) {
    const source = readFileSync(path.join(TEMPLATES, name), 'utf8');
    parts.push(name, source);
    for (const [, named] of source.matchAll(USE)) if (named) names.add(named);
  }
  return hashOf(parts.join('\0'));
}

/** The hash of all templates. */
export function templatesHash(): Hash {
  return hashOfFiles(globSync('src/templates/**/*.njk', { cwd: PROJECT }));
}

/** Names of the templates that a template uses; the project writes all of them as literals. */
const USE = /(?:\{%-?\s*(?:extends|from|import|include)\s+|\bpartial\()"([^"]+)"/g;

/** The hash of the names and contents of files of the project, regardless of their order. */
function hashOfFiles(files: readonly string[]): Hash {
  const parts = files
    .toSorted()
    .flatMap((file) => [
      file.split(path.sep).join('/'),
      readFileSync(path.join(PROJECT, file), 'utf8'),
    ]);
  return hashOf(parts.join('\0'));
}
