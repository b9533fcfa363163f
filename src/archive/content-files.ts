import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import { faultOfFile, faultOfFolder, type NameFault } from './content-names.ts';
import { compareText, error, type Problem, quote } from './problem.ts';
import { topOf } from './source-file.ts';

/** The files of a content root, by what they are; paths are below the root, with `/`. */
export interface ContentFiles {
  readonly root: string;
  readonly articles: readonly string[];
  readonly translations: readonly string[];
  readonly images: readonly string[];
  readonly hasTags: boolean;
  /**
   * The paths of what was refused, and the paths that it should have: who misses one of them in
   * another file is not to blame.
   */
  readonly refused: ReadonlySet<string>;
}

export const TAGS_FILE = 'translations/tags.yaml';

/** Lists the content, in an order that no file system changes; what does not belong is an error. */
export function listContent(root: string, problems: Problem[]): ContentFiles {
  const listing: Listing = { root, files: [], refused: new Set(), problems };
  const top = readFolder(root, '').filter(({ file }) => /^(?:articles|translations)$/.test(file));
  for (const found of top) add(listing, found, '');
  if (!top.some(({ file }) => file === 'articles')) {
    const message =
      'there is no folder articles/ here; make it, or name another content root with --content';
    refuse(listing, 'articles', 'no-articles', message);
  }
  const { files, refused } = listing;
  const below = (folder: string, extension: RegExp): readonly string[] =>
    files.filter((file) => file.startsWith(folder) && extension.test(file)).sort(compareText);
  return {
    root,
    articles: below('articles/', /\.md$/),
    translations: below('translations/', /\.md$/),
    images: below('articles/', /\.(?!md$)[^.]+$/),
    hasTags: files.includes(TAGS_FILE),
    refused,
  };
}

/** Whether a path, or a folder that it lies in, was refused. */
export function wasRefused({ refused }: ContentFiles, file: string): boolean {
  const segments = file.split('/');
  return segments.some((_, index) => refused.has(segments.slice(0, index + 1).join('/')));
}

interface Listing {
  readonly root: string;
  readonly files: string[];
  readonly refused: Set<string>;
  readonly problems: Problem[];
}

/** A file or folder as it was found. */
interface Found {
  readonly entry: Dirent;
  readonly file: string;
  readonly fault: NameFault | undefined;
}

function readFolder(root: string, folder: string): readonly Found[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => name !== '.gitkeep')
    .sort((a, b) => compareText(a.name, b.name))
    .map((entry) => {
      const file = path.posix.join(folder, entry.name);
      return { entry, file, fault: faultOf(entry, file) };
    });
}

/** Lists what is in a folder; `meant` is the path that the folder should have. */
function addFolder(listing: Listing, folder: string, meant: string): void {
  const taken = new Map<string, string>();
  const found = readFolder(listing.root, folder);
  // The sound names first, so that of two that meet it is the other one that is refused.
  for (const one of found.toSorted((a, b) => Number(!!a.fault) - Number(!!b.fault))) {
    const { name } = one.entry;
    const key = name.normalize('NFC').toLowerCase();
    const other = taken.get(key);
    if (other === undefined) {
      taken.set(key, name);
      add(listing, one, meant);
    } else {
      const difference =
        other.toLowerCase() === name.toLowerCase()
          ? 'in upper and lower case'
          : 'in how their letters are composed (NFC and NFD)';
      const message = `this and ${quote(other)} would have one address, for they differ only ${difference}; rename or delete one of the two`;
      refuse(listing, one.file, 'same-address', message);
    }
  }
}

function add(listing: Listing, { entry, file, fault }: Found, meantFolder: string): void {
  const meant = path.posix.join(meantFolder, fault?.meant ?? entry.name);
  if (meant !== file) listing.refused.add(meant);
  if (fault) {
    // A file with a wrong name is read all the same, so that all its problems are told at once.
    listing.problems.push(error(topOf(file), fault.code, fault.message));
    if (fault.code !== 'name') {
      listing.refused.add(file);
      return;
    }
  }
  if (entry.isDirectory()) addFolder(listing, file, meant);
  else listing.files.push(file);
}

function refuse({ refused, problems }: Listing, file: string, code: string, message: string): void {
  refused.add(file);
  problems.push(error(topOf(file), code, message));
}

function faultOf(entry: Dirent, file: string): NameFault | undefined {
  if (entry.isSymbolicLink()) {
    const message = 'this is a symbolic link, which is not followed; put here what it leads to';
    return { code: 'symbolic-link', message };
  }
  if (entry.isDirectory()) return faultOfFolder(entry.name);
  if (!file.includes('/')) {
    const message = `this is a file, where a folder ${file}/ is wanted; delete it, or move it`;
    return { code: 'stray-file', message };
  }
  if (!entry.isFile()) {
    const message = 'this is not a regular file; delete it, or move it out of the content';
    return { code: 'stray-file', message };
  }
  return file === TAGS_FILE ? undefined : faultOfFile(file);
}
