import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { quote } from '../base/problem.ts';

/** Why nothing is read or written at a path, in a sentence without its full stop. */
export class PathFault extends Error {}

/**
 * The absolute path of a file of the content. It is where it seems to be: the content root may be
 * reached by a symbolic link, but nothing below it is one. The file and its folders need not exist.
 *
 * @param file path below the content root, with `/`
 * @throws {PathFault} where a folder or the file is something else
 */
export function pathInside(root: string, file: string): string {
  const segments = file.split('/');
  if (segments.some((segment) => /^\.{0,2}$|\\/.test(segment))) {
    throw new PathFault(`${quote(file)} is not the path of a file in the content`);
  }
  let at = realpathSync(root);
  for (const [index, segment] of segments.entries()) {
    at = path.join(at, segment);
    const found = lstatSync(at, { throwIfNoEntry: false });
    const name = segments.slice(0, index + 1).join('/');
    const isFile = index === segments.length - 1;
    if (found?.isSymbolicLink()) {
      throw new PathFault(
        `${name} is a symbolic link, which is not followed; replace it with what it leads to`,
      );
    }
    if (found && !(isFile ? found.isFile() : found.isDirectory())) {
      const wanted = isFile ? 'a file' : 'a folder';
      throw new PathFault(`${name} is not ${wanted}; delete it or move it out of the content`);
    }
  }
  return at;
}
