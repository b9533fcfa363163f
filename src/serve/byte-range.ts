/** A part of a file, given by the offsets of its first and last byte. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads the header `Range` (RFC 9110, section 14.2).
 *
 * @param size of the file, in bytes
 * @returns `'none'` if the file has none of these bytes; undefined for the whole file, and for what
 *   a server may ignore: several ranges, other units, faulty syntax
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'none' | undefined {
  const [range, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? '') ?? [];
  if (range === undefined || from + to === '') return undefined;
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined;
  const [first, last] =
    from === '' ? [Math.max(0, size - Number(to)), size - 1] : [Number(from), Number(to || size)];
  if (first >= size) return 'none';
  return { first, last: Math.min(last, size - 1) };
}
