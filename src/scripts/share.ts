import { pageAddress } from './sharing.ts';

/** On phones, adds a button to the head of a story that passes its title and address to other apps. */
export function offerSharing(): void {
  const template = document.querySelector<HTMLTemplateElement>('template.share-story-template');
  const isPhone = matchMedia('(pointer: coarse)').matches;
  if (!template || !isPhone || typeof navigator.share !== 'function') return;
  const head = document.querySelector('.story-head, .both-head');
  const button = template.content.cloneNode(true) as DocumentFragment;
  button.firstElementChild?.addEventListener('click', () => {
    const titles = document.querySelectorAll('h1 [lang], h1:not(:has([lang]))');
    const title = [...titles].map((one) => one.textContent.trim()).join(' · ');
    // The promise is rejected when a reader closes the share sheet, which is no error.
    navigator.share({ title, url: pageAddress() }).catch(() => {});
  });
  head?.append(button);
}
