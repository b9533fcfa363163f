/** The languages that a reader wants to see on pages shared by both. */
export type Side = 'both' | 'ar' | 'en';

const KEY = 'safhatan-side';

/** The reader's choice; both languages if none is stored, or if storage is blocked. */
export function chosenSide(): Side {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'ar' || kept === 'en' ? kept : 'both';
  } catch {
    return 'both';
  }
}

/** Stores the reader's choice and shows it. */
export function chooseSide(side: Side): void {
  try {
    localStorage.setItem(KEY, side);
  } catch {
    // The choice then lasts for this page only.
  }
  showSide(side);
}

/** Sets the attribute of the root element by which the styles hide the other side. */
export function showSide(side: Side): void {
  document.documentElement.dataset.side = side;
}
