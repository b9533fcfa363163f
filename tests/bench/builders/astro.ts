import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Builder } from './builder.ts';
import { writeMarkdownContent } from './markdown-content.ts';
import { peerSite } from './peer.ts';

const FOLDER = path.join(import.meta.dirname, '../peers/astro');
const MODULES = path.join(FOLDER, 'node_modules');
const BIN = 'node_modules/astro/bin/astro.mjs';

/** Astro, if it is installed in its own folder, because it brings many packages. */
export const astro: Builder = {
  name: 'Astro',
  version() {
    const manifest = path.join(MODULES, 'astro/package.json');
    return existsSync(manifest) ? String(JSON.parse(readFileSync(manifest, 'utf8')).version) : null;
  },
  install: 'npm ci --prefix tests/bench/peers/astro',
  prepare(archive, stories, folder) {
    const site = peerSite({
      name: 'astro',
      archive,
      stories,
      folder,
      output: 'dist',
      caches: ['.astro', '.astro-cache'],
      modules: 'src/lib',
      articles: 'content/ar',
      write: (...given) => writeMarkdownContent(...given, 'src/data'),
      build: {
        file: process.execPath,
        arguments: [BIN, 'build', '--silent'],
        environment: { ASTRO_TELEMETRY_DISABLED: '1' },
      },
    });
    symlinkSync(MODULES, path.join(folder, 'node_modules'), 'dir');
    return site;
  },
};
