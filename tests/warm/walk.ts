import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { formatProblem, type Problem } from '../../src/archive/base/problem.ts';
import type { SiteBuilder } from '../../src/build/site-builder.ts';
import { Random } from '../bench/archive/random.ts';
import { addStory } from './content-steps.ts';
import { correctAll } from './fault-steps.ts';
import { contentOf, differences, type FolderContent } from './folder-content.ts';
import { restoreProject } from './project-steps.ts';
import { type Taken, takeStep } from './steps.ts';
import { newWorld, type World } from './world.ts';

export interface Walk {
  readonly seed: number;
  /** The number of builds, each after one or more steps. */
  readonly steps: number;
  /** The share of builds that run in a separate process. */
  readonly processShare: number;
  /** Is called after each build, with its number and what happened. */
  readonly onBuild?: (build: number, description: string) => void;
}

/** How a build ended. */
interface Outcome {
  readonly result: 'built' | 'refused' | 'failed';
  readonly problems: readonly Problem[];
  readonly fault?: unknown;
}

type Builder = InstanceType<typeof SiteBuilder>;

/** How a build runs: as the development server does it, as the command does it, or by the command. */
type Mode = 'server' | 'command' | 'process';

const KNOWN_IN_CACHE = ['assets.json', 'content', 'corpus', 'sitemap.json', 'standby', 'trees'];

/**
 * Takes random steps in a small archive and compares the site of a warm build after each with that of
 * a fresh build: the same paths, the same bytes.
 *
 * @returns how many builds had which result
 * @throws if sites differ, with the steps that led there
 */
export async function walk(options: Walk): Promise<Readonly<Record<Outcome['result'], number>>> {
  const { seed, steps, processShare, onBuild } = options;
  const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-warm-'));
  const world = await newWorld(folder, new Random(seed, 0));
  const { random, content } = world;
  ['العراق', 'الماء', 'الأسواق', 'التعليم'].forEach((name, index) => {
    content.tags.set(name, { slug: `tag-${index}`, en: `Tag ${index}`, also: null, aliases: [] });
  });
  for (let story = 0; story < 5; story++) addStory(world);
  content.save();

  const results = { built: 0, refused: 0, failed: 0 };
  const taken: string[] = ['five stories'];
  let server: Builder | undefined;
  let expected: Expected | undefined;
  let before = contentOf(world.output);
  try {
    for (let build = 0; build < steps; build++) {
      const now = build === 0 ? [] : await takeSteps(world, expected);
      if (now.some(({ changes }) => /content|project|settings/.test(changes))) expected = undefined;
      if (now.some(({ changes }) => changes === 'settings') || random.chance(0.1)) {
        await server?.close();
        server = undefined;
      }
      const mode = server ? 'server' : modeOf(random, processShare, world);
      const threads = mode !== 'process' && !server && random.chance(0.12) ? 2 : 0;
      const isFresh = mode === 'command' && random.chance(0.03);
      const how = mode + (threads > 0 ? ', with workers' : '') + (isFresh ? ', fresh' : '');
      taken.push(`${build}. ${now.map(({ description }) => description).join(' + ')} [${how}]`);
      expected ??= await expectedOf(world);
      before = contentOf(world.output);
      if (mode !== 'process') server ??= newBuilder(world, threads, isFresh);
      const outcome = server ? await runBuilder(server) : runBuild(world, world.output);
      if (mode === 'command') {
        await server?.close();
        server = undefined;
      }
      results[outcome.result]++;
      onBuild?.(build, `${taken.at(-1)} ${outcome.result}`);
      compare(world, outcome, expected, before, server !== undefined);
      if (outcome.result === 'built' && random.chance(0.2)) await buildAgain(world, server);
    }
    await server?.close();
    compareProcess(world, expected);
  } catch (fault) {
    throw new Error(
      `after these steps (npm run warm -- --seed ${seed} --steps ${steps}; the files are in ${folder})\n${taken.slice(-40).join('\n')}\n${messageOf(fault)}`,
      { cause: fault },
    );
  }
  rmSync(folder, { recursive: true });
  return results;
}

/** How a fresh build ended, and the site that it made. */
interface Expected extends Outcome {
  readonly site: FolderContent;
}

async function takeSteps(world: World, expected: Expected | undefined): Promise<readonly Taken[]> {
  const { random } = world;
  if (expected?.result !== 'built' && random.chance(0.75)) {
    correctAll(world);
    restoreProject(world);
    world.content.repair();
    return [{ changes: 'content', description: 'correct everything' }];
  }
  const count = random.chance(0.2) ? random.between(2, 3) : 1;
  const taken: Taken[] = [];
  for (let step = 0; step < count; step++) taken.push(await takeStep(world));
  return taken;
}

