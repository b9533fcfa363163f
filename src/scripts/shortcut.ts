/**
 * Alt+L leads to the other language. The switch announces it (aria-keyshortcuts, its tooltip). A
 * shortcut with Alt is none of the single keys that screen readers use. The key is told by its
 * place, so that it works on an Arabic keyboard too.
 */
export function followSideShortcut(): void {
  document.addEventListener('keydown', (event) => {
    const { code, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (code !== 'KeyL' || !altKey || ctrlKey || metaKey || shiftKey) return;
    const other = document.querySelector<HTMLAnchorElement>('.switch a[aria-keyshortcuts]');
    if (!other) return;
    event.preventDefault();
    other.click();
  });
}
