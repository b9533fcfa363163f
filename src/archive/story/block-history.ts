import { execFileSync } from 'node:child_process';
import { decode } from '../content/encoding.ts';
import { parseArticle } from '../text/parse-text.ts';
import type { Archive } from './archive.ts';

/** Finds the text of the block that once had an id; null where git has none. */
export type BlockHistory = (id: string) => string | null;

/** How many versions of a file to search, the newest first. */
const VERSIONS = 50;

/**
 * Collects the blocks of an article from its committed versions. An id that several versions have
 * keeps the text of the newest.
 *
 * @param file the article's path below the content root
 */
export function historyOf({ root, settings }: Archive, file: string): BlockHistory {
  const known = new Map<string, string>();
  for (const version of versionsOf(root, file)) {
    const bytes = git(root, 'show', `${version}:./${file}`);
    const decoded = bytes && decode(bytes);
    if (!decoded || !('text' in decoded)) continue;
    const article = parseArticle({ file, content: decoded.text }, settings, []);
    for (const { id, text } of article?.blocks ?? []) if (!known.has(id)) known.set(id, text);
  }
  return (id) => known.get(id) ?? null;
}

function versionsOf(root: string, file: string): readonly string[] {
  const log = git(root, 'log', `--max-count=${VERSIONS}`, '--format=%H', '--', file);
  return log === null ? [] : log.toString().split('\n').filter(Boolean);
}

/** What git prints, or null where git, the repository or the object asked for is missing. */
function git(root: string, ...command: readonly string[]): Buffer | null {
  try {
    return execFileSync('git', ['-C', root, ...command], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}
