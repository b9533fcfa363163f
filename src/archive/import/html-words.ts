import { onOneLine, spaced } from '../base/whitespace.ts';
import { type HtmlElement, type HtmlNode, LEFT_OUT } from './html-tree.ts';

/** How HTML is reduced to its words. */
interface Wording {
  readonly text: (text: string) => string;
  readonly image: (image: HtmlElement) => string;
  readonly lineBreak: string;
  /** What separates the words of a block from those around it. */
  readonly edge: string;
}

const SHOWN: Wording = {
  text: spaced,
  image: ({ attributes }) => spaced(attributes.alt ?? ''),
  lineBreak: '\n',
  edge: ' ',
};

const PLAIN: Wording = { text: spaced, image: () => '', lineBreak: ' ', edge: ' ' };

const CODE: Wording = { text: (text) => text, image: () => '', lineBreak: '\n', edge: '' };

/** The words of a node, with white space as spaces and line breaks as `\n`. */
export function wordsOf(node: HtmlNode): string {
  return gather([node], SHOWN);
}

/** The words in an element on one line, without alternative texts of images. */
export function lineOf({ children }: HtmlElement): string {
  return onOneLine(gather(children, PLAIN));
}

/** The words of a node with all their white space, as `<pre>` shows them. */
export function codeOf(node: HtmlNode): string {
  return gather([node], CODE);
}

function gather(nodes: readonly HtmlNode[], wording: Wording): string {
  const words: string[] = [];
  const add = (node: HtmlNode): void => {
    if (typeof node === 'string') words.push(wording.text(node));
    else if (LEFT_OUT.has(node.name)) return;
    else if (node.name === 'br') words.push(wording.lineBreak);
    else if (node.name === 'img') words.push(wording.image(node));
    else {
      const edge = node.isInline ? '' : wording.edge;
      words.push(edge);
      for (const child of node.children) add(child);
      words.push(edge);
    }
  };
  for (const node of nodes) add(node);
  return words.join('');
}
