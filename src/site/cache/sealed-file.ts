import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type Fingerprint, fingerprint } from '../fingerprints.ts';

/**
 * Reads data that an earlier build kept. A file that is missing, damaged or of another version is
 * no error: there are no such data.
 */
export function readSealed(file: string, version: Fingerprint): unknown {
  try {
    const content = readFileSync(file, 'utf8');
    const end = content.indexOf('\n');
    const body = content.slice(end + 1);
    return content.slice(0, end) === seal(version, body) ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps data for later builds, whole or not at all. */
export function writeSealed(file: string, version: Fingerprint, data: unknown): void {
  const body = JSON.stringify(data);
  writeFileSync(`${file}.new`, `${seal(version, body)}\n${body}`);
  renameSync(`${file}.new`, file);
}

function seal(version: Fingerprint, body: string): string {
  return `${version} ${fingerprint(body)}`;
}
