/** How long nothing must happen, in milliseconds: editors save a file in several steps. */
const SETTLE = 40;

/** How long to wait at most, in milliseconds, if something keeps happening. */
const LONGEST = 1000;

/** A function to call at each event: it calls another one once the events have settled. */
export function whenSettled(act: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let first: number | undefined;
  const settled = (): void => {
    first = undefined;
    act();
  };
  return () => {
    const now = Date.now();
    first ??= now;
    clearTimeout(timer);
    timer = setTimeout(settled, Math.max(0, Math.min(SETTLE, first + LONGEST - now)));
  };
}
