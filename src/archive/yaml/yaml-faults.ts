import {
  type Document,
  isAlias,
  isCollection,
  isScalar,
  type Node,
  visit,
  type YAMLError,
} from 'yaml';
import { quote } from '../base/problem.ts';

/** What is wrong with some YAML, and the offset in it. */
export interface YamlFault {
  readonly offset: number;
  readonly message: string;
}

/**
 * Says in plain words what is wrong with a YAML document. Only the first of the faults that break
 * its structure is reported, because the parser then stumbles over its consequences.
 */
export function faultsOf(document: Document.Parsed, yaml: string): readonly YamlFault[] {
  const [first] = document.errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (first) return [explain(first, document, yaml)];
  const types = document.warnings.map(({ pos }) => markFault(yaml, pos[0]));
  return [...types, ...anchorsOf(document, yaml)];
}

/** YAML silently removes an anchor from its value: `&quot;War&quot;` loses its beginning. */
function anchorsOf(document: Document.Parsed, yaml: string): readonly YamlFault[] {
  return nodesOf(document).flatMap((node) =>
    isAlias(node) || !node.anchor
      ? []
      : [markFault(yaml, yaml.lastIndexOf(`&${node.anchor}`, startOf(node)))],
  );
}

function markFault(yaml: string, offset: number): YamlFault {
  const [mark = ''] = /^\S*/.exec(yaml.slice(offset)) ?? [];
  const message = `YAML takes ${quote(mark)} for one of its own marks; put the value in quotes`;
  return { offset, message };
}

function explain(fault: YAMLError, document: Document.Parsed, yaml: string): YamlFault {
  const [offset] = fault.pos;
  const said = fault.message.replace(/[.:]$/, '');
  return (
    explainUnclosed(fault, document, yaml) ??
    explainIndented(fault, yaml) ??
    explainDepth(fault, yaml) ?? {
      offset,
      message: PLAIN[fault.code]?.({ said, offset, yaml }) ?? `${said}; correct the YAML here`,
    }
  );
}

/**
 * A quotation mark or bracket that is never closed. The parser names the place where the closing
 * one is missing, but an editor looks for the opening one.
 */
function explainUnclosed(
  { code, message: said, pos: [end] }: YAMLError,
  document: Document.Parsed,
  yaml: string,
): YamlFault | undefined {
  if (code !== 'BAD_INDENT' && !said.startsWith('Missing closing')) return undefined;
  const opened = nodesOf(document).find(
    (node) =>
      node.range?.[1] === end &&
      (isCollection(node) ? node.flow : isScalar(node) && node.type?.startsWith('QUOTE')),
  );
  if (!opened) return undefined;
  const offset = startOf(opened);
  const mark = yaml.charAt(offset);
  const closing = { '[': ']', '{': '}' }[mark] ?? mark;
  const message = `the ${quote(mark)} here is never closed; write ${quote(closing)} at the end of the value`;
  return { offset, message };
}

/** An indented key, which seems to belong to the value above it. */
function explainIndented({ code, pos: [above] }: YAMLError, yaml: string): YamlFault | undefined {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || /:(?:\s|$)/.test(lineFrom(yaml, above))) return undefined;
  const [skipped = ''] = /^.*\n\s*/.exec(yaml.slice(above)) ?? [];
  const message = 'this line is indented; line it up with the keys above it';
  return { offset: above + skipped.length, message };
}

/** Too much nesting. Where the parser gives up depends on the machine, but its key does not. */
function explainDepth({ code, pos: [end] }: YAMLError, yaml: string): YamlFault | undefined {
  if (code !== 'RESOURCE_EXHAUSTION') return undefined;
  const keys = [...yaml.slice(0, end).matchAll(/^\S/gm)];
  const message =
    'the value of this key is nested too deeply; close the brackets in it, or delete it';
  return { offset: keys.at(-1)?.index ?? 0, message };
}

function nodesOf(document: Document.Parsed): readonly Node[] {
  const nodes: Node[] = [];
  visit(document, { Node: (_, node) => void nodes.push(node) });
  return nodes;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

interface Fault {
  /** What the parser says. */
  readonly said: string;
  readonly offset: number;
  readonly yaml: string;
}

function noKey({ offset, yaml }: Fault): string {
  return yaml.slice(0, offset).endsWith('\n\n')
    ? 'this is not of the form “key: value”; if the text begins here, write a line of --- above it'
    : 'this is not of the form “key: value”; is the colon, or the space after it, missing?';
}

/** The faults that editors make, in plain words. */
const PLAIN: Partial<Record<YAMLError['code'], (fault: Fault) => string>> = {
  BAD_ALIAS: () => 'a value cannot begin with “*”; put it in quotes',
  BAD_DQ_ESCAPE: () =>
    'in double quotes, a backslash begins an escape; write two backslashes, or use single quotes',
  BAD_INDENT: () => 'this line is not indented like the lines around it; line it up with them',
  BAD_SCALAR_START: ({ offset, yaml }) =>
    `a value cannot begin with ${quote(yaml.charAt(offset))}; put it in quotes`,
  BLOCK_AS_IMPLICIT_KEY: () => 'a value cannot contain a colon and a space; put it in quotes',
  MISSING_CHAR: (fault) =>
    fault.said.startsWith('Implicit map keys')
      ? noKey(fault)
      : `${fault.said}; write it, or put the value in quotes`,
  MULTILINE_IMPLICIT_KEY: noKey,
  MULTIPLE_DOCS: () => 'a line of ... or --- ends the YAML above this line; delete it',
  TAB_AS_INDENT: () => 'this line begins with a tab; indent with spaces',
  UNEXPECTED_TOKEN: ({ said, offset, yaml }) => {
    if (/flow (?:sequence|map)/.test(said)) {
      return `${quote(yaml.charAt(offset))} has no item before it; delete it`;
    }
    if (said.startsWith('Not a YAML token')) {
      return 'a value cannot begin with “>” or “|”; put it in quotes';
    }
    if (said.includes('block-seq-ind')) return 'a value cannot begin with “- ”; put it in quotes';
    return `${quote(lineFrom(yaml, offset))} comes after the end of the value; put the whole value in quotes (single quotes if it contains double ones)`;
  },
};

function lineFrom(yaml: string, offset: number): string {
  return /^.*/.exec(yaml.slice(offset))?.[0] ?? '';
}
