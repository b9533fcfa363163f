/**
 * On the page of one language, the link of a block to both languages side by side shows its
 * counterpart below it, in place, when it gets the pointer or the focus; it still leads there.
 * The counterpart stays for as long as the pointer is in the block, so that it can be read and
 * copied from, or the focus on the link; Escape takes it away. The page of both languages is
 * fetched once, when it is first asked for.
 */
export function offerCounterparts(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.block-both')) {
    link.addEventListener('mouseenter', () => show(link));
    link.addEventListener('focus', () => show(link));
    link.addEventListener('blur', () => hide(link));
    link.closest('.block')?.addEventListener('mouseleave', () => hide(link));
  }
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-wanted]')) hide(link);
  });
}

let page: Promise<Document | undefined> | undefined;

/** The page of both languages; undefined where it cannot be had now, and then asked for again. */
export function bothPage(link: HTMLAnchorElement): Promise<Document | undefined> {
  page ??= fetch(link.pathname)
    .then((response) => response.text())
    .then((html) => new DOMParser().parseFromString(html, 'text/html'))
    .catch(() => {
      page = undefined;
      return undefined;
    });
  return page;
}

async function show(link: HTMLAnchorElement): Promise<void> {
  link.dataset.wanted = '';
  const both = await bothPage(link);
  const block = link.closest('.block');
  if (!block || link.dataset.wanted === undefined || block.querySelector('.counterpart')) return;
  const here = document.documentElement.lang;
  // What stands on the other side of the row: a text, or where there is none, what says so.
  const other = both
    ?.getElementById(link.hash.slice(1))
    ?.closest('[data-row]')
    ?.querySelector(`:scope > [lang]:not([lang="${here}"]), .both-gap > [lang]`);
  if (!other) return;
  const counterpart = document.createElement('aside');
  counterpart.className = 'counterpart';
  counterpart.lang = other.getAttribute('lang') ?? '';
  counterpart.dir = other.getAttribute('dir') ?? 'auto';
  const copy = other.cloneNode(true) as Element;
  counterpart.append(...(other.matches('.both-gap > *') ? [copy] : copy.children));
  // Ids stand once on a page; the footnotes of the other language are on its own.
  for (const element of counterpart.querySelectorAll('[id]')) element.removeAttribute('id');
  for (const reference of counterpart.querySelectorAll('.note-reference')) reference.remove();
  block.append(counterpart);
}

function hide(link: HTMLAnchorElement): void {
  delete link.dataset.wanted;
  link.closest('.block')?.querySelector('.counterpart')?.remove();
}
