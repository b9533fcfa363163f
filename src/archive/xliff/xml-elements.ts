import { XmlElement, type XmlTreeNode } from 'libxml2-wasm';

/** The child nodes of an element. */
export function nodesIn(element: XmlElement): readonly XmlTreeNode[] {
  const nodes: XmlTreeNode[] = [];
  for (let node = element.firstChild; node; node = node.next) nodes.push(node);
  return nodes;
}

/** The child elements of an element, in any namespace. */
export function elementsIn(element: XmlElement): readonly XmlElement[] {
  return nodesIn(element).filter((node) => node instanceof XmlElement);
}

/** The child elements of a name, in the namespace of their parent. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsIn(element).filter(
    (child) => child.name === name && child.namespaceUri === element.namespaceUri,
  );
}

/** The value of an attribute; empty if there is none. */
export function attributeOf(element: XmlElement, name: string): string {
  return element.attr(name)?.value ?? '';
}
