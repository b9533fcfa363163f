/**
 * Makes Alt+L lead to the other language; the switch announces it (`aria-keyshortcuts`, tooltip). The
 * Alt key avoids a conflict with the single keys that screen readers use. The key is recognised by
 * its position, so that the shortcut works on Arabic keyboards too.
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
