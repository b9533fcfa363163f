import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { TOOL } from '../../archive/base/tool.ts';

/** Pages that every site has; one undamaged page is enough to recognise it. */
const FRONT_PAGES = ['index.html', '404.html', 'ar/index.html', 'en/index.html'];

/**
 * Why a folder cannot or must not be replaced by a site; undefined if it can. A mistyped folder must
 * not cost its owner any files.
 */
export function faultOfOutput(output: string): string | undefined {
  if (!existsSync(output)) return faultOfParent(path.dirname(output));
  if (!statSync(output).isDirectory()) return `${output} is a file; name a folder`;
  const isSite = FRONT_PAGES.map((page) => path.join(output, page)).some(
    (page) =>
      existsSync(page) &&
      statSync(page).isFile() &&
      readFileSync(page, 'utf8').includes(`content="${TOOL.name}"`),
  );
  return isSite || readdirSync(output).length === 0
    ? faultOfParent(path.dirname(output))
    : `${output} exists and is not a site made by ${TOOL.name}; delete it or name another folder`;
}

/** Why nothing can be created in a folder, which may not exist yet; undefined if it can. */
function faultOfParent(parent: string): string | undefined {
  if (!existsSync(parent)) return faultOfParent(path.dirname(parent));
  if (!statSync(parent).isDirectory())
    return `${parent} is a file, not a folder; name another folder`;
  try {
    accessSync(parent, constants.W_OK);
    return undefined;
  } catch {
    return `you cannot write to ${parent}; change its permissions, or name another folder`;
  }
}
