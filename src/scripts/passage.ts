import { readText } from './read-text.ts';
import { textDirective } from './text-fragment.ts';

/** What a reader has selected of a text in one language: parts of one or several blocks. */
export interface Passage {
  readonly lang: string;
  /** The blocks, or on the page of both languages their cells, in order. */
  readonly elements: readonly Element[];
  /** The selected words of each. */
  readonly blocks: readonly string[];
  /** From the first selected word to the last. */
  readonly range: Range;
  /** Whether it is one block as a whole, which that block's own fragment names. */
  readonly isBlock: boolean;
}

/** The browser looks for words as the page has them, with the marks of notes. */
const NOT_WORDS_OF_PAGE = '.block-links, .block-stale, .counterpart, .share-tools, script, style';

/**
 * Reads a selection. Where it runs over both sides of the page of both languages, as the selection
 * of several rows does, it is of the side that it begins on.
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
 * What leads a browser to the words of a passage, to be put behind the fragment of its first
 * block: empty where that fragment says it all, and where no text fragment would help.
 */
export function directiveOf({ elements, range, isBlock }: Passage): string {
  const last = elements.at(-1);
  // From row to row of both languages, words of the other side would be marked as well.
  const isOneRun = elements.length === 1 || last?.matches('.block');
  if (!last || !isOneRun || isBlock || !('fragmentDirective' in document)) return '';
  const before = allOf(document.body);
  before.setEnd(range.startContainer, range.startOffset);
  const after = allOf(last);
  after.setStart(range.endContainer, range.endOffset);
  const directive = textDirective({
    before: readText(before, NOT_WORDS_OF_PAGE),
    text: readText(range, NOT_WORDS_OF_PAGE),
    after: readText(after, NOT_WORDS_OF_PAGE),
  });
  return directive ? `:~:${directive}` : '';
}

/** All that is in an element, of this page or of another. */
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
