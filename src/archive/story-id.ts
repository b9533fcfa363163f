/**
 * A story's id is the path of its article below `articles/`, without `.md`: the same name in
 * both languages, and the tail of all its addresses.
 */

const SEGMENT = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A file system's limit for a name is 255 bytes; an address should still fit on a line. */
export const LONGEST_SEGMENT = 100;
export const LONGEST_ID = 200;

/** Says what is wrong with a name used in an address, or nothing where it is sound. */
export function faultOfSegment(segment: string): string | undefined {
  if (segment.length > LONGEST_SEGMENT) {
    return `this name has ${segment.length} characters; the limit is ${LONGEST_SEGMENT}`;
  }
  if (SEGMENT.test(segment)) return undefined;
  return 'a name is made of lower-case ASCII letters, digits and single hyphens between them';
}

/** Says what is wrong with a whole id, or nothing where it is sound. */
export function faultOfId(id: string): string | undefined {
  for (const segment of id.split('/')) {
    const fault = faultOfSegment(segment);
    if (fault) return fault;
  }
  if (id.length > LONGEST_ID) {
    return `the path has ${id.length} characters; the limit is ${LONGEST_ID}`;
  }
  return undefined;
}

/** A spelling that would be allowed, where the name is ASCII; no transliteration is ever made up. */
export function suggestSegment(segment: string): string | undefined {
  if (!/^[\x20-\x7E]+$/.test(segment)) return undefined;
  const suggestion = segment
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return suggestion !== '' && suggestion !== segment && !faultOfSegment(suggestion)
    ? suggestion
    : undefined;
}
