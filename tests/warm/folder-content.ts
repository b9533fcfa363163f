import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** All that is in a folder: by its path, a digest of each file, `/` for a folder, `→` for a link. */
export type FolderContent = ReadonlyMap<string, string>;

/** What is in a folder; nothing where there is none. */
export function contentOf(folder: string): FolderContent {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file).split(path.sep).join('/');
    if (entry.isDirectory()) return [name, '/'] as const;
    if (entry.isSymbolicLink()) return [name, `→ ${readlinkSync(file)}`] as const;
    return [name, createHash('sha256').update(readFileSync(file)).digest('hex')] as const;
  });
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The files of it, in order. */
export function filesOf(content: FolderContent): readonly string[] {
  return [...content].filter(([, what]) => what !== '/').map(([name]) => name);
}

/** What two folders differ in, a line each: nothing where they are the same. */
export function differences(found: FolderContent, expected: FolderContent): readonly string[] {
  return [...new Set([...found.keys(), ...expected.keys()])].sort().flatMap((name) => {
    const [is, should] = [found.get(name), expected.get(name)];
    if (is === should) return [];
    if (is === undefined) return [`${name} is missing`];
    if (should === undefined) return [`${name} should not be there`];
    return [`${name} is other than it should be`];
  });
}
