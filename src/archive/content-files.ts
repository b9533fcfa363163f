import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from './encoding.ts';
import { compareText, error, type Problem } from './problem.ts';
import { placeOfLine, type SourceFile } from './source-file.ts';
import { faultOfId, faultOfSegment, suggestSegment } from './story-id.ts';

/** The files of a content root, by what they are; paths are below the root, with `/`. */
export interface ContentFiles {
  readonly root: string;
  readonly articles: readonly string[];
  readonly translations: readonly string[];
  readonly images: readonly string[];
}

export const TAGS_FILE = 'translations/tags.yaml';
const ARTICLES = 'articles';
const TRANSLATIONS = 'translations';
const IMAGE = /\.(?:jpg|png|webp|avif)$/;

/** Lists the content, in an order that no file system changes; what does not belong is an error. */
export function listContent(root: string, problems: Problem[]): ContentFiles {
  const listing: Listing = { root, files: [], problems };
  const folders = new Set(readdirSync(root));
  if (folders.has(ARTICLES)) walk(listing, ARTICLES);
  else
    problems.push(
      error(
        atTop(ARTICLES),
        'no-articles',
        'there is no folder articles/ here; make it, or name another content root with --content',
      ),
    );
  if (folders.has(TRANSLATIONS)) walk(listing, TRANSLATIONS);
  const below = (folder: string, pattern: RegExp): string[] =>
    listing.files.filter((file) => file.startsWith(`${folder}/`) && pattern.test(file));
  const articles = below(ARTICLES, /\.md$/);
  const translations = below(TRANSLATIONS, /\.md$/);
  checkAddresses(articles, problems);
  checkAddresses(translations, problems);
  return { root, articles, translations, images: below(ARTICLES, IMAGE) };
}

/** Reads a text file of the content; one that is not UTF-8 is an error. */
export function readSource(
  root: string,
  file: string,
  problems: Problem[],
): SourceFile | undefined {
  const decoded = decode(readFileSync(path.join(root, file)));
  if ('text' in decoded) return { file, content: decoded.text };
  problems.push(
    error(
      atTop(file),
      'encoding',
      `the file is not in UTF-8; it looks like ${decoded.looksLike}: open it with that encoding and save it as UTF-8`,
    ),
  );
  return undefined;
}

interface Listing {
  readonly root: string;
  readonly files: string[];
  readonly problems: Problem[];
}

function walk(listing: Listing, folder: string): void {
  const entries = readdirSync(path.join(listing.root, folder), { withFileTypes: true });
  entries.sort((a, b) => compareText(a.name, b.name));
  for (const entry of entries) {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      checkName(file, entry.name, '', listing.problems);
      walk(listing, file);
    } else {
      addFile(listing, file, entry);
    }
  }
}

function addFile({ files, problems }: Listing, file: string, entry: Dirent): void {
  const { name } = entry;
  if (entry.isSymbolicLink()) {
    problems.push(
      error(
        atTop(file),
        'symbolic-link',
        'this is a symbolic link, which is not followed; put the file itself here',
      ),
    );
    return;
  }
  if (!entry.isFile()) {
    problems.push(error(atTop(file), 'stray-file', 'this is not a regular file; delete it'));
    return;
  }
  if (file === TAGS_FILE || name === '.gitkeep') return;
  const extension = path.extname(name);
  const belongs = extension === '.md' || (IMAGE.test(name) && file.startsWith(`${ARTICLES}/`));
  if (!belongs) {
    problems.push(error(atTop(file), 'stray-file', strayMessage(file, extension)));
    return;
  }
  checkName(file, name, extension, problems);
  files.push(file);
}

function strayMessage(file: string, extension: string): string {
  if (IMAGE.test(file))
    return 'an image lies beside its article, below articles/; both languages show it from there';
  if (/^\.(?:jpe?g|png|webp|avif|md|markdown)$/i.test(extension)) {
    const meant =
      { '.jpeg': '.jpg', '.markdown': '.md' }[extension.toLowerCase()] ?? extension.toLowerCase();
    return `files with “${extension}” are not read; rename it to ${meant}`;
  }
  return 'only .md files and images (.jpg, .png, .webp, .avif) belong here; move this file out of the content';
}

/** A name becomes part of addresses; that of a whole path is checked where a file ends it. */
function checkName(file: string, name: string, extension: string, problems: Problem[]): void {
  const stem = extension ? name.slice(0, -extension.length) : name;
  const id = file
    .split('/')
    .slice(1)
    .join('/')
    .slice(0, extension ? -extension.length : undefined);
  const fault =
    faultOfSegment(stem) ?? (extension && id.length > 0 ? faultOfLength(id) : undefined);
  if (!fault) return;
  const suggestion = suggestSegment(stem);
  const mend = suggestion ? `rename it to ${suggestion}${extension}` : 'rename it';
  problems.push(
    error(atTop(file), 'name', `“${name}” cannot stand in an address: ${fault}; ${mend}`),
  );
}

function faultOfLength(id: string): string | undefined {
  const fault = faultOfId(id);
  return fault?.startsWith('the path') ? fault : undefined;
}

/** Two names that some file systems, or a reader's eye, take for one must not both be addresses. */
function checkAddresses(files: readonly string[], problems: Problem[]): void {
  const seen = new Map<string, string>();
  for (const file of files) {
    const key = file.normalize('NFC').toLowerCase();
    const other = seen.get(key);
    if (other === undefined) {
      seen.set(key, file);
      continue;
    }
    const difference =
      other.toLowerCase() === file.toLowerCase()
        ? 'in upper and lower case'
        : 'in how its letters are composed (NFC and NFD)';
    problems.push(
      error(
        atTop(file),
        'same-address',
        `this and ${other} would have one address, for they differ only ${difference}; rename one of the two`,
      ),
    );
  }
}

function atTop(file: string) {
  return placeOfLine({ file, content: '' }, 1);
}
