import { createRequire } from 'node:module';
import path from 'node:path';
import { PROJECT } from '../../../src/project.ts';
import type { Builder } from './builder.ts';
import { writeMarkdownContent } from './markdown-content.ts';
import { peerSite } from './peer.ts';

const FOLDER = path.join(PROJECT, 'node_modules/@11ty/eleventy');

/**
 * Eleventy without Safhatan: one template per text. After an edit it builds everything, because
 * `--incremental=FILE` fails in 3.1.7 with “templateRender has not yet initialized” as soon as there
 * are two templates.
 */
export const eleventy: Builder = {
  name: 'Eleventy',
  version: () => String(createRequire(import.meta.url)(path.join(FOLDER, 'package.json')).version),
  install: 'npm ci',
  prepare: (archive, stories, folder) =>
    peerSite({
      name: 'eleventy',
      archive,
      stories,
      folder,
      output: '_site',
      caches: ['.cache'],
      modules: '.',
      articles: 'content/ar',
      write: (...given) => writeMarkdownContent(...given, '_data'),
      build: { file: process.execPath, arguments: [path.join(FOLDER, 'cmd.cjs'), '--quiet'] },
    }),
};
