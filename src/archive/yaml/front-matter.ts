import { error, type Problem, quote } from '../base/problem.ts';
import { placeAt, type SourceFile } from '../content/source-file.ts';
import { findFrontMatter, openingEnd } from './find-front-matter.ts';
import { readYamlMap, type YamlMap } from './yaml-map.ts';

/** The front matter of a content file, and where its Markdown body begins. */
export interface FrontMatter {
  /** Undefined if the YAML is faulty; the body can still be read. */
  readonly yaml: YamlMap | undefined;
  /** The body begins at this offset of the file's content. */
  readonly bodyStart: number;
}

/** A line that was probably meant to close: too few or too many hyphens, or dashes instead. */
const ALMOST_CLOSING = /^[ \t]*[-–—−_=]{2,}[ \t]*$/m;

/**
 * Reads the front matter of a content file: YAML 1.2 between two lines of `---`, the first of
 * which is the first line of the file. None of it is ever executed. If it is missing or never
 * ends, a problem says so.
 */
export function readFrontMatter(source: SourceFile, problems: Problem[]): FrontMatter | undefined {
  const { content } = source;
  const fail = (offset: number, message: string): undefined => {
    problems.push(error(placeAt(source, offset), 'front-matter', message));
  };
  const found = findFrontMatter(content);
  if (found) {
    const { start, end, bodyStart } = found;
    return { yaml: readYamlMap(source, start, end, problems), bodyStart };
  }
  const start = openingEnd(content);
  if (start === undefined) return fail(...faultOfOpening(content));
  const almost = ALMOST_CLOSING.exec(content.slice(start));
  return almost
    ? fail(
        start + almost.index,
        'the front matter must end with a line of exactly three hyphens; write ---',
      )
    : fail(0, 'the front matter never ends; write a line of --- after it');
}

/** The offset and the message for a file that does not begin with `---`. */
function faultOfOpening(content: string): [number, string] {
  if (content.trim() === '') {
    return [0, 'the file is empty; begin it with front matter between two lines of ---'];
  }
  const above = /^\s*\n(?=[ \t]*---[ \t]*\n)/.exec(content);
  if (above)
    return [0, 'the front matter must begin on the first line; delete the empty lines above it'];
  if (/^[ \t]+---[ \t]*\n/.test(content)) {
    return [0, 'there are spaces before the --- on the first line; delete them'];
  }
  const rest = /^---[ \t]*(?=\S)(?!-)/.exec(content);
  if (rest) {
    const [word = ''] = /^.*/.exec(content.slice(rest[0].length)) ?? [];
    return [
      rest[0].length,
      `${quote(word.trimEnd())} after --- has no meaning, because front matter is always YAML; write --- alone on the first line`,
    ];
  }
  if (content.startsWith('+++')) {
    return [0, 'front matter cannot be TOML (+++); write it as YAML between two lines of ---'];
  }
  if (/^[-–—−]+[ \t]*\n/.test(content)) {
    return [0, 'the first line must be exactly three hyphens; write ---'];
  }
  return [
    0,
    'the file has no front matter; begin it with a line of ---, the keys, and another line of ---',
  ];
}
