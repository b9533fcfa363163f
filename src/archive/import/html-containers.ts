/**
 * A list as Markdown.
 *
 * @param items the blocks of each item
 * @param start the number of the first item; undefined for a list without numbers
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

/** Whether all blocks of an item after the first are lists. */
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
