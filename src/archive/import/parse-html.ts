import { Parser } from 'htmlparser2';
import { type HtmlElement, type HtmlNode, INLINE, LEFT_OUT } from './html-tree.ts';

/**
 * How deep elements may be nested; real pages are below a hundred. A deeper element is left out
 * of the tree, and its content is in its parent's, with spaces where its tags were.
 */
const DEEPEST = 256;

/** Elements whose content the parser takes for text, so that nothing can be nested in them. */
const RAW = new Set('script style title textarea iframe noembed noframes xmp plaintext'.split(' '));

/** Reads HTML as browsers do; whatever it looks like, there is no error. Nothing is loaded or run. */
export function parseHtml(html: string): HtmlElement {
  const builder = new TreeBuilder();
  new BoundedParser(html, builder).end(html);
  return builder.root;
}

interface GrowingElement extends HtmlElement {
  readonly children: HtmlNode[];
  isInline: boolean;
}

/** Makes a tree of what a parser finds. */
class TreeBuilder {
  readonly root: GrowingElement = { name: '', attributes: {}, children: [], isInline: false };
  readonly #open: GrowingElement[] = [this.root];

  get depth(): number {
    return this.#open.length - 1;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    const element: GrowingElement = { name, attributes, children: [], isInline: false };
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
  }

  onclosetag(): void {
    const element = this.#open.pop();
    if (!element) return;
    const { name, children } = element;
    element.isInline =
      LEFT_OUT.has(name) ||
      (INLINE.has(name) && children.every((one) => typeof one === 'string' || one.isInline));
  }

  ontext(text: string): void {
    const children = this.#open.at(-1)?.children ?? [];
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  }
}

/** A parser that passes over the tags of elements which are nested too deeply, not their content. */
class BoundedParser extends Parser {
  readonly #html: string;
  readonly #builder: TreeBuilder;
  /** How many elements of each name are open that the tree does not have. */
  readonly #passed = new Map<string, number>();
  #isPassing = false;

  constructor(html: string, builder: TreeBuilder) {
    super(builder);
    this.#html = html;
    this.#builder = builder;
  }

  override onopentagname(start: number, end: number): void {
    const name = this.#nameAt(start, end);
    this.#isPassing = this.#builder.depth >= DEEPEST && !this.isVoidElement(name) && !RAW.has(name);
    if (this.#isPassing) this.#pass(name, 1);
    else super.onopentagname(start, end);
  }

  override onclosetag(start: number, end: number): void {
    const name = this.#nameAt(start, end);
    if (this.#passed.get(name)) this.#pass(name, -1);
    else super.onclosetag(start, end);
  }

  override onopentagend(end: number): void {
    if (!this.#isPassing) super.onopentagend(end);
  }

  override onselfclosingtag(end: number): void {
    if (!this.#isPassing) super.onselfclosingtag(end);
  }

  override onattribname(start: number, end: number): void {
    if (!this.#isPassing) super.onattribname(start, end);
  }

  override onattribdata(start: number, end: number): void {
    if (!this.#isPassing) super.onattribdata(start, end);
  }

  override onattribentity(codePoint: number): void {
    if (!this.#isPassing) super.onattribentity(codePoint);
  }

  override onattribend(quote: Parameters<Parser['onattribend']>[0], end: number): void {
    if (!this.#isPassing) super.onattribend(quote, end);
  }

  #nameAt(start: number, end: number): string {
    return this.#html.slice(start, end).toLowerCase();
  }

  #pass(name: string, difference: 1 | -1): void {
    this.#passed.set(name, (this.#passed.get(name) ?? 0) + difference);
    this.#builder.ontext(' ');
  }
}
