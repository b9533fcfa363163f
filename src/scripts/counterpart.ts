/**
 * On the page of one language, the link of a block to both languages side by side shows its
 * counterpart below it, in place, while it has the pointer or the focus; it still leads there.
 * The page of both languages is fetched once, when it is first asked for.
 */
export function offerCounterparts(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('a.block-both');
  for (const link of links) {
    link.addEventListener('mouseenter', () => show(link));
    link.addEventListener('focus', () => show(link));
    link.addEventListener('mouseleave', () => hide(link));
    link.addEventListener('blur', () => hide(link));
    link.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') hide(link);
    });
  }
}

let page: Promise<Document> | undefined;

function bothPage(link: HTMLAnchorElement): Promise<Document> {
  page ??= fetch(link.pathname)
    .then((response) => response.text())
    .then((html) => new DOMParser().parseFromString(html, 'text/html'));
  return page;
}

async function show(link: HTMLAnchorElement): Promise<void> {
  link.dataset.wanted = '';
  const both = await bothPage(link);
  const block = link.closest('.block');
  if (!block || link.dataset.wanted === undefined || block.querySelector('.counterpart')) return;
  const here = document.documentElement.lang;
  const cell = both
    .getElementById(link.hash.slice(1))
    ?.closest('[data-row]')
    ?.querySelector(`[lang]:not([lang="${here}"])`);
  if (!cell) return;
  const counterpart = document.createElement('aside');
  counterpart.className = 'counterpart';
  counterpart.lang = cell.getAttribute('lang') ?? '';
  counterpart.dir = cell.getAttribute('dir') ?? 'auto';
  counterpart.append(
    ...[...cell.cloneNode(true).childNodes].filter((node) => node.nodeType === Node.ELEMENT_NODE),
  );
  // Ids stand once on a page; the footnotes of the other language are on its own.
  for (const element of counterpart.querySelectorAll('[id]')) element.removeAttribute('id');
  for (const reference of counterpart.querySelectorAll('.note-reference')) reference.remove();
  block.append(counterpart);
}

function hide(link: HTMLAnchorElement): void {
  delete link.dataset.wanted;
  link.closest('.block')?.querySelector('.counterpart')?.remove();
}
