import { readFileSync } from 'node:fs';
import path from 'node:path';
import { error, type Problem } from '../base/problem.ts';
import { cleanCharacters } from './characters.ts';
import { decode } from './encoding.ts';
import { placeAt, type SourceFile, topOf } from './source-file.ts';

/**
 * Reads a text file of the content, which must be UTF-8 and contain neither hidden characters nor
 * the marks of a merge conflict. If it cannot be read at all, a problem says why.
 */
export function readSource(
  root: string,
  file: string,
  problems: Problem[],
): SourceFile | undefined {
  const bytes = readBytes(root, file, problems);
  return bytes && sourceOf(file, bytes, problems);
}

/** As `readSource`, for a file whose bytes have been read already. */
export function sourceOf(
  file: string,
  bytes: Uint8Array,
  problems: Problem[],
): SourceFile | undefined {
  const source = decodeFile(file, bytes, problems);
  if (!source) return undefined;
  const conflict = CONFLICT.exec(source.content);
  if (!conflict) return cleanCharacters(source, problems);
  const message =
    'a merge conflict begins here; choose one of the two versions, and delete the lines of <<<<<<<, ======= and >>>>>>>';
  problems.push(error(placeAt(source, conflict.index), 'merge-conflict', message));
  return undefined;
}

const CONFLICT = /^(?:<{7}|>{7})(?: |$)/m;

function decodeFile(file: string, bytes: Uint8Array, problems: Problem[]): SourceFile | undefined {
  const decoded = decode(bytes);
  if ('text' in decoded) return { file, content: decoded.text };
  if ('damaged' in decoded) {
    const place = placeAt({ file, content: decoded.damaged }, decoded.damaged.indexOf('\uFFFD'));
    const message =
      'the bytes here are not UTF-8, though the rest of the file is; write the character that belongs here, and save the file as UTF-8';
    problems.push(error(place, 'encoding', message));
  } else {
    const message = `the file is not UTF-8; it looks like ${decoded.looksLike}: open it with that encoding and save it as UTF-8`;
    problems.push(error(topOf(file), 'encoding', message));
  }
  return undefined;
}

/** Reads a whole file; if the operating system refuses, that is a problem. */
export function readBytes(root: string, file: string, problems: Problem[]): Uint8Array | undefined {
  try {
    return readFileSync(path.join(root, file));
  } catch (thrown) {
    problems.push(unreadable(file, thrown));
    return undefined;
  }
}

/** The problem of a file or folder that the operating system refuses to read. */
export function unreadable(file: string, thrown: unknown): Problem {
  const why = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown);
  const message = `this cannot be read (${why}); check that it exists and that you are allowed to read it`;
  return error(topOf(file), 'unreadable', message);
}
