import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { address, outputFile } from '../archive/pages/addresses.ts';
import { PROJECT } from './project.ts';

/** A file of the site that is no page. */
export interface SiteFile {
  /** Below the output folder. */
  readonly path: string;
  readonly content: () => Promise<Uint8Array>;
}

/** The files that every page shares: styles, scripts, fonts, icon. */
export async function planAssets(): Promise<readonly SiteFile[]> {
  const icon = {
    path: outputFile(address.icon()),
    content: () => readFile(path.join(PROJECT, 'src/images/icon.svg')),
  };
  return [...(await bundle()), icon];
}

/**
 * Bundles the styles, with the fonts that they name, and the scripts. The names of these files stay
 * the same when their content changes, so that a new style touches one file and not every page of
 * the archive.
 */
async function bundle(): Promise<readonly SiteFile[]> {
  const outdir = path.dirname(address.stylesheet()).slice(1);
  const { outputFiles } = await build({
    absWorkingDir: PROJECT,
    entryPoints: ['src/styles/site.css', 'src/scripts/site.ts', 'src/scripts/early.ts'],
    entryNames: '[name]',
    format: 'iife',
    outdir,
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    assetNames: 'fonts/[name]',
    loader: { '.woff2': 'file' },
    target: ['chrome111', 'firefox113', 'safari16.4'],
    logLevel: 'silent',
  });
  return outputFiles.map((file) => ({
    path: path.relative(PROJECT, file.path).split(path.sep).join('/'),
    content: async () => file.contents,
  }));
}
