import { listen, pageAddress, SHOWN, say, sharingIn } from './sharing.ts';

/**
 * A block's link to itself, which still leads there, also copies its address, and says so to
 * everybody. Where there is no clipboard it is a plain link.
 */
export function copyLinks(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('a.block-permalink');
  if (links.length === 0 || !navigator.clipboard) return;
  listen();
  for (const link of links) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      navigator.clipboard.writeText(pageAddress() + link.hash).then(
        () => confirm(link),
        () => {},
      );
    });
  }
}

function confirm(link: HTMLAnchorElement): void {
  const lang = link.closest('[lang]')?.getAttribute('lang') ?? '';
  const copied = sharingIn(lang)?.dataset.linkCopied ?? '';
  link.dataset.copied = copied;
  say(copied, lang);
  setTimeout(() => delete link.dataset.copied, SHOWN);
}
