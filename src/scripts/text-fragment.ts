/** A selection and what stands around it, as the browser shows it; a new line is a new block. */
export interface Selected {
  /** The page up to the selection. */
  readonly before: string;
  readonly text: string;
  /** The rest of the block that the selection ends in. */
  readonly after: string;
}

/** Selections of more words than this are named by their first and last words. */
const LONG = 12;
const ENDS = 4;
const MOST_CONTEXT = 8;

/**
 * The text directive that leads a browser to a selection (WICG, URL Fragment Text Directives):
 * `text=[prefix-,]start[,end][,-suffix]`. Browsers match whole words and take the first place that
 * fits, so that it grows to whole words, and takes as many words around them as tell the place
 * from those before it.
 *
 * @returns the directive, percent-encoded; undefined where no few words tell the place
 */
export function textDirective(selected: Selected): string | undefined {
  const { before, text, after } = wholeWords(selected);
  if (!/[\p{L}\p{N}]/u.test(text) || /\p{Surrogate}/u.test(text)) return undefined;
  const lines = text
    .split(/[\n\t]/)
    .map(wordsOf)
    .filter((line) => line.length > 0);
  const first = lines[0] ?? [];
  const last = lines.at(-1) ?? [];
  const lineBefore = wordsOf(before.split(/[\n\t]/).at(-1) ?? '');
  const lineAfter = wordsOf(after.split(/[\n\t]/)[0] ?? '');
  const isLong = lines.length > 1 || first.length > LONG;
  const passed = letters(before).length;
  const page = letters(before + text + after);
  for (let context = 0; context <= MOST_CONTEXT; context++) {
    const prefix = context === 0 ? [] : lineBefore.slice(-context);
    // With an end, a suffix would stand behind that and tell nothing about the start.
    const start = isLong ? first.slice(0, ENDS + Math.min(context, LONG - 2 * ENDS)) : first;
    const suffix = isLong ? [] : lineAfter.slice(0, context);
    const sought = letters([...prefix, ...start, ...suffix].join(''));
    if (page.indexOf(sought) !== passed - letters(prefix.join('')).length) continue;
    const end = isLong ? endOf(text, start, last) : [];
    return `text=${[
      ...(prefix.length > 0 ? [`${encode(prefix)}-`] : []),
      encode(start),
      ...(end.length > 0 ? [encode(end)] : []),
      ...(suffix.length > 0 ? [`-${encode(suffix)}`] : []),
    ].join(',')}`;
  }
  return undefined;
}

/** The last words of a selection, as many as do not stand in it before, behind its start. */
function endOf(text: string, start: readonly string[], last: readonly string[]): readonly string[] {
  const rest = letters(text).slice(letters(start.join('')).length);
  for (let count = Math.min(ENDS, last.length); count < last.length; count++) {
    const end = last.slice(-count);
    const found = letters(end.join(''));
    if (found !== '' && rest.indexOf(found) === rest.length - found.length) return end;
  }
  return last.slice(-ENDS - MOST_CONTEXT);
}

/** Moves the edges of a selection that lie within a word to the edges of the word. */
function wholeWords({ before, text, after }: Selected): Selected {
  const inner = text.trim();
  const lead = /^\s/.test(text)
    ? ''
    : (/(?:[\p{L}\p{M}\p{N}][_'’.,:·\u200C\u200D]*)+$/u.exec(before)?.[0] ?? '');
  const trail = /\s$/.test(text)
    ? ''
    : (/^(?:[_'’.,:·\u200C\u200D]*[\p{L}\p{M}\p{N}])+/u.exec(after)?.[0] ?? '');
  return {
    before: before.slice(0, before.length - lead.length),
    text: lead + inner + trail,
    after: after.slice(trail.length),
  };
}

function wordsOf(line: string): readonly string[] {
  return line.split(/\s+/).filter((word) => word !== '');
}

/** What browsers compare: letters and digits, whatever their case and their marks. */
function letters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/**
 * Besides what URLs and directives (`-`, `,`, `&`) need, every mark is encoded: chat programs end
 * an address before some and read others as bold or italic.
 */
function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ')).replace(
    /[-_.!~*'()]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
