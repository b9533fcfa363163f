/**
 * On pages in one language, makes a block's link to both languages show the block's counterpart
 * below it, on hover or focus. The counterpart stays while the pointer is in the block, so that it
 * can be read and copied, or while the link has the focus; Escape closes it. The page with both
 * languages is fetched once, on first use.
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

/** The page with both languages; undefined if fetching fails, after which the next call tries again. */
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
  // The other side of the row: its text, or the words that say that there is none.
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
  // Ids must be unique, and the footnotes of the other language are not on this page.
  for (const element of counterpart.querySelectorAll('[id]')) element.removeAttribute('id');
  for (const reference of counterpart.querySelectorAll('.note-reference')) reference.remove();
  block.append(counterpart);
}

function hide(link: HTMLAnchorElement): void {
  delete link.dataset.wanted;
  link.closest('.block')?.querySelector('.counterpart')?.remove();
}
