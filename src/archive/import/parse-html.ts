import { Parser } from 'htmlparser2';
import type { HiddenFilter } from '../content/characters.ts';
import { type HtmlElement, type HtmlNode, INLINE, LEFT_OUT } from './html-tree.ts';

/**
 * How deeply elements may be nested; real pages stay below a hundred. A deeper element is left out
 * of the tree and its content moves to its parent, with spaces in place of the tags.
 */
const DEEPEST = 256;

/** Elements whose content is text to the parser, so that nothing can be nested in them. */
const RAW = new Set('script style title textarea iframe noembed noframes xmp plaintext'.split(' '));

/**
 * Reads HTML as tolerantly as browsers do: there are no errors. Nothing is loaded or executed.
 *
 * @param filter removes hidden characters, and those that entities produce
 */
export function parseHtml(html: string, filter: HiddenFilter): HtmlElement {
  const builder = new TreeBuilder(filter);
  new BoundedParser(html, builder).end(html);
  return builder.root;
}

interface GrowingElement extends HtmlElement {
  readonly children: HtmlNode[];
  isInline: boolean;
}

/** Builds the tree from the events of a parser. */
class TreeBuilder {
  readonly root: GrowingElement = { name: '', attributes: {}, children: [], isInline: false };
  readonly #open: GrowingElement[] = [this.root];
  readonly #filter: HiddenFilter;

  constructor(filter: HiddenFilter) {
    this.#filter = filter;
  }

  get depth(): number {
    return this.#open.length - 1;
  }

  onopentag(name: string, given: Record<string, string>): void {
    const attributes = Object.fromEntries(
      Object.entries(given).map(([one, value]) => [one, this.#filter.clean(value)]),
    );
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

  ontext(written: string): void {
    const text = this.#filter.clean(written);
    const children = this.#open.at(-1)?.children ?? [];
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  }
}

/** A parser that skips the tags of elements that are nested too deeply, but not their content. */
class BoundedParser extends Parser {
  readonly #html: string;
  readonly #builder: TreeBuilder;
  /** For each name: how many of the open elements have been skipped. */
  readonly #skipped = new Map<string, number>();
  #isSkipping = false;

  constructor(html: string, builder: TreeBuilder) {
    super(builder);
    this.#html = html;
    this.#builder = builder;
  }

  override onopentagname(start: number, end: number): void {
    const name = this.#nameAt(start, end);
    this.#isSkipping =
      this.#builder.depth >= DEEPEST && !this.isVoidElement(name) && !RAW.has(name);
    if (this.#isSkipping) this.#skip(name, 1);
    else super.onopentagname(start, end);
  }

  override onclosetag(start: number, end: number): void {
    const name = this.#nameAt(start, end);
    if (this.#skipped.get(name)) this.#skip(name, -1);
    else super.onclosetag(start, end);
  }

  override onopentagend(end: number): void {
    if (!this.#isSkipping) super.onopentagend(end);
  }

  override onselfclosingtag(end: number): void {
    if (!this.#isSkipping) super.onselfclosingtag(end);
  }

  override onattribname(start: number, end: number): void {
    if (!this.#isSkipping) super.onattribname(start, end);
  }

  override onattribdata(start: number, end: number): void {
    if (!this.#isSkipping) super.onattribdata(start, end);
  }

  override onattribentity(codePoint: number): void {
    if (!this.#isSkipping) super.onattribentity(codePoint);
  }

  override onattribend(quote: Parameters<Parser['onattribend']>[0], end: number): void {
    if (!this.#isSkipping) super.onattribend(quote, end);
  }

  #nameAt(start: number, end: number): string {
    return this.#html.slice(start, end).toLowerCase();
  }

  #skip(name: string, difference: 1 | -1): void {
    this.#skipped.set(name, (this.#skipped.get(name) ?? 0) + difference);
    this.#builder.ontext(' ');
  }
}
