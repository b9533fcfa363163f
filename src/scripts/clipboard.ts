import type { Quotation } from './quotation.ts';

/**
 * Copies a quotation as plain text and as HTML, or as plain text only if the browser cannot do both.
 * It takes a promise, because browsers allow copying only in direct response to a click: the call
 * cannot wait until the quotation is fetched.
 *
 * @throws if the browser denies access to the clipboard
 */
export function copyQuotation(promised: Promise<Quotation>): Promise<void> {
  const { clipboard } = navigator;
  if (typeof ClipboardItem !== 'function')
    return promised.then(({ plain }) => clipboard.writeText(plain));
  const as = (type: string, words: (quotation: Quotation) => string): Promise<Blob> =>
    promised.then((quotation) => new Blob([words(quotation)], { type }));
  return clipboard.write([
    new ClipboardItem({
      'text/plain': as('text/plain', ({ plain }) => plain),
      'text/html': as('text/html', ({ html }) => html),
    }),
  ]);
}
