import { copyQuotation } from './clipboard.ts';
import { directiveOf, type Passage, readPassage } from './passage.ts';
import { type Quoted, quotation, wordsInPlain } from './quotation.ts';
import { closeTools, openTools, showResult } from './quote-tools.ts';
import { linkToBoth, quotedBeside, quotedHere } from './quoted.ts';
import { whenSelectionSettles } from './selection.ts';
import { addLiveRegion, pageAddress, sharingIn } from './sharing.ts';

/** Opens tools to quote a passage whenever a reader selects one. */
export function offerQuotations(): void {
  if (!document.querySelector('template.sharing')) return;
  if (!navigator.clipboard && !canShare()) return;
  addLiveRegion();
  whenSelectionSettles((selection) => offer(readPassage(selection)));
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') closeTools();
  });
}

function offer(passage: Passage | undefined): void {
  const template = passage && sharingIn(passage.lang);
  if (!passage || !template) {
    closeTools();
    return;
  }
  const here = quotedHere(passage, template);
  const isPaired = linkToBoth(passage) ?? passage.elements[0]?.closest('[data-row]');
  openTools(passage, template, {
    ...(navigator.clipboard && { copy: () => copy(passage, here) }),
    ...(navigator.clipboard && isPaired && { both: () => copyBoth(passage, here) }),
    ...(canShare() && { share: () => share(passage, here) }),
  });
}

function copy(passage: Passage, here: Quoted): void {
  const whole = quotation([here], addressOf(passage));
  copyQuotation(Promise.resolve(whole)).then(
    () => showResult('copied'),
    () => showResult('failed'),
  );
}

/** Copies one language if the counterpart is not available: that is better than nothing. */
function copyBoth(passage: Passage, here: Quoted): void {
  const beside = quotedBeside(passage);
  const whole = beside.then((other) =>
    typeof other === 'string'
      ? quotation([here], addressOf(passage))
      : quotation([here, other], addressOfBoth(passage)),
  );
  copyQuotation(whole).then(
    async () => {
      const other = await beside;
      showResult(typeof other === 'string' ? other : 'copied');
    },
    () => showResult('failed'),
  );
}

function share(passage: Passage, here: Quoted): void {
  const { title } = here;
  navigator.share({ title, text: wordsInPlain([here]), url: addressOf(passage) }).then(
    closeTools,
    // A reader who closes the share sheet may want another tool.
    () => {},
  );
}

function addressOf(passage: Passage): string {
  const block = passage.elements[0]?.closest('[data-block], [data-row]');
  return `${pageAddress()}#${block?.id ?? ''}${directiveOf(passage)}`;
}

/** The address on the page with both languages, which shows everything that is quoted. */
function addressOfBoth(passage: Passage): string {
  const link = linkToBoth(passage);
  if (!link) return addressOf(passage);
  // There, words of the other language come between two blocks of one.
  return link.href + (passage.elements.length === 1 ? directiveOf(passage) : '');
}

function canShare(): boolean {
  return typeof navigator.share === 'function';
}
