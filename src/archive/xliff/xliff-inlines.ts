import { XmlCData, XmlElement, XmlSimpleNode, XmlText, type XmlTreeNode } from 'libxml2-wasm';
import { XliffFault } from './xliff-fault.ts';
import { attributeOf, nodesIn } from './xml-elements.ts';

/**
 * The words of inline content: of text, annotations and paired codes.
 *
 * @throws {XliffFault} if there is a code without words
 */
export function inlineText(element: XmlElement): string {
  return nodesIn(element)
    .map((node) => {
      if (node instanceof XmlText || node instanceof XmlCData) return node.content;
      if (node instanceof XmlSimpleNode) return '';
      if (!(node instanceof XmlElement)) return refuseCode(node);
      if (node.name === 'cp') return codePointOf(node);
      if (node.name === 'pc' || node.name === 'mrk') return inlineText(node);
      return node.name === 'sm' || node.name === 'em' ? '' : refuseCode(node);
    })
    .join('');
}

function codePointOf(element: XmlElement): string {
  const value = Number.parseInt(attributeOf(element, 'hex'), 16);
  return value >= 0 && value <= 0x10ffff ? String.fromCodePoint(value) : refuseCode(element);
}

function refuseCode(node: XmlTreeNode): never {
  const what = node instanceof XmlElement ? `<${node.name}>` : 'an entity';
  const message = `${what} refers to something that is not in the file; write the Markdown itself instead`;
  throw new XliffFault(node.line, message);
}
