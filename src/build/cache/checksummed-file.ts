import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type Fingerprint, fingerprint } from './hashes.ts';

/**
 * Reads data that an earlier build kept. A file that is missing, damaged or of another version is
 * no error: there are no such data.
 */
export function readSealed(file: string, version: Fingerprint): unknown {
  try {
    const content = readFileSync(file);
    const end = content.indexOf('\n');
    const body = content.subarray(end + 1);
    const isWhole = content.toString('utf8', 0, end) === seal(version, body);
    return isWhole ? JSON.parse(body.toString()) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps data for later builds, whole or not at all. */
export function writeSealed(file: string, version: Fingerprint, data: unknown): void {
  const body = Buffer.from(JSON.stringify(data));
  writeFileSync(`${file}.new`, Buffer.concat([Buffer.from(`${seal(version, body)}\n`), body]));
  renameSync(`${file}.new`, file);
}

function seal(version: Fingerprint, body: Uint8Array): string {
  return `${version} ${fingerprint(body)}`;
}
