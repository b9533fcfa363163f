import { isMap, isScalar, parseDocument } from 'yaml';
import type { Recorded } from './alignment.ts';

/**
 * Writes `blocks:` into the front matter of a translation, in place of what is recorded there,
 * or behind the other keys. Nothing else in the file is touched.
 *
 * @param content the whole file, whose front matter can be read
 */
export function writeRecord(content: string, recorded: Recorded): string {
  const value = `[${recorded.map(writeIds).join(', ')}]`;
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(content)?.[0] ?? '';
  const closing = /^---[ \t]*\r?$/m.exec(content.slice(opening.length));
  if (!closing) throw new Error('the file has no front matter');
  const end = opening.length + closing.index;
  const range = rangeOfBlocks(content.slice(opening.length, end));
  if (range) {
    const [from, to] = range;
    return `${content.slice(0, opening.length + from)} ${value}${content.slice(opening.length + to)}`;
  }
  const lineEnd = opening.endsWith('\r\n') ? '\r\n' : '\n';
  return `${content.slice(0, end)}blocks: ${value}${lineEnd}${content.slice(end)}`;
}

function writeIds(ids: readonly string[]): string {
  const [only] = ids;
  return only === undefined ? '~' : ids.length === 1 ? only : `[${ids.join(', ')}]`;
}

/** From behind the colon of `blocks:` to the end of its value. */
function rangeOfBlocks(yaml: string): readonly [number, number] | undefined {
  const { contents } = parseDocument(yaml);
  if (!isMap(contents)) return undefined;
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || key.source !== 'blocks' || !key.range) continue;
    const from = yaml.indexOf(':', key.range[1]) + 1;
    const to = (value as { range?: readonly number[] } | null)?.range?.[1] ?? from;
    return [from, Math.max(from, to)];
  }
  return undefined;
}
