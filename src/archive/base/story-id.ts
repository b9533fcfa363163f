/**
 * A story's id is the path of its article below `articles/`, without `.md`. It is the same in both
 * languages, and all addresses of the story end in it.
 */

const SEGMENT = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A file system's limit for a name is 255 bytes; an address should still fit on a line. */
const LONGEST_SEGMENT = 100;
const LONGEST_ID = 200;

/** The id of the story that a file of `articles/` or `translations/` belongs to. */
export function storyIdOf(file: string): string {
  return file.replace(/^[^/]*\//, '').replace(/\.md$/, '');
}

/** What is wrong with a name in an address; undefined if it is valid. */
export function faultOfSegment(segment: string): string | undefined {
  if (segment.length > LONGEST_SEGMENT) {
    return `the name has ${segment.length} characters, and the limit is ${LONGEST_SEGMENT}`;
  }
  if (SEGMENT.test(segment)) return undefined;
  return 'a name consists of lower-case ASCII letters and digits, with single hyphens between them';
}

/** What is wrong with the length of an id; undefined if it is valid. */
export function faultOfLength(id: string): string | undefined {
  if (id.length <= LONGEST_ID) return undefined;
  return `the path has ${id.length} characters, and the limit is ${LONGEST_ID}`;
}

/** What is wrong with an id; undefined if it is valid. */
export function faultOfId(id: string): string | undefined {
  const [fault] = id.split('/').flatMap((segment) => faultOfSegment(segment) ?? []);
  return fault ?? faultOfLength(id);
}

/** A valid spelling of an ASCII name; other names get none, since transliterations vary. */
export function suggestSegment(segment: string): string | undefined {
  if (!/^[\x20-\x7E]+$/.test(segment)) return undefined;
  const suggestion = segment
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return suggestion === segment || faultOfSegment(suggestion) ? undefined : suggestion;
}

/** The id that a faulty one was probably meant to be. */
export function suggestId(id: string): string {
  return id
    .split('/')
    .map((segment) => suggestSegment(segment) ?? segment)
    .join('/');
}
