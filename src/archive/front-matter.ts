import { isMap, LineCounter, type ParsedNode, parseDocument, type YAMLMap } from 'yaml';
import { error, type Place, type Problem } from './problem.ts';
import { placeAt, placeOfLine, type SourceFile } from './source-file.ts';

/** A YAML map of one file, which knows the place of every node. */
export interface YamlMap {
  readonly map: YAMLMap.Parsed;
  readonly placeOf: (node: ParsedNode | null | undefined) => Place;
}

/** The front matter of a content file, and where its Markdown body begins. */
export interface FrontMatter extends YamlMap {
  /** The body begins at this offset of the file's content. */
  readonly bodyStart: number;
}

interface Parts {
  readonly yaml: string;
  readonly bodyStart: number;
}

/**
 * Reads the front matter of a content file: YAML 1.2 between two lines of `---`, the first of
 * which is the first line of the file. Nothing in it is ever run.
 */
export function readFrontMatter(source: SourceFile, problems: Problem[]): FrontMatter | undefined {
  const parts = split(source);
  if ('code' in parts) {
    problems.push(parts);
    return undefined;
  }
  const yaml = readYamlMap(source, parts.yaml, 1, problems);
  return yaml && { ...yaml, bodyStart: parts.bodyStart };
}

/**
 * Reads YAML that stands `lineOffset` lines below the beginning of its file; it must be a map.
 * Every fault that the YAML parser finds becomes a problem.
 */
export function readYamlMap(
  source: SourceFile,
  yaml: string,
  lineOffset: number,
  problems: Problem[],
): YamlMap | undefined {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const placeOfOffset = (offset: number): Place => {
    const place = placeAt({ file: source.file, content: yaml }, offset);
    return { ...place, line: place.line + lineOffset };
  };
  for (const fault of [...document.errors, ...document.warnings]) {
    problems.push(error(placeOfOffset(fault.pos[0]), 'yaml', explain(fault.code, fault.message)));
  }
  if (document.errors.length > 0) return undefined;
  if (!isMap(document.contents)) {
    problems.push(
      error(
        placeOfLine(source, lineOffset + 1),
        'yaml',
        'there are no keys here; write lines of the form “key: value”',
      ),
    );
    return undefined;
  }
  return {
    map: document.contents as YAMLMap.Parsed,
    placeOf: (node) => placeOfOffset(node?.range?.[0] ?? 0),
  };
}

function split(source: SourceFile): Parts | Problem {
  const { content } = source;
  const opening = /^---[ \t]*\n/.exec(content);
  if (!opening) return faultOfOpening(source);
  const rest = content.slice(opening[0].length);
  const closing = /^---[ \t]*(?:\n|$)/m.exec(rest);
  if (!closing) {
    return error(
      placeOfLine(source, 1),
      'front-matter',
      'the front matter has no end; write a line of --- after it',
    );
  }
  return {
    yaml: rest.slice(0, closing.index),
    bodyStart: opening[0].length + closing.index + closing[0].length,
  };
}

function faultOfOpening(source: SourceFile): Problem {
  const { content } = source;
  const at = (offset: number, message: string): Problem =>
    error(placeAt(source, offset), 'front-matter', message);
  if (content.trim() === '')
    return at(0, 'the file is empty; begin it with front matter between two lines of ---');
  const other = /^---[ \t]*([A-Za-z]\w*)/.exec(content);
  if (other)
    return at(
      3,
      `front matter in “${other[1]}” is not read; only YAML is: write --- alone on the first line`,
    );
  if (/^\s+---[ \t]*\n/.test(content))
    return at(0, 'the front matter must begin on the first line; delete what stands before ---');
  if (/^\+\+\+/.test(content))
    return at(0, 'front matter in TOML is not read; write YAML between two lines of ---');
  if (/^[–—-]{1,}[ \t]*\n/.test(content))
    return at(0, 'the first line must be exactly three hyphens: ---');
  return at(
    0,
    'the front matter is missing; begin the file with a line of ---, the keys, and another line of ---',
  );
}

/** The parser's own words, with a mend for the faults that editors meet most. */
function explain(code: string, message: string): string {
  const [first = message] = message.split('\n');
  const said = first.replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '');
  const mend = MENDS[code];
  return mend ? `${said}; ${mend}` : `${said}; correct the YAML here`;
}

const MENDS: Record<string, string | undefined> = {
  BAD_INDENT: 'line it up with the keys above',
  BLOCK_AS_IMPLICIT_KEY: 'a value with “: ” in it must stand in quotes',
  DUPLICATE_KEY: 'keep one of the two',
  MISSING_CHAR: 'write the missing character, or put the value in quotes',
  MULTILINE_IMPLICIT_KEY: 'a key and its value stand on one line; is a colon missing?',
  TAB_AS_INDENT: 'indent with spaces',
  UNEXPECTED_TOKEN: 'put the value in quotes',
  BAD_SCALAR_START: 'put the value in quotes',
};
