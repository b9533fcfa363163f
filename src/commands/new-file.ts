import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file of the content that is not there yet; says whether it did. */
export function writeNewFile(content: string, file: string, text: string): boolean {
  const target = path.join(content, file);
  if (existsSync(target)) return false;
  mkdirSync(path.dirname(target), { recursive: true });
  // “wx” fails rather than write over a file that came to be meanwhile.
  writeFileSync(target, text, { flag: 'wx' });
  return true;
}
