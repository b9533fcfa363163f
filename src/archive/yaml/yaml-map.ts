import { isMap, type ParsedNode, parseDocument, type YAMLMap } from 'yaml';
import { error, type Place, type Problem } from '../base/problem.ts';
import { placeAt, type SourceFile } from '../content/source-file.ts';
import { findEscaped } from './escapes.ts';
import { faultsOf } from './yaml-faults.ts';

/** A YAML map, and the place of every node in its file. */
export interface YamlMap {
  readonly map: YAMLMap.Parsed;
  readonly placeOf: (node: ParsedNode | null) => Place;
}

/**
 * Reads the YAML 1.2 between two offsets of a file; it must be a map. What the parser finds wrong
 * becomes a problem, except for repeated keys: they are left to the reader of the map.
 */
export function readYamlMap(
  source: SourceFile,
  start: number,
  end: number,
  problems: Problem[],
): YamlMap | undefined {
  const yaml = source.content.slice(start, end);
  const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false });
  const placeOfOffset = (offset: number): Place => placeAt(source, start + offset);
  for (const { offset, message } of faultsOf(document, yaml)) {
    problems.push(error(placeOfOffset(offset), 'yaml', message));
  }
  if (document.errors.length > 0) return undefined;
  for (const { offset, code, message } of findEscaped(document, yaml)) {
    problems.push(error(placeOfOffset(offset), code, message));
  }
  const { contents } = document;
  if (!isMap<ParsedNode, ParsedNode | null>(contents)) {
    const message = 'there are no keys here; write lines of the form “key: value”';
    problems.push(error(placeOfOffset(0), 'yaml', message));
    return undefined;
  }
  return { map: contents, placeOf: (node) => placeOfOffset(node?.range[0] ?? 0) };
}
