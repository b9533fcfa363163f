import { XmlElement, type XmlTreeNode } from 'libxml2-wasm';

/** What is in an element, in order. */
export function nodesIn(element: XmlElement): readonly XmlTreeNode[] {
  const nodes: XmlTreeNode[] = [];
  for (let node = element.firstChild; node; node = node.next) nodes.push(node);
  return nodes;
}

/** The elements in an element, of whatever namespace. */
export function elementsIn(element: XmlElement): readonly XmlElement[] {
  return nodesIn(element).filter((node) => node instanceof XmlElement);
}

/** The elements of a name in an element, of its own namespace. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsIn(element).filter(
    (child) => child.name === name && child.namespaceUri === element.namespaceUri,
  );
}

/** The value of an attribute; empty where there is none. */
export function attributeOf(element: XmlElement, name: string): string {
  return element.attr(name)?.value ?? '';
}
