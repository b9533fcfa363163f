import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildOptions } from '../../src/build/site-builder.ts';
import { type Call, type DiskFailure, failDisk, needsSpace } from './failing-disk.ts';
import { contentOf, differences } from './folder-content.ts';
import { build, type State, type ThreeStates } from './three-states.ts';

/** What a build starts from: the site that is there, and the options. */
export interface StartingPoint {
  /** The states that were built before, in order. */
  readonly before: readonly State[];
  readonly options?: Partial<BuildOptions>;
}

export const STARTING_POINTS = {
  'a site and a standby': { before: [0, 1] },
  'a site only': { before: [1] },
  'a site, a standby and --fresh': { before: [0, 1], options: { fresh: true } },
  nothing: { before: [] },
} as const satisfies Readonly<Record<string, StartingPoint>>;

/** Is thrown in place of ending the process. */
class ProcessEnded extends Error {}

/** The file system calls of a build of the third state. */
export async function callsOf(world: ThreeStates, start: StartingPoint): Promise<readonly Call[]> {
  await setUp(world, start);
  const { calls } = await failingBuild(world, start, 0, 'EIO');
  return calls;
}

/**
 * Makes a build of the third state fail at a call, then checks that the site is whole and that the
 * next build recovers completely.
 *
 * @throws if either is not so
 */
export async function failAt(
  world: ThreeStates,
  start: StartingPoint,
  at: number,
  failure: DiskFailure,
): Promise<void> {
  await setUp(world, start);
  const { calls, fault } = await failingBuild(world, start, at, failure);
  try {
    if (at <= calls.length && fault === undefined) throw new Error('the failure was not reported');
    if (failure.startsWith('ends') || calls[at - 1] === 'rmSync .site.build/lock')
      abandonLock(world);
    checkSite(world, start, calls.slice(0, at));
    await checkNext(world);
  } catch (found) {
    throw new Error(`${failure} ${at}, ${calls[at - 1]}: ${(found as Error).message}`, {
      cause: found,
    });
  }
}

/**
 * The numbers of the calls at which to make a build fail. Those that write pages of the new site or
 * files of the cache are many and alike: only one in `each` is taken.
 */
export function callsToFail(
  calls: readonly Call[],
  failure: DiskFailure,
  each = 1,
): readonly number[] {
  let pages = 0;
  return calls.flatMap((call, index) => {
    if (failure === 'ends within' && !/^(?:writeFile|rm)Sync /.test(call)) return [];
    if (failure === 'ENOSPC' && !needsSpace(call)) return [];
    const isPage = /\.site\.build\/(?:next|content)\//.test(call);
    if (isPage) pages++;
    return isPage && pages % each !== 0 ? [] : [index + 1];
  });
}

/** Sets up the site and the cache that a build starts from. */
export async function setUp(world: ThreeStates, { before }: StartingPoint): Promise<void> {
  if (before.length < 2) {
    for (const name of readdirSync(path.dirname(world.output))) {
      rmSync(path.join(path.dirname(world.output), name), { recursive: true });
    }
  }
  for (const state of before) {
    world.put(state);
    await build(world.content, world.output);
  }
  world.put(2);
}

/** @throws if the site is neither the previous nor the new one, whole */
export function checkSite(
  { output, sites }: ThreeStates,
  { before }: StartingPoint,
  calls: readonly Call[],
): void {
  const found = contentOf(output);
  const state = before.at(-1);
  const previous = state === undefined ? new Map() : sites[state];
  if (differences(found, previous).length === 0) return;
  if (differences(found, sites[2]).length === 0) return;
  const isGap =
    calls.at(-2) === 'renameSync site → .site.build/previous' &&
    calls.at(-1) === 'renameSync .site.build/next → site';
  if (isGap && !existsSync(output)) return;
  throw new Error(
    `the site is neither the previous nor the new one:\n${differences(found, sites[2])}`,
  );
}

/** @throws if the next build leaves anything wrong */
export async function checkNext({ content, output, sites }: ThreeStates): Promise<void> {
  await build(content, output);
  const found = differences(contentOf(output), sites[2]);
  if (found.length > 0)
    throw new Error(`the next build does not repair the site:\n${found.join('\n')}`);
  const left = leftovers(output);
  if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`);
}

const KNOWN =
  /^(?:(?:assets|sitemap)\.json|content(?:\/\d\d\.json)?|corpus(?:\/[\w-]{22}\.json)?|standby(?:\/.*)?|trees(?:\/\d+\.json)?)$/;

/** What should not be next to a site when no build is running. */
function leftovers(output: string): readonly string[] {
  const folder = path.dirname(output);
  const neighbours = readdirSync(folder).filter(
    (name) => name !== 'site' && name !== '.site.build',
  );
  return [
    ...neighbours,
    ...[...contentOf(path.join(folder, '.site.build')).keys()].filter((name) => !KNOWN.test(name)),
  ];
}

async function failingBuild(
  { content, output }: ThreeStates,
  { options }: StartingPoint,
  at: number,
  failure: DiskFailure,
): Promise<{ readonly calls: readonly Call[]; readonly fault: unknown }> {
  const end = (): never => {
    throw new ProcessEnded();
  };
  const healDisk = failDisk({ below: path.dirname(output), at, failure, end });
  let fault: unknown;
  try {
    await build(content, output, options);
  } catch (thrown) {
    fault = thrown;
  }
  return { calls: healDisk(), fault };
}

/** Makes a lock that this process has left look like that of a killed process. */
function abandonLock({ output }: ThreeStates): void {
  const lock = path.join(path.dirname(output), '.site.build/lock');
  if (!existsSync(lock)) return;
  const text = readFileSync(lock, 'utf8');
  const longAgo = Date.now() / 1000 - 60;
  writeFileSync(lock, text.replace(/"began":"\d+"/, '"began":"1"'));
  // An unfinished lock counts as abandoned once it is old.
  utimesSync(lock, longAgo, longAgo);
}
