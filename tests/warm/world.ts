import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from '../../src/archive/base/settings.ts';
import type { Random } from '../bench/archive/random.ts';
import { settings } from '../settings.ts';
import { type CopiedProject, copyProject, writeSettings } from './copied-project.ts';
import { MadeContent } from './made-content.ts';

/** What the steps change: an archive, the project that builds it, its site and the cache. */
export interface World {
  readonly folder: string;
  readonly random: Random;
  readonly project: CopiedProject;
  readonly content: MadeContent;
  readonly output: string;
  /** The hidden folder beside the output. */
  readonly cache: string;
  settings: Settings;
  drafts: boolean;
  /** Counts up, for what must be other than all before. */
  count: number;
}

/** A step, and how often it is drawn in comparison with others. */
export interface Step {
  readonly share: number;
  /** What the next build can depend on that this changes. */
  readonly changes: 'content' | 'project' | 'settings' | 'output' | 'cache';
  /** Takes it, and says what it did; nothing where it cannot be taken now. */
  readonly take: (world: World) => string | undefined | Promise<string | undefined>;
}

/** A world below a folder that is there, without any story. */
export async function newWorld(folder: string, random: Random): Promise<World> {
  const output = path.join(folder, 'built/site');
  mkdirSync(path.dirname(output));
  const world = {
    folder,
    random,
    project: await copyProject(path.join(folder, 'project')),
    content: new MadeContent(path.join(folder, 'content')),
    output,
    cache: path.join(folder, 'built/.site.build'),
    settings,
    drafts: false,
    count: 0,
  };
  writeSettings(world.project, settings);
  return world;
}
