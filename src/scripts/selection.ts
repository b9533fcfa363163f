/** Handles are dragged, and keys pressed, more than once for one selection. */
const SETTLED = 300;

/**
 * Calls with the reader's selection when it has come to rest: once for each, so that what was
 * closed stays closed. While the focus is in the tools for a selection it is that one still.
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
