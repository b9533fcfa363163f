import { pageAddress } from './sharing.ts';

/** On phones, the head of a story has a button that hands its title and address to other apps. */
export function offerSharing(): void {
  const template = document.querySelector<HTMLTemplateElement>('template.share-story-template');
  const isPhone = matchMedia('(pointer: coarse)').matches;
  if (!template || !isPhone || typeof navigator.share !== 'function') return;
  const head = document.querySelector('.story-head, .both-head');
  const button = template.content.cloneNode(true) as DocumentFragment;
  button.firstElementChild?.addEventListener('click', () => {
    const titles = document.querySelectorAll('h1 [lang], h1:not(:has([lang]))');
    const title = [...titles].map((one) => one.textContent.trim()).join(' · ');
    // A reader who closes the sheet has shared nothing, which is no error.
    navigator.share({ title, url: pageAddress() }).catch(() => {});
  });
  head?.append(button);
}
