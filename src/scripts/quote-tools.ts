import type { Passage } from './passage.ts';
import { SHOWN, say } from './sharing.ts';

type Action = 'copy' | 'both' | 'share';

/** The space between a selection and its tools, in CSS pixels. */
const GAP = 8;

let tools: HTMLElement | undefined;
let words: DOMStringMap = {};

/**
 * Opens the tools for a passage. They follow the passage in the document, so that Tab leads to them
 * from there, and they take neither the focus nor the selection.
 *
 * @param template their elements and words
 * @param actions what the buttons do; buttons without an action are removed
 */
export function openTools(
  { elements, range }: Passage,
  template: HTMLTemplateElement,
  actions: Partial<Record<Action, () => void>>,
): void {
  closeTools();
  const { firstElementChild } = template.content.cloneNode(true) as DocumentFragment;
  const block = elements.at(-1);
  if (!block || !(firstElementChild instanceof HTMLElement)) return;
  tools = firstElementChild;
  words = template.dataset;
  for (const button of tools.querySelectorAll('button')) {
    const act = actions[button.dataset.action as Action];
    if (act) button.addEventListener('click', act);
    else button.remove();
  }
  tools.addEventListener('mousedown', (event) => event.preventDefault());
  block.append(tools);
  place(tools, block, range);
}

export function closeTools(): void {
  tools?.remove();
  tools = undefined;
}

/** Shows the result in place of the buttons, in the words of the template; then closes the tools. */
export function showResult(what: 'copied' | 'offline' | 'alone' | 'failed'): void {
  const said = words[what] ?? '';
  say(said, tools?.lang ?? '');
  const place = tools?.querySelector('.share-said');
  if (!tools || !place) return;
  const shown = tools;
  place.textContent = said;
  shown.dataset.said = '';
  setTimeout(() => {
    if (shown === tools) closeTools();
  }, SHOWN);
}

/**
 * Places the tools below the end of a selection; but at the foot of the window if there is no room,
 * or on touch screens, which show their own handles and menu at the selection.
 */
function place(tools: HTMLElement, block: Element, range: Range): void {
  const end = [...range.getClientRects()].filter(({ width }) => width > 0).at(-1);
  const around = block.getBoundingClientRect();
  const own = tools.getBoundingClientRect();
  if (
    !end ||
    matchMedia('(pointer: coarse)').matches ||
    end.bottom < 0 ||
    end.bottom + GAP + own.height > innerHeight
  ) {
    tools.dataset.docked = '';
    return;
  }
  const inline = tools.dir === 'rtl' ? around.right - end.right : end.left - around.left;
  const room = around.width - own.width;
  tools.style.insetBlockStart = `${end.bottom + GAP - around.top}px`;
  tools.style.insetInlineStart = `${Math.max(0, Math.min(inline, room))}px`;
}
