import { Document, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { withoutEndSpaces } from '../base/whitespace.ts';
import { formOf, inForm } from '../content/text-form.ts';
import { findFrontMatter } from './find-front-matter.ts';

/** Values of front matter by their keys; undefined ones are not written. */
export type FrontMatterValues = Readonly<Record<string, unknown>>;

/**
 * Writes front matter with its two lines of `---`. From an existing file it keeps all other values,
 * all comments, the byte order mark and the line ends. An undefined value deletes its key.
 *
 * @param content a whole file with valid front matter; undefined for new front matter
 */
export function writeFrontMatter(content: string | undefined, values: FrontMatterValues): string {
  const written = write(content, values);
  return content === undefined
    ? written
    : inForm(written, { ...formOf(content), isLastLineEnded: true });
}

function write(content: string | undefined, values: FrontMatterValues): string {
  const found = content === undefined ? undefined : findFrontMatter(content);
  const yaml = found && content?.slice(found.start, found.end).replace(/\r\n?/g, '\n');
  const document = yaml === undefined ? new Document({}) : parseDocument(yaml);
  let isChanged = yaml === undefined;
  for (const [key, value] of Object.entries(values)) {
    if (JSON.stringify(document.toJS()?.[key]) === JSON.stringify(value)) continue;
    isChanged = true;
    if (value === undefined) document.delete(key);
    else document.set(key, nodeOf(document, key, value));
  }
  if (yaml !== undefined && !isChanged) return `---\n${yaml}---\n`;
  // Every value stays on its line, however long it is.
  const style = { lineWidth: 0, nullStr: '', flowCollectionPadding: yaml !== undefined };
  const written = document.toString(style).split('\n').map(withoutEndSpaces).join('\n');
  return `---\n${written}---\n`;
}

/**
 * What a key is set to: for a list, a node that is written on one line, in brackets. The comment
 * after the previous value stays; `yaml` itself keeps that of a single value.
 */
function nodeOf(document: Document.Parsed | Document, key: string, value: unknown) {
  const node = document.createNode(value);
  if (isScalar(node)) return value;
  if (isSeq(node)) node.flow = true;
  const before = document.get(key, true);
  if (isNode(before) && before.comment) node.comment = before.comment;
  return node;
}
