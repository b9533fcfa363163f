import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** What a site has at a path: a file, or a folder whose address needs a slash at its end. */
export type ServedFile = { readonly file: string } | { readonly folder: true };

/** The names of files and folders of a site; none leads out of the folder that it is in. */
const NAME = /^(?!\.\.?$)[\w.-]+$/;

/**
 * Finds what a site has at a path, given as its segments. A folder is served as its `index.html`;
 * without one, there is nothing to serve. Symbolic links are not followed, because a site has none.
 *
 * @param site absolute path of its folder, which need not exist
 */
export function findServedFile(site: string, segments: readonly string[]): ServedFile | undefined {
  const names = segments.at(-1) === '' ? segments.with(-1, 'index.html') : segments;
  if (!names.every((name) => NAME.test(name))) return undefined;
  try {
    const file = path.join(realpathSync.native(site), ...names);
    if (realpathSync.native(file) !== file) return undefined;
    if (statSync(file).isFile()) return { file };
    return existsSync(path.join(file, 'index.html')) ? { folder: true } : undefined;
  } catch {
    // Nothing is there, a file is where a folder should be, or the path is too long.
    return undefined;
  }
}
