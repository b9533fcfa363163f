import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rename } from 'node:fs/promises';
import path from 'node:path';

/** What the pages say of who made them; an output folder is replaced only where it says so too. */
export const GENERATOR = 'Safhatan';

/**
 * Makes a folder of its own for a build to work in, beside the output folder and so on the same
 * disk. Nothing that was there before is touched, and two builds do not meet.
 */
export async function makeWorkshop(output: string): Promise<string> {
  await mkdir(path.dirname(output), { recursive: true });
  return mkdtemp(path.join(path.dirname(output), `.${path.basename(output)}-`));
}

/** Why a folder cannot or must not be replaced by a site, if so: it may hold something else. */
export function faultOfOutput(output: string): string | undefined {
  if (!existsSync(output)) return faultOfParent(path.dirname(output));
  if (!statSync(output).isDirectory()) return `${output} is a file; name a folder`;
  const front = path.join(output, 'index.html');
  const isSite =
    existsSync(front) && readFileSync(front, 'utf8').includes(`content="${GENERATOR}"`);
  return isSite || readdirSync(output).length === 0
    ? faultOfParent(path.dirname(output))
    : `${output} exists and is not a site made by ${GENERATOR}; delete it or name another folder`;
}

/** Why nothing can be made in a folder, which need not be there yet, if so. */
function faultOfParent(parent: string): string | undefined {
  if (!existsSync(parent)) return faultOfParent(path.dirname(parent));
  if (!statSync(parent).isDirectory()) return `${parent} is a file, not a folder; name another one`;
  try {
    accessSync(parent, constants.W_OK);
    return undefined;
  } catch {
    return `nothing can be written to ${parent}; allow it, or name another folder`;
  }
}

/** Puts a prepared site in place of the last one, which stays or comes back if that fails. */
export async function publish(staging: string, output: string, workshop: string): Promise<void> {
  const last = path.join(workshop, 'last');
  const isThere = existsSync(output);
  if (isThere) await rename(output, last);
  try {
    await rename(staging, output);
  } catch (fault) {
    if (isThere) await rename(last, output);
    throw fault;
  }
}
