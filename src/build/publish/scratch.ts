import { mkdirSync, openSync } from 'node:fs';
import path from 'node:path';

/** Opens a new file, to be written and read, in a folder that is made where it is not there. */
export function openScratch(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true });
  return openSync(file, 'w+');
}
