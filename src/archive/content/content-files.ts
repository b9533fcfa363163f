import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import { compareText, error, type Problem, quote } from '../base/problem.ts';
import { faultOfFile, faultOfFolder, type NameFault } from './content-names.ts';
import { isPassedOver } from './passed-over.ts';
import { unreadable } from './read-source.ts';
import { topOf } from './source-file.ts';

/** The files of a content root by kind; paths are below the root, with `/`. */
export interface ContentFiles {
  readonly root: string;
  readonly articles: readonly string[];
  readonly translations: readonly string[];
  readonly images: readonly string[];
  readonly hasTags: boolean;
  readonly hasLock: boolean;
  /**
   * The paths of refused files, and the paths that they should have. A file that refers to one of
   * these is not at fault.
   */
  readonly refused: ReadonlySet<string>;
}

export const TAGS_FILE = 'translations/tags.yaml';

/** The record of what is published and must stay; see permalinks/lock.ts. */
export const LOCK_FILE = 'permalinks.lock';

/**
 * Lists the content, in the same order on every file system; what does not belong is an error, except
 * what editors leave (see passed-over.ts).
 */
export function listContent(root: string, problems: Problem[]): ContentFiles {
  const listing: ContentListing = { root, files: [], refused: new Set(), problems };
  const top = readFolder(listing, '').filter(({ file }) =>
    /^(?:articles|translations|permalinks\.lock)$/.test(file),
  );
  for (const found of top) add(listing, found, '');
  if (!top.some(({ file }) => file === 'articles')) {
    const message =
      'there is no articles/ folder here; create it, or name another content root with --content';
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
    hasLock: files.includes(LOCK_FILE),
    refused,
  };
}

/** Whether a path, or a folder above it, was refused. */
export function wasRefused({ refused }: ContentFiles, file: string): boolean {
  const segments = file.split('/');
  return segments.some((_, index) => refused.has(segments.slice(0, index + 1).join('/')));
}

interface ContentListing {
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

function readFolder({ root, problems }: ContentListing, folder: string): readonly Found[] {
  return entriesOf(root, folder, problems)
    .filter((entry) => entry.isDirectory() || !isPassedOver(entry.name))
    .toSorted((a, b) => compareText(a.name, b.name))
    .map((entry) => {
      const file = path.posix.join(folder, entry.name);
      return { entry, file, fault: faultOf(entry, file) };
    });
}

function entriesOf(root: string, folder: string, problems: Problem[]): readonly Dirent[] {
  try {
    return readdirSync(path.join(root, folder), { withFileTypes: true });
  } catch (thrown) {
    // An unreadable root is reported as a missing articles/.
    if (folder !== '') problems.push(unreadable(folder, thrown));
    return [];
  }
}

/** Lists what is in a folder; `meant` is the path that the folder should have. */
function addFolder(listing: ContentListing, folder: string, meant: string): void {
  const taken = new Map<string, Found>();
  const found = readFolder(listing, folder);
  // Valid names come first, so that of two that clash the other one is refused.
  for (const one of found.toSorted((a, b) => Number(!!a.fault) - Number(!!b.fault))) {
    const key = foldName(meantName(one));
    const other = taken.get(key);
    if (other) {
      refuse(listing, one.file, 'same-address', clash(one, other));
    } else {
      taken.set(key, one);
      add(listing, one, meant);
    }
  }
}

function meantName({ entry, fault }: Found): string {
  return fault?.meant ?? entry.name;
}

/** Names that some file systems, or readers, cannot tell apart have the same folded form. */
function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

function clash(one: Found, other: Found): string {
  const { name } = one.entry;
  const difference =
    foldName(name) !== foldName(other.entry.name)
      ? `would both be ${meantName(one)}`
      : name.toLowerCase() === other.entry.name.toLowerCase()
        ? 'differ only in upper and lower case, which is not enough for two addresses'
        : 'differ only in how their letters are composed (NFC and NFD), which is not enough for two addresses';
  return `this and ${quote(other.entry.name)} ${difference}; rename or delete one of the two`;
}

function add(listing: ContentListing, found: Found, meantFolder: string): void {
  const { entry, file, fault } = found;
  const meant = path.posix.join(meantFolder, meantName(found));
  if (meant !== file) listing.refused.add(meant);
  if (fault) {
    // A file with a wrong name is still read, so that all its problems are reported at once.
    listing.problems.push(error(topOf(file), fault.code, fault.message));
    if (fault.code !== 'name') {
      listing.refused.add(file);
      return;
    }
  }
  if (entry.isDirectory()) addFolder(listing, file, meant);
  else listing.files.push(file);
}

function refuse(
  { refused, problems }: ContentListing,
  file: string,
  code: string,
  message: string,
): void {
  refused.add(file);
  problems.push(error(topOf(file), code, message));
}

function faultOf(entry: Dirent, file: string): NameFault | undefined {
  if (entry.isSymbolicLink()) {
    const message =
      'this is a symbolic link, which is not followed; put the file or folder itself here';
    return { code: 'symbolic-link', message };
  }
  if (entry.isDirectory() && file !== LOCK_FILE) return faultOfFolder(entry.name);
  if (!file.includes('/') && file !== LOCK_FILE) {
    const message = `this is a file, but ${file}/ must be a folder; delete or move the file`;
    return { code: 'stray-file', message };
  }
  if (!entry.isFile()) {
    const message = 'this is not a regular file; delete it, or move it out of the content';
    return { code: 'stray-file', message };
  }
  return file === TAGS_FILE || file === LOCK_FILE ? undefined : faultOfFile(file);
}
