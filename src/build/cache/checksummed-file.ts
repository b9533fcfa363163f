import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type Hash, hashOf } from './hash.ts';

/**
 * Reads data that an earlier build cached.
 *
 * @returns undefined if the file is missing, damaged or of another version, which is no error
 */
export function readChecksummed(file: string, version: Hash): unknown {
  try {
    const content = readFileSync(file);
    const end = content.indexOf('\n');
    const body = content.subarray(end + 1);
    const isWhole = content.toString('utf8', 0, end) === checksum(version, body);
    return isWhole ? JSON.parse(body.toString()) : undefined;
  } catch {
    return undefined;
  }
}

/** Caches data for later builds. A fault leaves the former data as they were. */
export function writeChecksummed(file: string, version: Hash, data: unknown): void {
  const body = Buffer.from(JSON.stringify(data));
  writeFileSync(`${file}.new`, Buffer.concat([Buffer.from(`${checksum(version, body)}\n`), body]));
  renameSync(`${file}.new`, file);
}

function checksum(version: Hash, body: Uint8Array): string {
  return `${version} ${hashOf(body)}`;
}
