import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { findFrontMatter } from './find-front-matter.ts';

/**
 * Writes `blocks:` into the front matter of a translation, over an existing record or after the
 * other keys. The rest of the file stays the same, byte for byte.
 *
 * @param content the whole file, with valid front matter
 */
export function writeRecord(content: string, recorded: readonly (readonly string[])[]): string {
  const value = `[${recorded.map(writeIds).join(', ')}]`;
  const found = findFrontMatter(content);
  if (!found) throw new Error('the file has no front matter');
  const { start, end } = found;
  const yaml = content.slice(start, end);
  // The YAML parser does not take a lone carriage return for a line end.
  const { contents } = parseDocument(yaml.replace(/\r(?!\n)/g, '\n'));
  const map = isMap(contents) ? contents : undefined;
  const range = map && rangeOfBlocks(map, yaml);
  if (range) {
    const [from, to] = range;
    return `${content.slice(0, start + from)} ${value}${content.slice(start + to)}`;
  }
  if (map?.flow && map.range) {
    const inside = yaml.slice(0, map.range[1] - 1).trimEnd();
    const comma = /[{,]$/.test(inside) ? '' : ',';
    const rest = content.slice(start + inside.length);
    return `${content.slice(0, start)}${inside}${comma} blocks: ${value}${rest}`;
  }
  const [lineEnd] = /\r?\n$|\r$/.exec(content.slice(0, start)) ?? ['\n'];
  return `${content.slice(0, end)}blocks: ${value}${lineEnd}${content.slice(end)}`;
}

function writeIds(ids: readonly string[]): string {
  const [only] = ids;
  return only === undefined ? '~' : ids.length === 1 ? only : `[${ids.join(', ')}]`;
}

/** From after the colon of `blocks:` to the end of its value, without the line end. */
function rangeOfBlocks({ items }: YAMLMap, yaml: string): readonly [number, number] | undefined {
  for (const { key, value } of items) {
    if (!isScalar(key) || key.source !== 'blocks' || !key.range) continue;
    const from = yaml.indexOf(':', key.range[1]) + 1;
    const to = (value as { range?: readonly number[] } | null)?.range?.[1] ?? from;
    return [from, from + yaml.slice(from, to).trimEnd().length];
  }
  return undefined;
}
