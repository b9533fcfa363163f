import { existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * The absolute path of a folder with symbolic links resolved, even a link whose target does not
 * exist, or does not exist at the moment (see `replaceSite` in build-folder.ts).
 *
 * @throws if the folder that contains it does not exist
 */
export function realFolder(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  const parent = realpathSync(path.dirname(folder));
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) {
    return path.join(parent, path.basename(folder));
  }
  return realFolder(path.resolve(parent, readlinkSync(folder)));
}
