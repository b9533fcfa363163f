import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { address, outputFile } from '../../archive/base/addresses.ts';
import { PROJECT } from '../../project.ts';
import { readSealed, writeSealed } from '../cache/checksummed-file.ts';
import { assetsFingerprint, type Fingerprint, fingerprint } from '../cache/hashes.ts';
import type { PlannedFile } from './planned-file.ts';

interface SiteFile {
  /** Below the output folder. */
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * Plans the files that every page shares: styles, scripts, fonts, icon. Which there are, and what
 * is in each, is known only when they are bundled, and kept until their sources change.
 *
 * @param known the file in which it is kept
 */
export async function planAssets(known: string): Promise<readonly PlannedFile[]> {
  const made = assetsFingerprint();
  let files: Promise<readonly SiteFile[]> | undefined;
  const bundled = (): Promise<readonly SiteFile[]> => {
    files ??= makeAssets();
    return files;
  };
  let prints = readSealed(known, made) as readonly (readonly [string, Fingerprint])[] | undefined;
  if (!prints) {
    prints = (await bundled()).map(({ path, content }) => [path, fingerprint(content)]);
    writeSealed(known, made, prints);
  }
  return prints.map(([name, print]) => ({
    path: name,
    made: print,
    from: { content: async () => contentOf(await bundled(), name) },
  }));
}

function contentOf(files: readonly SiteFile[], name: string): Uint8Array {
  const file = files.find((one) => one.path === name);
  if (!file) throw new Error(`${name} is no longer made; build with --fresh`);
  return file.content;
}

async function makeAssets(): Promise<readonly SiteFile[]> {
  const icon = await readFile(path.join(PROJECT, 'src/images/icon.svg'));
  return [...(await bundle()), { path: outputFile(address.icon()), content: icon }];
}

/**
 * Bundles the styles, with the fonts that they name, and the scripts. The names of these files stay
 * the same when their content changes, so that a new style touches one file and not every page of
 * the archive.
 */
async function bundle(): Promise<readonly SiteFile[]> {
  const { build } = await import('esbuild');
  const outdir = path.dirname(address.stylesheet()).slice(1);
  const { outputFiles } = await build({
    absWorkingDir: PROJECT,
    entryPoints: [
      'src/styles/site.css',
      'src/scripts/site.ts',
      'src/scripts/early.ts',
      'src/scripts/moved.ts',
    ],
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
    content: file.contents,
  }));
}
