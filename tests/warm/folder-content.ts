import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** The entries of a folder by path: the hash of a file, `/` for a folder, `→ TARGET` for a link. */
export type FolderContent = ReadonlyMap<string, string>;

/** The entries of a folder; none if it does not exist. */
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

/** The differences between two folders, one line each; none if they are equal. */
export function differences(found: FolderContent, expected: FolderContent): readonly string[] {
  return [...new Set([...found.keys(), ...expected.keys()])].sort().flatMap((name) => {
    const [is, should] = [found.get(name), expected.get(name)];
    if (is === should) return [];
    if (is === undefined) return [`${name} is missing`];
    if (should === undefined) return [`${name} should not be there`];
    return [`${name} differs`];
  });
}
