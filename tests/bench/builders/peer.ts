import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { MadeArchive } from '../archive/made-archive.ts';
import type { Command } from '../measure.ts';
import type { Site } from './builder.ts';
import { editedStory, editLastWord } from './edits.ts';

interface Peer {
  /** Its folder in `peers/`, with templates and configuration. */
  readonly name: string;
  readonly archive: MadeArchive;
  readonly stories: number;
  readonly folder: string;
  /** Below the folder: where it writes the site, and what it keeps between builds. */
  readonly output: string;
  readonly caches: readonly string[];
  /** Below the folder: where to copy the modules that peers share, if it uses them. */
  readonly modules?: string;
  /** Below the folder: where the articles are. */
  readonly articles: string;
  readonly write: (archive: MadeArchive, stories: number, root: string) => void;
  readonly build: Omit<Command, 'folder'>;
}

const PEERS = path.join(import.meta.dirname, '../peers');

/**
 * Sets up the site of a peer. After an edit, its build simply runs again on top of what the previous
 * one left: no peer can rebuild part of a site in a new process (Hugo and Eleventy do so only while
 * they serve it; Astro keeps the texts that it parsed).
 */
export function peerSite(peer: Peer): Site {
  const { name, modules, archive, stories, folder } = peer;
  cpSync(path.join(PEERS, name), folder, {
    recursive: true,
    filter: (file) => path.basename(file) !== 'node_modules',
  });
  if (modules !== undefined) {
    cpSync(path.join(PEERS, 'shared'), path.join(folder, modules), { recursive: true });
  }
  peer.write(archive, stories, folder);
  const article = path.join(folder, peer.articles, `${editedStory(archive, stories).id}.md`);
  return {
    output: path.join(folder, peer.output),
    build: { ...peer.build, folder },
    before: {
      cold() {
        for (const name of [peer.output, ...peer.caches]) {
          rmSync(path.join(folder, name), { recursive: true, force: true });
        }
      },
      article: () => editLastWord(article, 'ن'),
    },
  };
}
