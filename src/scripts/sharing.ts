/** What the page says about sharing in a language (see macros/share.njk). */
export function sharingIn(lang: string, page: Document = document): HTMLTemplateElement | null {
  return page.querySelector(`template.sharing[lang="${lang}"]`);
}

/** The address of the page itself, without what only this visit added to it. */
export function pageAddress(): string {
  return location.origin + location.pathname.replace(/index\.html$/, '');
}

/** How long what has been done is shown, in milliseconds. */
export const SHOWN = 2500;

let status: HTMLElement | undefined;

/** Makes the place that screen readers listen to; it must be there before there is news. */
export function listen(): void {
  if (status) return;
  status = document.createElement('p');
  status.className = 'share-status';
  status.role = 'status';
  document.body.append(status);
}

/** Has a screen reader say something when it has nothing else to say. */
export function say(words: string, lang: string): void {
  if (!status) return;
  status.lang = lang;
  // The same words again are news only if there were none in between.
  status.textContent = '';
  setTimeout(() => status?.replaceChildren(words), 100);
}
