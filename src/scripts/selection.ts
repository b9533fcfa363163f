/** How long a selection must stay the same, in milliseconds: readers drag handles several times. */
const SETTLED = 300;

/**
 * Calls `act` once for each selection that stays the same for a moment, so that tools that a reader
 * has closed stay closed. While the tools have the focus, their selection still counts.
 */
export function whenSelectionSettles(act: (selection: Selection | null) => void): void {
  let timer: ReturnType<typeof setTimeout>;
  let isPressed = false;
  let seen: readonly unknown[] = [];
  const settle = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (isPressed || document.activeElement?.closest('.share-tools')) return;
      const selection = getSelection();
      const ends = [
        selection?.anchorNode,
        selection?.anchorOffset,
        selection?.focusNode,
        selection?.focusOffset,
      ];
      if (ends.every((end, index) => end === seen[index])) return;
      seen = ends;
      act(selection);
    }, SETTLED);
  };
  document.addEventListener('selectionchange', settle);
  document.addEventListener('pointerdown', () => {
    isPressed = true;
  });
  for (const end of ['pointerup', 'pointercancel']) {
    document.addEventListener(end, () => {
      isPressed = false;
      settle();
    });
  }
}
