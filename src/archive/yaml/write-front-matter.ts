import { Document, isSeq, parseDocument } from 'yaml';
import { withoutEndSpaces } from '../base/whitespace.ts';
import { findFrontMatter } from './find-front-matter.ts';

/** Values of front matter; what is undefined is not written. */
export type FrontMatterValues = Readonly<Record<string, unknown>>;

/**
 * Writes front matter between its two lines of `---`: that of a file with some values changed, and
 * all else in it, comments too, as it is; or new. An undefined value takes its key out.
 *
 * @param content a whole file whose front matter can be read; nothing for a new one
 */
export function writeFrontMatter(content: string | undefined, values: FrontMatterValues): string {
  const found = content === undefined ? undefined : findFrontMatter(content);
  const yaml = found && content?.slice(found.start, found.end).replace(/\r\n?/g, '\n');
  const document = yaml === undefined ? new Document({}) : parseDocument(yaml);
  let isChanged = yaml === undefined;
  for (const [key, value] of Object.entries(values)) {
    if (JSON.stringify(document.toJS()?.[key]) === JSON.stringify(value)) continue;
    isChanged = true;
    if (value === undefined) document.delete(key);
    else document.set(key, inFlow(document, value));
  }
  if (yaml !== undefined && !isChanged) return `---\n${yaml}---\n`;
  // However long it is, a value stays on its line.
  const style = { lineWidth: 0, nullStr: '', flowCollectionPadding: yaml !== undefined };
  const written = document.toString(style).split('\n').map(withoutEndSpaces).join('\n');
  return `---\n${written}---\n`;
}

/** A list in front matter stands on one line, in brackets. */
function inFlow(document: Document.Parsed | Document, value: unknown) {
  const node = document.createNode(value);
  if (isSeq(node)) node.flow = true;
  return node;
}
