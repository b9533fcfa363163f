import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { formatProblem, type Problem } from '../../src/archive/base/problem.ts';
import type { SiteBuilder } from '../../src/build/site-builder.ts';
import { Random } from '../bench/archive/random.ts';
import { addStory } from './content-steps.ts';
import { mendAll } from './fault-steps.ts';
import { contentOf, differences, type FolderContent } from './folder-content.ts';
import { restoreProject } from './project-steps.ts';
import { type Taken, takeStep } from './steps.ts';
import { newWorld, type World } from './world.ts';

export interface Walk {
  readonly seed: number;
  /** How many builds, each after a step or some. */
  readonly steps: number;
  /** In how many cases of 1 a build is a process of its own. */
  readonly processes: number;
  /** Is told of each build. */
  readonly tell?: (build: number, what: string) => void;
}

/** What a build came to. */
interface Outcome {
  readonly came: 'built' | 'refused' | 'failed';
  readonly problems: readonly Problem[];
  readonly fault?: unknown;
}

type Builder = InstanceType<typeof SiteBuilder>;

/** How a build is run: as the development server does, as the command does, or by the command. */
type Manner = 'server' | 'command' | 'process';

const KNOWN_IN_CACHE = ['assets.json', 'content', 'corpus', 'sitemap.json', 'standby', 'trees'];

/**
 * Takes random steps in a small archive, builds its site after each as a warm build, and compares it
 * with that of a fresh build: the same paths, the same bytes.
 *
 * @returns how often builds came to what
 * @throws where they differ, with the steps that led there
 */
export async function walk(options: Walk): Promise<Readonly<Record<Outcome['came'], number>>> {
  const { seed, steps, processes, tell } = options;
  const folder = mkdtempSync(path.join(tmpdir(), 'safhatan-warm-'));
  const world = await newWorld(folder, new Random(seed, 0));
  const { random, content } = world;
  ['العراق', 'الماء', 'الأسواق', 'التعليم'].forEach((name, index) => {
    content.tags.set(name, { slug: `tag-${index}`, en: `Tag ${index}`, also: null, aliases: [] });
  });
  for (let story = 0; story < 5; story++) addStory(world);
  content.save();

  const came = { built: 0, refused: 0, failed: 0 };
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
      const manner = server ? 'server' : mannerOf(random, processes, world);
      const threads = manner !== 'process' && !server && random.chance(0.12) ? 2 : 0;
      const isFresh = manner === 'command' && random.chance(0.03);
      const how = manner + (threads > 0 ? ', threads' : '') + (isFresh ? ', fresh' : '');
      taken.push(`${build}. ${now.map(({ what }) => what).join(' + ')} [${how}]`);
      expected ??= await expectedOf(world);
      before = contentOf(world.output);
      if (manner !== 'process') server ??= newBuilder(world, threads, isFresh);
      const outcome = server ? await runBuilder(server) : runBuild(world, world.output);
      if (manner === 'command') {
        await server?.close();
        server = undefined;
      }
      came[outcome.came]++;
      tell?.(build, `${taken.at(-1)} ${outcome.came}`);
      compare(world, outcome, expected, before, server !== undefined);
      if (outcome.came === 'built' && random.chance(0.2)) await buildAgain(world, server);
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
  return came;
}

/** What a fresh build comes to, and the site that it makes. */
interface Expected extends Outcome {
  readonly site: FolderContent;
}

async function takeSteps(world: World, expected: Expected | undefined): Promise<readonly Taken[]> {
  const { random } = world;
  if (expected?.came !== 'built' && random.chance(0.75)) {
    mendAll(world);
    restoreProject(world);
    world.content.repair();
    return [{ changes: 'content', what: 'set all right' }];
  }
  const count = random.chance(0.2) ? random.between(2, 3) : 1;
  const taken: Taken[] = [];
  for (let step = 0; step < count; step++) taken.push(await takeStep(world));
  return taken;
}

function mannerOf(random: Random, processes: number, { drafts }: World): Manner {
  // The command has no option for drafts.
  if (!drafts && random.chance(processes)) return 'process';
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
  if (problems.some(({ severity }) => severity === 'error')) return { came: 'refused', problems };
  try {
    await builder.write(archive);
    return { came: 'built', problems };
  } catch (fault) {
    return { came: 'failed', problems, fault };
  }
}

/** @throws where a build that has nothing to do does anything */
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

/** Builds by the command; its problems are not looked at. */
function runBuild({ project, content }: World, output: string): Outcome {
  const options = ['src/run.js', 'src/commands/build.ts', '--content', content.root];
  const { status, stderr } = spawnSync(process.execPath, [...options, '--output', output], {
    cwd: project.folder,
    encoding: 'utf8',
  });
  if (status === 0) return { came: 'built', problems: [] };
  const came = stderr.includes('the site was not written') ? 'refused' : 'failed';
  return { came, problems: [], fault: new Error(stderr) };
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

/** @throws where a warm build came to something else than a fresh one */
function compare(
  { output, cache }: World,
  outcome: Outcome,
  expected: Expected,
  before: FolderContent,
  isLocked: boolean,
): void {
  if (outcome.came !== expected.came) {
    const fault = outcome.fault ?? expected.fault;
    throw new Error(`${outcome.came}, where a fresh build is ${expected.came}`, { cause: fault });
  }
  const isKnown = outcome.problems.length > 0 || outcome.came !== 'refused';
  if (
    isKnown &&
    outcome.problems.length > 0 &&
    !isDeepStrictEqual(outcome.problems, expected.problems)
  ) {
    const both = [outcome, expected].map((one) => one.problems.map(formatProblem).join('\n'));
    throw new Error(`other problems than in a fresh build:\n${both.join('\ninstead of\n')}`);
  }
  const wanted = outcome.came === 'built' ? expected.site : before;
  const found = differences(contentOf(output), wanted);
  const inCache = existsSync(cache) ? readdirSync(cache) : [];
  const strays = inCache.filter(
    (name) => !KNOWN_IN_CACHE.includes(name) && !(isLocked && name === 'lock'),
  );
  const all = [...found, ...strays.map((name) => `${path.basename(cache)}/${name} was left`)];
  if (all.length > 0) throw new Error(all.join('\n'));
}

/** Nothing that a process keeps in memory may decide what is built. */
function compareProcess(world: World, expected: Expected | undefined): void {
  if (world.drafts || expected?.came !== 'built') return;
  const output = path.join(world.folder, 'apart/site');
  const { fault } = runBuild(world, output);
  if (fault) throw fault;
  const found = differences(contentOf(output), expected.site);
  if (found.length > 0) throw new Error(`a process of its own builds:\n${found.join('\n')}`);
}

function messageOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return fault.cause === undefined ? fault.message : `${fault.message}\n${messageOf(fault.cause)}`;
}
