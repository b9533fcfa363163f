import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Creates a file of the content.
 *
 * @returns whether it did: false if the file exists already
 */
export function writeNewFile(content: string, file: string, text: string): boolean {
  const target = path.join(content, file);
  if (existsSync(target)) return false;
  mkdirSync(path.dirname(target), { recursive: true });
  // “wx” fails rather than overwrite a file created since the check above.
  writeFileSync(target, text, { flag: 'wx' });
  return true;
}
