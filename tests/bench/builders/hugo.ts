import { spawnSync } from 'node:child_process';
import type { Builder } from './builder.ts';
import { writeHugoContent } from './hugo-content.ts';
import { peerSite } from './peer.ts';

/** Hugo, if it is installed, on all cores. */
export const hugo: Builder = {
  name: 'Hugo',
  version() {
    const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
    return /v(\d+\.\d+\.\d+)/.exec(stdout ?? '')?.[1] ?? null;
  },
  install: 'apt install hugo, or see https://gohugo.io/installation/',
  prepare: (archive, stories, folder) =>
    peerSite({
      name: 'hugo',
      archive,
      stories,
      folder,
      output: 'public',
      caches: ['resources', '.hugo_build.lock'],
      articles: 'content/ar',
      write: writeHugoContent,
      build: { file: 'hugo', arguments: ['--quiet'] },
    }),
};
