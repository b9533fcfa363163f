/** The languages that a reader wants to see on shared pages. */
export type Side = 'both' | 'ar' | 'en';

const KEY = 'safhatan-side';

/** What the reader chose; both, where nothing is kept or storage is closed to the page. */
export function chosenSide(): Side {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'ar' || kept === 'en' ? kept : 'both';
  } catch {
    return 'both';
  }
}

export function chooseSide(side: Side): void {
  try {
    localStorage.setItem(KEY, side);
  } catch {
    // The choice then holds for this page.
  }
  showSide(side);
}

/** The styles show one side where the root says so. */
export function showSide(side: Side): void {
  document.documentElement.dataset.side = side;
}
