/** An element of HTML. */
export interface HtmlElement {
  /** In lower case. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
  /** Whether the element and everything in it belongs in a line of text. */
  readonly isInline: boolean;
}

/** An element, or text without entities. Two texts are never neighbours. */
export type HtmlNode = HtmlElement | string;

/** Elements that are not part of a text, with everything in them. */
export const LEFT_OUT: ReadonlySet<string> = new Set(
  'head title script style noscript template nav form button input select svg iframe object link meta'.split(
    ' ',
  ),
);

/** Elements that belong in a line of text; all others begin a block. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code data del dfn em font i img ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** A copy of an element without some of its descendants. */
export function pruned(root: HtmlElement, without: ReadonlySet<HtmlNode>): HtmlElement {
  const children = root.children
    .filter((child) => !without.has(child))
    .map((child) => (typeof child === 'string' ? child : pruned(child, without)));
  return { ...root, children };
}

/** The descendants of an element that are elements, in document order. */
export function* elementsIn(root: HtmlElement): Generator<HtmlElement> {
  const waiting = elementChildren(root).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (const child of elementChildren(next).reverse()) waiting.push(child);
  }
}

function elementChildren({ children }: HtmlElement): HtmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}