function modeOf(random: Random, processShare: number, { drafts }: World): Mode {
  // The command has no option for drafts.
  if (!drafts && random.chance(processShare)) return 'process';
  return random.chance(0.15) ? 'server' : 'command';
}

function newBuilder(world: World, threads: number, fresh: boolean, output = world.output): Builder {
  const { project, content, settings, drafts } = world;
  const { SiteBuilder } = project;
  const parallelism = threads > 0 ? { threads, threshold: 1 } : {};
  const options = { root: content.root, settings, drafts, output, fresh, parallelism };
  return new SiteBuilder(options);
}

async function runBuilder(builder: Builder): Promise<Outcome> {
  const { archive, problems } = await builder.read();
  if (problems.some(({ severity }) => severity === 'error')) return { result: 'refused', problems };
  try {
    await builder.write(archive);
    return { result: 'built', problems };
  } catch (fault) {
    return { result: 'failed', problems, fault };
  }
}

/** @throws if a build that has nothing to do does anything */
async function buildAgain(world: World, server: Builder | undefined): Promise<void> {
  const before = lstatSync(world.output).ino;
  const builder = server ?? newBuilder(world, 0, false);
  const { archive } = await builder.read();
  const { written, removed } = await builder.write(archive);
  if (builder !== server) await builder.close();
  if (written + removed > 0 || lstatSync(world.output).ino !== before) {
    throw new Error(
      `a second build writes ${written} files, removes ${removed}, or moves the site`,
    );
  }
}

/** Builds by the command, without its problems. */
function runBuild({ project, content }: World, output: string): Outcome {
  const options = ['src/run.js', 'src/commands/build.ts', '--content', content.root];
  const { status, stderr } = spawnSync(process.execPath, [...options, '--output', output], {
    cwd: project.folder,
    encoding: 'utf8',
  });
  if (status === 0) return { result: 'built', problems: [] };
  const result = stderr.includes('the site was not written') ? 'refused' : 'failed';
  return { result, problems: [], fault: new Error(stderr) };
}

async function expectedOf(world: World): Promise<Expected> {
  const output = path.join(world.folder, 'fresh/site');
  const builder = newBuilder(world, 0, true, output);
  const outcome = await runBuilder(builder);
  await builder.close();
  const site = contentOf(output);
  rmSync(path.dirname(output), { recursive: true });
  return { ...outcome, site };
}

/** @throws if a warm build ended in another way than a fresh one */
function compare(
  { output, cache }: World,
  outcome: Outcome,
  expected: Expected,
  before: FolderContent,
  isLocked: boolean,
): void {
  if (outcome.result !== expected.result) {
    const fault = outcome.fault ?? expected.fault;
    throw new Error(`${outcome.result}, but a fresh build is ${expected.result}`, { cause: fault });
  }
  const isKnown = outcome.problems.length > 0 || outcome.result !== 'refused';
  if (
    isKnown &&
    outcome.problems.length > 0 &&
    !isDeepStrictEqual(outcome.problems, expected.problems)
  ) {
    const both = [outcome, expected].map((one) => one.problems.map(formatProblem).join('\n'));
    throw new Error(`other problems than those of a fresh build:\n${both.join('\ninstead of\n')}`);
  }
  const wanted = outcome.result === 'built' ? expected.site : before;
  const found = differences(contentOf(output), wanted);
  const inCache = existsSync(cache) ? readdirSync(cache) : [];
  const strays = inCache.filter(
    (name) => !KNOWN_IN_CACHE.includes(name) && !(isLocked && name === 'lock'),
  );
  const all = [
    ...found,
    ...strays.map((name) => `${path.basename(cache)}/${name} was left behind`),
  ];
  if (all.length > 0) throw new Error(all.join('\n'));
}

/** Checks that nothing in the memory of a process decides what is built. */
function compareProcess(world: World, expected: Expected | undefined): void {
  if (world.drafts || expected?.result !== 'built') return;
  const output = path.join(world.folder, 'apart/site');
  const { fault } = runBuild(world, output);
  if (fault) throw fault;
  const found = differences(contentOf(output), expected.site);
  if (found.length > 0)
    throw new Error(`a separate process builds another site:\n${found.join('\n')}`);
}

function messageOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return fault.cause === undefined ? fault.message : `${fault.message}\n${messageOf(fault.cause)}`;
}
