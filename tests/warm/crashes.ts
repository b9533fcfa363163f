import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BuildOptions } from '../../src/build/site-builder.ts';
import { type Call, type DiskFailure, failDisk, needsRoom } from './failing-disk.ts';
import { contentOf, differences } from './folder-content.ts';
import { build, type State, type ThreeStates } from './three-states.ts';

/** What a build begins with: the state of the site that is there, and the options. */
export interface Beginning {
  /** The states that are built before, in order. */
  readonly before: readonly State[];
  readonly options?: Partial<BuildOptions>;
}

export const BEGINNINGS = {
  'a site and a standby': { before: [0, 1] },
  'a site only': { before: [1] },
  'a site, a standby and --fresh': { before: [0, 1], options: { fresh: true } },
  nothing: { before: [] },
} as const satisfies Readonly<Record<string, Beginning>>;

/** A process that ends can do nothing more. */
class Ended extends Error {}

/** The calls of the file system of a build of the third state. */
export async function callsOf(world: ThreeStates, beginning: Beginning): Promise<readonly Call[]> {
  await begin(world, beginning);
  const { calls } = await failingBuild(world, beginning, 0, 'EIO');
  return calls;
}

/**
 * Has a build of the third state fail at a call, then checks the site, and that the next build is
 * as if nothing had happened.
 *
 * @throws where it is not so
 */
export async function failAt(
  world: ThreeStates,
  beginning: Beginning,
  at: number,
  failure: DiskFailure,
): Promise<void> {
  await begin(world, beginning);
  const { calls, fault } = await failingBuild(world, beginning, at, failure);
  try {
    if (at <= calls.length && fault === undefined) throw new Error('nobody was told of it');
    if (failure.startsWith('ends') || calls[at - 1] === 'rmSync .site.build/lock') dieOut(world);
    checkSite(world, beginning, calls.slice(0, at));
    await checkNext(world);
  } catch (found) {
    throw new Error(`${failure} ${at}, ${calls[at - 1]}: ${(found as Error).message}`, {
      cause: found,
    });
  }
}

/**
 * The calls to have a build fail at. Of those that make the pages of the new site, or write the
 * cache, which are many and alike, one in so many is taken.
 */
export function callsToFail(
  calls: readonly Call[],
  failure: DiskFailure,
  each = 1,
): readonly number[] {
  let pages = 0;
  return calls.flatMap((call, index) => {
    if (failure === 'ends within' && !/^(?:writeFile|rm)Sync /.test(call)) return [];
    if (failure === 'ENOSPC' && !needsRoom(call)) return [];
    const isPage = /\.site\.build\/(?:next|content)\//.test(call);
    if (isPage) pages++;
    return isPage && pages % each !== 0 ? [] : [index + 1];
  });
}

/** Brings a site and its cache to where a build begins. */
export async function begin(world: ThreeStates, { before }: Beginning): Promise<void> {
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

/** @throws where the site is neither the one before nor the new one */
export function checkSite(
  { output, sites }: ThreeStates,
  { before }: Beginning,
  calls: readonly Call[],
): void {
  const found = contentOf(output);
  const last = before.at(-1);
  const old = last === undefined ? new Map() : sites[last];
  if (differences(found, old).length === 0 || differences(found, sites[2]).length === 0) return;
  const isGap =
    calls.at(-2) === 'renameSync site → .site.build/previous' &&
    calls.at(-1) === 'renameSync .site.build/next → site';
  if (isGap && !existsSync(output)) return;
  throw new Error(`the site is neither whole nor as it was:\n${differences(found, sites[2])}`);
}

/** @throws where the next build does not mend all */
export async function checkNext({ content, output, sites }: ThreeStates): Promise<void> {
  await build(content, output);
  const found = differences(contentOf(output), sites[2]);
  if (found.length > 0) throw new Error(`the next build does not mend it:\n${found.join('\n')}`);
  const left = leftovers(output);
  if (left.length > 0) throw new Error(`there was left: ${left.join(', ')}`);
}

const KNOWN =
  /^(?:(?:assets|sitemap)\.json|content(?:\/\d\d\.json)?|corpus(?:\/[\w-]{22}\.json)?|standby(?:\/.*)?|trees(?:\/\d+\.json)?)$/;

/** What should not be beside a site when no build is at work. */
function leftovers(output: string): readonly string[] {
  const folder = path.dirname(output);
  const beside = readdirSync(folder).filter((name) => name !== 'site' && name !== '.site.build');
  return [
    ...beside,
    ...[...contentOf(path.join(folder, '.site.build')).keys()].filter((name) => !KNOWN.test(name)),
  ];
}

async function failingBuild(
  { content, output }: ThreeStates,
  { options }: Beginning,
  at: number,
  failure: DiskFailure,
): Promise<{ readonly calls: readonly Call[]; readonly fault: unknown }> {
  const end = (): never => {
    throw new Ended();
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

/** Makes a lock that this process has left what it would be if it had been killed. */
function dieOut({ output }: ThreeStates): void {
  const lock = path.join(path.dirname(output), '.site.build/lock');
  if (!existsSync(lock)) return;
  const text = readFileSync(lock, 'utf8');
  const long = Date.now() / 1000 - 60;
  writeFileSync(lock, text.replace(/"began":"\d+"/, '"began":"1"'));
  // Where it was not written to its end, nobody writes it any more.
  utimesSync(lock, long, long);
}
