/** Words quoted in one language, and their source. */
export interface Quoted {
  readonly lang: string;
  readonly dir: string;
  /** The words, block by block; `\n` separates the lines of a list or a table. */
  readonly blocks: readonly string[];
  /** Four quotation marks: two around a quotation, then two around a quotation within it. */
  readonly quotes: string;
  readonly title: string;
  /** The archive's name. */
  readonly archive: string;
  /** As the page shows it. */
  readonly date: string;
  /** The comma of the language, with its space. */
  readonly comma: string;
}

/** A quotation as plain text and as HTML. */
export interface Quotation {
  readonly plain: string;
  readonly html: string;
}

/**
 * Composes a quotation: the words in each language, then their sources, then the link, on a line of
 * its own so that text of the other direction cannot reorder it.
 */
export function quotation(all: readonly Quoted[], link: string): Quotation {
  return {
    plain: `${wordsInPlain(all)}\n${link}`,
    html: [
      ...all.map(
        (quoted) =>
          `<blockquote ${inLanguage(quoted)} cite="${escaped(link)}">${marked(quoted)
            .map((block) => `<p>${escaped(block).replaceAll('\n', '<br>')}</p>`)
            .join('')}</blockquote>`,
      ),
      ...all.map(
        (quoted) =>
          `<p ${inLanguage(quoted)}><a href="${escaped(link)}">${escaped(quoted.title)}</a>${escaped(afterTitle(quoted))}</p>`,
      ),
    ].join('\n'),
  };
}

/** The same as plain text without the link, for which a share sheet has a field of its own. */
export function wordsInPlain(all: readonly Quoted[]): string {
  return [
    ...all.map((quoted) => `${isolated(marked(quoted).join('\n\n'), quoted)}\n`),
    ...all.map((quoted) => isolated(quoted.title + afterTitle(quoted), quoted)),
  ].join('\n');
}

/** Puts a quotation mark before each block, and one after the last. */
function marked({ blocks, quotes }: Quoted): readonly string[] {
  const [open = '', close = '', innerOpen = '', innerClose = ''] = quotes;
  return blocks.map((block, index) => {
    const words = block.replaceAll(open, innerOpen).replaceAll(close, innerClose);
    return `${open}${words}${index === blocks.length - 1 ? close : ''}`;
  });
}

/** “. Safhatan, 27 January 2024”, without the full stop if the title ends with a mark of its own. */
function afterTitle({ title, archive, date, comma }: Quoted): string {
  return `${/[.!?؟…]$/.test(title) ? ' ' : '. '}${archive}${comma}${date}`;
}

/** A word of letters of one direction, with the digits and marks within it: “F-16”, “U.S”. */
const word = (letter: string): string =>
  String.raw`\p{N}*${letter}(?:[\p{M}\p{N}'’._+@/&-]*(?:${letter}|[\p{M}\p{N}]))*`;

const RIGHT_TO_LEFT = word(String.raw`\p{Script=Arabic}`);
const LEFT_TO_RIGHT = word(String.raw`(?!\p{Script=Arabic})\p{L}`);

/**
 * Puts words of the other direction between U+2068 and U+2069 (first strong isolate and pop
 * directional isolate, UAX #9). They then reorder nothing beside them; and software that guesses the
 * direction of a line from its first letter passes over them.
 */
function isolated(text: string, { dir }: Quoted): string {
  const other = dir === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  return text.replace(new RegExp(`${other}(?: ${other})*`, 'gu'), '\u2068$&\u2069');
}

function inLanguage({ lang, dir }: Quoted): string {
  return `lang="${lang}" dir="${dir}"`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
