import type { Quotation } from './quotation.ts';

/**
 * Copies a quotation as plain text and as HTML, or where the browser cannot, as plain text. It may
 * still be on its way when this is called: browsers want to be asked at once, while the reader's
 * press of a button lasts.
 *
 * @throws where the clipboard is closed to the page
 */
export function copyQuotation(coming: Promise<Quotation>): Promise<void> {
  const { clipboard } = navigator;
  if (typeof ClipboardItem !== 'function')
    return coming.then(({ plain }) => clipboard.writeText(plain));
  const as = (type: string, words: (quotation: Quotation) => string): Promise<Blob> =>
    coming.then((quotation) => new Blob([words(quotation)], { type }));
  return clipboard.write([
    new ClipboardItem({
      'text/plain': as('text/plain', ({ plain }) => plain),
      'text/html': as('text/html', ({ html }) => html),
    }),
  ]);
}
