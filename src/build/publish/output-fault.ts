import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { TOOL } from '../../archive/base/tool.ts';

/** Pages that every site has: where one is damaged, another one tells. */
const TELLING = ['index.html', '404.html', 'ar/index.html', 'en/index.html'];

/** Why a folder cannot or must not be replaced by a site, if so: it may hold something else. */
export function faultOfOutput(output: string): string | undefined {
  if (!existsSync(output)) return faultOfParent(path.dirname(output));
  if (!statSync(output).isDirectory()) return `${output} is a file; name a folder`;
  const isSite = TELLING.map((page) => path.join(output, page)).some(
    (page) =>
      existsSync(page) &&
      statSync(page).isFile() &&
      readFileSync(page, 'utf8').includes(`content="${TOOL.name}"`),
  );
  return isSite || readdirSync(output).length === 0
    ? faultOfParent(path.dirname(output))
    : `${output} exists and is not a site made by ${TOOL.name}; delete it or name another folder`;
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
