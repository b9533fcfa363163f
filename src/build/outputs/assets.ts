import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { address } from '../../archive/base/addresses.ts';
import { PROJECT } from '../../project.ts';
import { readChecksummed, writeChecksummed } from '../cache/checksummed-file.ts';
import { ContentChanged } from '../cache/content-changed.ts';
import { type Hash, hashOf } from '../cache/hash.ts';
import { assetsHash } from '../cache/source-hashes.ts';
import type { ArchiveOutput, KeptFiles, PlannedArchiveFile } from './output.ts';

/**
 * The files that all pages share: styles, scripts, fonts and the icon. Their names and hashes are
 * known only after bundling, and cached until their sources change.
 */
export const assets: ArchiveOutput = {
  name: 'assets',
  of: 'archive',
  prepare(kept) {
    // If it fails, so does the plan, which reports it.
    begin(kept).catch(() => {});
  },
  async plan({ kept }) {
    try {
      return await begin(kept);
    } finally {
      begun.delete(kept.assets);
    }
  },
};

interface Bundling {
  /** The hash of the sources that are bundled. */
  readonly version: Hash;
  readonly planned: Promise<readonly PlannedArchiveFile[]>;
}

/** What is being bundled, by where it is kept. */
const begun = new Map<string, Bundling>();

/** A build that stops before it plans leaves its bundling here: the sources may change after that. */
function begin({ assets: file }: KeptFiles): Promise<readonly PlannedArchiveFile[]> {
  const version = assetsHash();
  const current = begun.get(file);
  if (current?.version === version) return current.planned;
  const planned = planAssets(file, version);
  begun.set(file, { version, planned });
  return planned;
}

async function planAssets(keptIn: string, version: Hash): Promise<readonly PlannedArchiveFile[]> {
  let files: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
  const bundled = (): Promise<ReadonlyMap<string, Uint8Array>> => {
    files ??= makeAssets();
    return files;
  };
  let hashes = readChecksummed(keptIn, version) as readonly (readonly [string, Hash])[] | undefined;
  if (!hashes) {
    hashes = [...(await bundled())].map(([name, content]) => [name, hashOf(content)]);
    if (assetsHash() !== version) throw new ContentChanged('a style or script');
    writeChecksummed(keptIn, version, hashes);
  }
  return hashes.map(([name, inputsHash]) => ({
    address: name,
    inputsHash,
    from: {
      content: async () => {
        const content = (await bundled()).get(name);
        if (!content) throw new Error(`${name} is missing from the bundle; build with --fresh`);
        return content;
      },
    },
  }));
}

/** The contents of the assets, by their addresses. */
async function makeAssets(): Promise<ReadonlyMap<string, Uint8Array>> {
  const icon = await readFile(path.join(PROJECT, 'src/images/icon.svg'));
  return new Map([...(await bundle()), [address.icon(), icon]]);
}

/**
 * Bundles the styles, with their fonts, and the scripts. Their names have no hash in them: a changed
 * style then changes one file and not every page of the archive.
 */
async function bundle(): Promise<readonly (readonly [address: string, content: Uint8Array])[]> {
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
  return outputFiles.map(({ path: file, contents }) => [
    `/${path.relative(PROJECT, file).split(path.sep).join('/')}`,
    contents,
  ]);
}
