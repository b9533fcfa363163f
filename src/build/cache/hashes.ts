import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PageKind } from '../../archive/pages/page.ts';
import { PROJECT, TEMPLATES } from '../../project.ts';

/** Stands for some data: 128 bits of their SHA-256 digest, in base 64. */
export type Fingerprint = string;

export function fingerprint(data: string | Uint8Array): Fingerprint {
  return hash('sha256', data, 'base64url').slice(0, 22);
}

let program: Fingerprint | undefined;

/**
 * Stands for the program that reads texts and makes pages of them: its sources, its dependencies
 * and the Node that it runs on. Templates, styles and scripts have their own. A process runs the
 * program that it began with, also where its sources are edited while it runs.
 */
export function programFingerprint(): Fingerprint {
  program ??= fingerprint(
    process.version +
      digestOf([
        '.eleventy.ts',
        'package.json',
        'package-lock.json',
        ...globSync('src/{archive,interface,render,build}/**/*.{ts,txt}', { cwd: PROJECT }),
      ]),
  );
  return program;
}

let imageMaker: Fingerprint | undefined;

/** Stands for what makes the smaller copies of images, which take long and seldom change. */
export function imageFingerprint(): Fingerprint {
  imageMaker ??= digestOf(['package-lock.json', 'src/archive/content/images.ts']);
  return imageMaker;
}

/** Stands for all that the stylesheet, the scripts and the icon are made of, and what bundles them. */
export function assetsFingerprint(): Fingerprint {
  const sources = globSync('src/{styles,scripts,images}/**/*.*', { cwd: PROJECT });
  return fingerprint(programFingerprint() + digestOf(sources));
}

/** Stands for the template of a kind of page and all that it extends, imports or includes. */
export function templateFingerprint(kind: PageKind): Fingerprint {
  const names = new Set([`pages/${kind}.njk`]);
  const parts: string[] = [];
  for (const name of names) {
    const source = readFileSync(path.join(TEMPLATES, name), 'utf8');
    parts.push(name, source);
    for (const [, named] of source.matchAll(USE)) if (named) names.add(named);
  }
  return fingerprint(parts.join('\0'));
}

/** Stands for all templates. */
export function templatesFingerprint(): Fingerprint {
  return digestOf(globSync('src/templates/**/*.njk', { cwd: PROJECT }));
}

/** A template that another one uses; all are named by a plain string. */
const USE = /(?:\{%-?\s*(?:extends|from|import|include)\s+|\bpartial\()"([^"]+)"/g;

/** Of the names and the contents of files of the project, whatever their order. */
function digestOf(files: readonly string[]): Fingerprint {
  const parts = files
    .toSorted()
    .flatMap((file) => [
      file.split(path.sep).join('/'),
      readFileSync(path.join(PROJECT, file), 'utf8'),
    ]);
  return fingerprint(parts.join('\0'));
}
