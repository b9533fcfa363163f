/** A change of a file in a commit. */
export interface Change {
  readonly blob: string;
  /** Its path before, where it was renamed; else the same. */
  readonly from: string;
  readonly to: string;
}

/** Reads the raw format of git-diff-tree(1), with NUL as its line end. */
export function readChanges(raw: string): readonly Change[] {
  const fields = raw.split('\0');
  const changes: Change[] = [];
  for (let at = 0; at + 1 < fields.length; ) {
    const [, , , blob = '', status = ''] = fields[at]?.split(' ') ?? [];
    const from = fields[at + 1] ?? '';
    const to = status.startsWith('R') ? (fields[at + 2] ?? '') : from;
    if (status !== 'D') changes.push({ blob, from, to });
    at += status.startsWith('R') ? 3 : 2;
  }
  return changes;
}

/** Reads what `git cat-file --batch` prints: `HASH TYPE SIZE`, the bytes; or `HASH missing`. */
export function* readBatch(output: Buffer): Generator<Uint8Array | undefined> {
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf('\n', at);
    const [, type, size] = output.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (size === undefined) {
      yield undefined;
      continue;
    }
    yield type === 'blob' ? output.subarray(at, at + Number(size)) : undefined;
    at += Number(size) + 1;
  }
}

/** The lines of an answer, without empty ones. */
export function linesOf(output: Buffer): readonly string[] {
  return output.toString().split('\n').filter(Boolean);
}
