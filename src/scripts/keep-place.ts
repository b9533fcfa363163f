/**
 * Makes the links of the language switch lead to the block at the top of the window, because a
 * fragment means the same place on every page of a story. At the top of the page they lead to the
 * top. Back needs no help: the browser restores the reader's place.
 */
export function keepPlaceOnSwitch(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.switch a')) {
    // At the last moment, and on every event that may open the link in a new tab or copy it.
    for (const event of ['pointerdown', 'click', 'contextmenu', 'focus']) {
      link.addEventListener(event, () => {
        link.hash = blockAtTop()?.id ?? '';
      });
    }
  }
}

/** The first block that is at least partly below the top edge; undefined at the top of the page. */
function blockAtTop(): Element | undefined {
  const blocks = [...document.querySelectorAll('[data-block], [data-row]')];
  const edge = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const places = blocks.map((block) => block.getBoundingClientRect());
  const first = places.findIndex(({ bottom }) => bottom > edge);
  // A browser that has followed a link to the first block leaves it up to a pixel below the edge.
  const isAtStart = first === 0 && (places[0]?.top ?? 0) > edge + 1;
  return first === -1 ? blocks.at(-1) : isAtStart ? undefined : blocks[first];
}
