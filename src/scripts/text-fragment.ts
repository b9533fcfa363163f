/** A selection and the text around it, as the browser shows it; `\n` begins a new block. */
export interface Selected {
  /** The text of the page up to the selection. */
  readonly before: string;
  readonly text: string;
  /** The rest of the block that the selection ends in. */
  readonly after: string;
}

/** For selections of more words, the directive has only their first and last words. */
const LONG = 12;
/** The fewest first or last words it has. */
const ENDS = 4;
/** The most words of context on either side. */
const MOST_CONTEXT = 8;

/**
 * The text directive that leads a browser to a selection (WICG, URL Fragment Text Directives):
 * `text=[prefix-,]start[,end][,-suffix]`. Browsers match whole words and take the first match. The
 * selection is therefore extended to whole words, and gets as much context as tells it apart from
 * earlier matches.
 *
 * @returns the directive, percent-encoded; undefined if even the most context is ambiguous
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
    // A suffix would follow the end, and could not tell apart two places that begin alike.
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

/** The last words of a selection: the fewest that do not also occur earlier after its start. */
function endOf(text: string, start: readonly string[], last: readonly string[]): readonly string[] {
  const rest = letters(text).slice(letters(start.join('')).length);
  for (let count = Math.min(ENDS, last.length); count < last.length; count++) {
    const end = last.slice(-count);
    const found = letters(end.join(''));
    if (found !== '' && rest.indexOf(found) === rest.length - found.length) return end;
  }
  return last.slice(-ENDS - MOST_CONTEXT);
}

/** Extends a selection that begins or ends within a word to the whole word. */
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

/** What browsers compare: letters and digits, regardless of case and diacritics. */
function letters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/**
 * Percent-encodes words. Beyond what URLs and directives (`-`, `,`, `&`) require, it encodes all
 * punctuation, because chat apps end a link before some marks and read others as formatting.
 */
function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ')).replace(
    /[-_.!~*'()]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
