import { existsSync, readFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** What the pages say of who made them; an output folder is replaced only where it says so too. */
export const GENERATOR = 'Safhatan';

/** The folder that a site is prepared in, beside the one that it will be put in place of. */
export function stagingFolder(output: string): string {
  return `${output}.new`;
}

/** Why a folder must not be replaced by a site, if so: it holds something else. */
export function faultOfOutput(output: string): string | undefined {
  if (!existsSync(output)) return undefined;
  const front = path.join(output, 'index.html');
  const isSite =
    existsSync(front) && readFileSync(front, 'utf8').includes(`content="${GENERATOR}"`);
  return isSite
    ? undefined
    : `${output} exists and is not a site made by ${GENERATOR}; delete it or name another folder`;
}

/** Puts a prepared site in place of the last one, which stays as it was until then. */
export async function publish(staging: string, output: string): Promise<void> {
  const last = `${output}.old`;
  await rm(last, { recursive: true, force: true });
  if (existsSync(output)) await rename(output, last);
  await rename(staging, output);
  await rm(last, { recursive: true, force: true });
}
