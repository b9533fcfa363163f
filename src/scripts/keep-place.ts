/**
 * The links of the language switch lead to the block at the top of the window: the same fragment
 * means the same place on every page of a story. At the top of the page they lead to the top.
 * Back needs no help: the browser restores where the reader was.
 */
export function keepPlaceOnSwitch(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.switch a')) {
    // The address is set at the last moment, and so also for a new tab or a copied link.
    for (const event of ['pointerdown', 'click', 'contextmenu', 'focus']) {
      link.addEventListener(event, () => {
        link.hash = blockAtTop()?.id ?? '';
      });
    }
  }
}

/** The first block that is not wholly above the window, once the reader has left the page's top. */
function blockAtTop(): Element | undefined {
  const blocks = [...document.querySelectorAll('[data-block], [data-row]')];
  const edge = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const places = blocks.map((block) => block.getBoundingClientRect());
  const first = places.findIndex(({ bottom }) => bottom > edge);
  // Where the browser put the first block at the top for a link, it is below the edge by a hair.
  const isAtStart = first === 0 && (places[0]?.top ?? 0) > edge + 1;
  return first === -1 ? blocks.at(-1) : isAtStart ? undefined : blocks[first];
}
