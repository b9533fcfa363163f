import { addLiveRegion, pageAddress, SHOWN, say, sharingIn } from './sharing.ts';

/**
 * Makes the links of blocks to themselves also copy their address, and say so on the screen and to
 * screen readers. Without a clipboard they stay plain links.
 */
export function copyLinks(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('a.block-permalink');
  if (links.length === 0 || !navigator.clipboard) return;
  addLiveRegion();
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
