/** What a block's element holds besides its words. */
const IGNORED =
  '.block-links, .block-stale, .counterpart, .note-reference, .share-tools, script, style';

/** Elements whose text is on a line of its own. */
const LINES = 'p, li, h1, h2, h3, h4, h5, h6, dt, dd, pre, blockquote, figcaption, td, th, tr, div';

/**
 * Reads the words of a range. `\n` separates lines, `\t` the cells of a table row.
 *
 * @param ignored a selector of elements to pass over
 */
export function readText(range: Range, ignored = IGNORED): string {
  const root = range.commonAncestorContainer;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  let line: Element | null = null;
  for (let node = root instanceof Text ? root : nextText(walker); node; node = nextText(walker)) {
    const { parentElement } = node;
    if (!range.intersectsNode(node) || !parentElement || parentElement.closest(ignored)) continue;
    const words = node.data.slice(
      node === range.startContainer ? range.startOffset : 0,
      node === range.endContainer ? range.endOffset : undefined,
    );
    const isPreformatted = parentElement.closest('pre') !== null;
    if (!isPreformatted && /^[ \t\n]*$/.test(words) && !line) continue;
    const own = parentElement.closest(LINES);
    // White space between two elements is not a line.
    if (own !== line && /\S/.test(words)) {
      const isNextCell = own?.matches('td, th') && own.parentElement === line?.parentElement;
      text += line ? (isNextCell ? '\t' : '\n') : '';
      line = own;
    }
    text += isPreformatted ? words : words.replace(/[ \t\r\n\f]+/g, ' ');
  }
  return text.replace(/ *([\n\t]) */g, '$1').replace(/ {2,}/g, ' ');
}

function nextText(walker: TreeWalker): Text | null {
  return walker.nextNode() as Text | null;
}
