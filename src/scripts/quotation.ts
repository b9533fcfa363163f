/** Words quoted in one language, and where they come from. */
export interface Quoted {
  readonly lang: string;
  readonly dir: string;
  /** The words, block by block; lines of a list or a table are parted by `\n`. */
  readonly blocks: readonly string[];
  /** The quotation marks of the language: around a quotation, then those of one within it. */
  readonly quotes: string;
  readonly title: string;
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
 * Puts a quotation together: the words in each language, then their sources, then the link on a
 * line of its own, where no direction of other text can reach it.
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
          `<p ${inLanguage(quoted)}><a href="${escaped(link)}">${escaped(quoted.title)}</a>${escaped(behindTitle(quoted))}</p>`,
      ),
    ].join('\n'),
  };
}

/** The same as plain text without its link, for a share sheet, which has a place for that. */
export function wordsInPlain(all: readonly Quoted[]): string {
  return [
    ...all.map((quoted) => `${isolated(marked(quoted).join('\n\n'), quoted)}\n`),
    ...all.map((quoted) => isolated(quoted.title + behindTitle(quoted), quoted)),
  ].join('\n');
}

/** Each block begins with a quotation mark; the last one ends with it. */
function marked({ blocks, quotes }: Quoted): readonly string[] {
  const [open = '', close = '', innerOpen = '', innerClose = ''] = quotes;
  return blocks.map((block, index) => {
    const words = block.replaceAll(open, innerOpen).replaceAll(close, innerClose);
    return `${open}${words}${index === blocks.length - 1 ? close : ''}`;
  });
}

/** “. Safhatan, 27 January 2024”, without a stop where the title has a mark of its own. */
function behindTitle({ title, archive, date, comma }: Quoted): string {
  return `${/[.!?؟…]$/.test(title) ? ' ' : '. '}${archive}${comma}${date}`;
}

/** A word of the letters of one direction, with the digits and marks within it: “F-16”, “U.S”. */
const word = (letter: string): string =>
  String.raw`\p{N}*${letter}(?:[\p{M}\p{N}'’._+@/&-]*(?:${letter}|[\p{M}\p{N}]))*`;

const RIGHT_TO_LEFT = word(String.raw`\p{Script=Arabic}`);
const LEFT_TO_RIGHT = word(String.raw`(?!\p{Script=Arabic})\p{L}`);

/**
 * Isolates words of the other direction (U+2068 to U+2069, of the Unicode Bidirectional Algorithm,
 * UAX 9), so that they move nothing beside them, and so that programs which judge the direction of
 * a line by its first letter judge by its own language.
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
