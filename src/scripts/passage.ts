import { readText } from './read-text.ts';
import { textDirective } from './text-fragment.ts';

/** What a reader has selected in a text of one language: parts of one or more blocks. */
export interface Passage {
  readonly lang: string;
  /** The elements of the blocks, or on the page with both languages the cells, in order. */
  readonly elements: readonly Element[];
  /** The selected words of each. */
  readonly blocks: readonly string[];
  /** From the first selected word of that language to the last. */
  readonly range: Range;
  /** Whether it is exactly one whole block, for which the block's fragment is enough. */
  readonly isBlock: boolean;
}

/** What text directives pass over: not the numbers of footnotes, which browsers match too. */
const IGNORED_IN_DIRECTIVES =
  '.block-links, .block-stale, .counterpart, .share-tools, script, style';

/**
 * Reads a selection. On the page with both languages, a selection of several rows covers both sides;
 * only the side that it begins on counts.
 */
export function readPassage(selection: Selection | null): Passage | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const whole = selection.getRangeAt(0);
  const parts = [...document.querySelectorAll('.block, .both-cell')]
    .filter((element) => whole.intersectsNode(element))
    .map((element) => ({ element, range: within(whole, element) }))
    .map((part) => ({ ...part, words: readText(part.range).trim() }))
    .filter(({ words }) => words !== '');
  const [first] = parts;
  if (!first) return undefined;
  const lang = languageOf(first.element);
  const own = parts.filter(({ element }) => languageOf(element) === lang);
  const range = first.range.cloneRange();
  const last = own.at(-1)?.range ?? first.range;
  range.setEnd(last.endContainer, last.endOffset);
  return {
    lang,
    elements: own.map(({ element }) => element),
    blocks: own.map(({ words }) => words),
    range,
    isBlock: own.length === 1 && first.words === readText(allOf(first.element)).trim(),
  };
}

/**
 * The fragment directive that leads a browser to the words of a passage; it follows the fragment of
 * the first block. Empty if that fragment is enough, or if no directive would work.
 */
export function directiveOf({ elements, range, isBlock }: Passage): string {
  const last = elements.at(-1);
  // Across rows of the page with both languages, the other side would be highlighted too.
  const isOneRun = elements.length === 1 || last?.matches('.block');
  if (!last || !isOneRun || isBlock || !('fragmentDirective' in document)) return '';
  const before = allOf(document.body);
  before.setEnd(range.startContainer, range.startOffset);
  const after = allOf(last);
  after.setStart(range.endContainer, range.endOffset);
  const directive = textDirective({
    before: readText(before, IGNORED_IN_DIRECTIVES),
    text: readText(range, IGNORED_IN_DIRECTIVES),
    after: readText(after, IGNORED_IN_DIRECTIVES),
  });
  return directive ? `:~:${directive}` : '';
}

/** The whole content of an element, on this page or another. */
export function allOf(element: Element): Range {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range;
}

function within(range: Range, element: Element): Range {
  const part = allOf(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset);
  return part;
}

function languageOf(element: Element): string {
  return element.closest('[lang]')?.getAttribute('lang') ?? '';
}
