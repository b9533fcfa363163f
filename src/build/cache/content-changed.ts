import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../archive/base/problem.ts';
import { readBytes, unreadable } from '../../archive/content/read-source.ts';
import { type Hash, hashOf } from './hash.ts';

const CODE = 'CONTENT_CHANGED';

/** Something that a site is made from is no longer what its plan is based on; see build-again.ts. */
export class ContentChanged extends Error {
  /** Errors keep it when they are sent between threads; see fault-data.ts. */
  readonly code = CODE;

  /** @param what a file, by its path below the content root, or a kind of source file */
  constructor(what: string) {
    super(`${what} changed during the build`);
  }
}

/** The message of the `ContentChanged` that an error is or was caused by, if any. */
export function contentChangeIn(fault: unknown): string | undefined {
  if (!(fault instanceof Error)) return undefined;
  const { code, message } = fault as NodeJS.ErrnoException;
  if (code === CODE) return message;
  return contentChangeIn((fault as { originalError?: unknown }).originalError ?? fault.cause);
}

/**
 * Reads a content file that was just listed.
 *
 * @param file path below the content root
 * @param problems gets the reason if the file cannot be read
 * @throws ContentChanged if the file is gone
 */
export function readListed(
  root: string,
  file: string,
  problems: Problem[],
): Uint8Array | undefined {
  try {
    return readFileSync(path.join(root, file));
  } catch (fault) {
    const { code = '' } = fault as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR'].includes(code)) throw new ContentChanged(file);
    problems.push(unreadable(file, fault));
    return undefined;
  }
}

/**
 * Reads a content file again, to make files of the site from it.
 *
 * @param file path below the content root
 * @param hash the content hash that the plan is based on
 * @throws ContentChanged if the file has another content now, or is gone
 */
export function readPlanned(root: string, file: string, hash: Hash): Uint8Array {
  const bytes = readBytes(root, file, []);
  if (!bytes || hashOf(bytes) !== hash) throw new ContentChanged(file);
  return bytes;
}
