import { existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * Where a folder really is, or will be: a symbolic link is followed, also one that leads to nothing
 * yet, or for the moment (see `swap` in build-folder.ts). The folder that it lies in must be there.
 */
export function realFolder(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  const parent = realpathSync(path.dirname(folder));
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) {
    return path.join(parent, path.basename(folder));
  }
  return realFolder(path.resolve(parent, readlinkSync(folder)));
}
