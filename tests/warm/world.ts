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
  /** The hidden folder next to the output. */
  readonly cache: string;
  settings: Settings;
  drafts: boolean;
  /** A counter, for values that must be unique. */
  count: number;
}

/** A step, with its relative frequency. */
export interface Step {
  readonly share: number;
  /** Which input of the next build it changes. */
  readonly changes: 'content' | 'project' | 'settings' | 'output' | 'cache';
  /** Takes the step and describes it; undefined if it cannot be taken now. */
  readonly take: (world: World) => string | undefined | Promise<string | undefined>;
}

/** A world without stories, below an existing folder. */
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
