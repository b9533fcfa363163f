/**
 * A list of items as Markdown.
 *
 * @param items the blocks of each
 * @param start the number of the first one; undefined where they have none
 */
export function listMarkdown(
  items: readonly (readonly string[])[],
  start: number | undefined,
): string {
  const isTight = items.every((blocks) => blocks.length === 1 || isListOnly(blocks));
  return items
    .map((blocks, index) => {
      const mark = start === undefined ? '- ' : `${start + index}. `;
      const content = blocks.join(isTight ? '\n' : '\n\n');
      return mark + content.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
    })
    .join(isTight ? '\n' : '\n\n');
}

/** A line of words with a list below it. */
function isListOnly([, ...rest]: readonly string[]): boolean {
  return rest.every((one) => /^- /.test(one));
}

/** Blocks as a Markdown quotation. */
export function quotationMarkdown(blocks: readonly string[]): string {
  return blocks
    .join('\n\n')
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
    .replace(/^>$/, '');
}
