import { bothPage } from './counterpart.ts';
import { allOf, type Passage } from './passage.ts';
import type { Quoted } from './quotation.ts';
import { readText } from './read-text.ts';
import { sharingIn } from './sharing.ts';

/** Why a passage is without its counterpart: it could not be fetched, or there is none. */
export type Lack = 'offline' | 'alone';

/** The selected words and where they come from. */
export function quotedHere({ blocks }: Passage, sharing: HTMLTemplateElement): Quoted {
  return quotedFrom(document, sharing, blocks);
}

/** The blocks that stand beside those of a passage, as wholes; a story page fetches them. */
export async function quotedBeside(passage: Passage): Promise<Quoted | Lack> {
  const link = linkToBoth(passage);
  const page = link ? await bothPage(link) : document;
  const isOnRows = page?.querySelector('[data-row]');
  if (!page || !isOnRows) return 'offline';
  const rows = passage.elements.map((element) => {
    const fragment = element.querySelector<HTMLAnchorElement>('a.block-both')?.hash.slice(1);
    return (fragment ? page.getElementById(fragment) : element)?.closest('[data-row]');
  });
  // Several blocks may stand in one row.
  const cells = [...new Set(rows)].flatMap(
    (row) => row?.querySelector(`:scope > .both-cell:not([lang="${passage.lang}"])`) ?? [],
  );
  const sharing = sharingIn(cells[0]?.getAttribute('lang') ?? '', page);
  if (!sharing) return 'alone';
  return quotedFrom(
    page,
    sharing,
    cells.map((cell) => readText(allOf(cell)).trim()),
  );
}

/** The link from the first block of a passage to its place beside the other language. */
export function linkToBoth({ elements }: Passage): HTMLAnchorElement | null {
  return elements[0]?.querySelector<HTMLAnchorElement>('a.block-both') ?? null;
}

function quotedFrom(
  page: Document,
  { lang, dir, dataset }: HTMLTemplateElement,
  blocks: readonly string[],
): Quoted {
  /** What the page of a text says once, and that of both languages in each. */
  const said = (selector: string): string => {
    const own = [...page.querySelectorAll(selector)].find(
      (one) => one.closest('[lang]')?.getAttribute('lang') === lang,
    );
    return own?.textContent.trim() ?? '';
  };
  return {
    lang,
    dir,
    blocks,
    quotes: dataset.quotes ?? '',
    comma: dataset.comma ?? '',
    title: said('h1 [lang], h1'),
    archive: said('.masthead-title'),
    date: said('.story-date time'),
  };
}
