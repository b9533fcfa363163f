import { nearestOf } from '../base/nearest.ts';
import { error, type Problem, quote } from '../base/problem.ts';
import { faultOfId, faultOfSegment } from '../base/story-id.ts';
import { onOneLine } from '../base/whitespace.ts';
import type { SourceFile } from '../content/source-file.ts';
import type { Lock, LockedBlock, LockedStory, LockedTag } from './lock.ts';

/**
 * A block id of text/block-id.ts. That of a block that translates nothing may end in `--2`; see
 * alignment/row-ids.ts.
 */
const ID = '[a-z][0-9a-z]{4}(?:-[1-9]\\d*)?(?:--[1-9]\\d*)?';
const BLOCK = new RegExp(`^${ID}(?:<${ID})*$`);

const KEYWORDS = ['story', 'tag'];

const NO_FORMER: readonly string[] = [];

/** Reads `permalinks.lock`. Leaves out each line that it cannot read, and reports it. */
export function parseLock({ file, content }: SourceFile, problems: Problem[]): Lock {
  const stories = new Map<string, LockedStory>();
  const tags = new Map<string, LockedTag>();
  let header: readonly string[] | undefined;
  let comments: string[] = [];
  const lines = content.split('\n');
  if (lines.at(-1) === '') lines.pop();
  lines.forEach((text, index) => {
    if (text.startsWith('#') || text.trim() === '') {
      comments.push(text);
      return;
    }
    header ??= comments.splice(0, headerLength(comments));
    const line: LockLine = { file, number: index + 1, text, comments, problems };
    comments = [];
    const [keyword = '', name = ''] = text.split(' ', 2);
    if (keyword === 'story') add(stories, name, readStory(line, name), line);
    else if (keyword === 'tag') add(tags, name, readTag(line, name), line);
    else fail(line, 0, faultOfKeyword(keyword));
  });
  return header === undefined
    ? { header: comments, stories, tags, footer: [] }
    : { header, stories, tags, footer: comments };
}

/** The comments above the first entry are the header, up to an empty line: what follows is its own. */
function headerLength(comments: readonly string[]): number {
  const empty = comments.findIndex((comment) => comment.trim() === '');
  return empty === -1 ? comments.length : empty + 1;
}

interface LockLine {
  readonly file: string;
  readonly number: number;
  readonly text: string;
  /** The comments above it. */
  readonly comments: readonly string[];
  readonly problems: Problem[];
}

function readStory(line: LockLine, id: string): LockedStory | undefined {
  const at = 'story '.length;
  const fault = faultOfId(id);
  if (fault) return fail(line, at, faultOfName(id, 'the id of a story', fault));
  const { rest, gone } = splitGone(line, at + id.length);
  if (rest === undefined) return undefined;
  const blocks = readBlocks(line, at + id.length, rest);
  return blocks && { id, blocks, gone, line: line.number, comments: line.comments };
}

function readTag(line: LockLine, slug: string): LockedTag | undefined {
  const at = 'tag '.length;
  const fault = faultOfSegment(slug);
  if (fault) return fail(line, at, faultOfName(slug, 'the slug of a tag', fault));
  const { rest, gone } = splitGone(line, at + slug.length);
  if (rest === undefined) return undefined;
  const name = onOneLine(rest);
  if (name === '') {
    return fail(line, at, `the tag ${slug} has no name; write its Arabic name after the slug`);
  }
  return { slug, name, gone, line: line.number, comments: line.comments };
}

/** Splits a line at `gone:` into the rest and the reason. Without a reason, there is no rest. */
function splitGone(
  line: LockLine,
  from: number,
): { readonly rest?: string; readonly gone: string | null } {
  const { text } = line;
  const at = text.indexOf(' gone:', from);
  if (at === -1) return { rest: text.slice(from), gone: null };
  const gone = text.slice(at + ' gone:'.length).trim();
  if (gone !== '') return { rest: text.slice(from, at), gone };
  fail(line, at + 1, '“gone:” has no reason; write one after it, for the page that gives it');
  return { gone: null };
}

function readBlocks(
  line: LockLine,
  from: number,
  rest: string,
): readonly LockedBlock[] | undefined {
  const words = rest.trim() === '' ? [] : rest.trim().split(/ +/);
  // A list is quicker than a set: there may be 50,000 lines, and most have few ids.
  const seen: string[] = [];
  const blocks: LockedBlock[] = [];
  for (const word of words) {
    const column = (): number => line.text.indexOf(word, from);
    if (!BLOCK.test(word)) {
      const what = `${quote(word)} is not the id of a block`;
      return fail(
        line,
        column(),
        `${what}; restore this line as it was recorded (or, to withdraw the story, write “gone: REASON” at its end)`,
      );
    }
    const ids = word.split('<');
    blocks.push({ id: ids[0] ?? '', former: ids.length > 1 ? ids.slice(1) : NO_FORMER });
    for (const one of ids) {
      if (seen.includes(one)) {
        return fail(line, column(), `the block ${one} is on this line twice; keep one of the two`);
      }
      seen.push(one);
    }
  }
  return blocks;
}

function add<T extends LockedStory | LockedTag>(
  lines: Map<string, T>,
  name: string,
  read: T | undefined,
  { file, number, problems }: LockLine,
): void {
  if (!read) return;
  const first = lines.get(name);
  if (first === undefined) {
    lines.set(name, read);
    return;
  }
  const message = `${quote(name)} is already recorded on line ${first.line}; merge the two lines into one, and keep what each of them has`;
  problems.push(error({ file, line: number, column: 1 }, 'lock-twice', message));
}

function faultOfKeyword(keyword: string): string {
  const expected = 'a line begins with “story”, “tag” or “#”';
  if (keyword === '') {
    return `${expected}, but this one begins with a space; delete the spaces at its beginning`;
  }
  const near = nearestOf(keyword, KEYWORDS);
  const advice =
    near === undefined
      ? 'correct it, or delete the line if it does not belong in this file'
      : `did you mean ${quote(near)}?`;
  return `${expected}, but this one begins with ${quote(keyword)}; ${advice}`;
}

function faultOfName(name: string, what: string, fault: string): string {
  return name === ''
    ? `${what} is missing here; write it, or delete the line if it does not belong in this file`
    : `${quote(name)} cannot be ${what}: ${fault}; restore this line as it was recorded`;
}

/** Reports a fault at an offset in a line; returns undefined, so that a reader can end with it. */
function fail({ file, number, text, problems }: LockLine, at: number, message: string): undefined {
  const column = [...text.slice(0, at)].length + 1;
  problems.push(error({ file, line: number, column }, 'lock-line', message));
}
