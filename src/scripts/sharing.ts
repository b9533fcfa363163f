/** The words and tools for sharing in a language (see partials/sharing.njk); null if there are none. */
export function sharingIn(lang: string, page: Document = document): HTMLTemplateElement | null {
  return page.querySelector(`template.sharing[lang="${lang}"]`);
}

/** The address of the page itself, without the query and the fragment of this visit. */
export function pageAddress(): string {
  return location.origin + location.pathname.replace(/index\.html$/, '');
}

/** How long a result is shown, in milliseconds. */
export const SHOWN = 2500;

let status: HTMLElement | undefined;

/** Adds the live region for screen readers, which must exist before its first message. */
export function addLiveRegion(): void {
  if (status) return;
  status = document.createElement('p');
  status.className = 'share-status';
  status.role = 'status';
  document.body.append(status);
}

/** Has a screen reader say something as soon as it is silent. */
export function say(words: string, lang: string): void {
  if (!status) return;
  status.lang = lang;
  // The same words are announced again only after the region was empty.
  status.textContent = '';
  setTimeout(() => status?.replaceChildren(words), 100);
}
