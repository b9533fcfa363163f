import type { Block } from '../text/block.ts';
import type { Text } from '../text/text.ts';

/**
 * The words of a block as the corpus gives them: without markup; of a figure, its alternative text
 * and its caption. Where a paragraph or heading is broken into lines is not part of its words;
 * the lines of other blocks (items, rows, lines of code) stay apart by `\n`. Footnotes are apart.
 */
export function wordsOfBlock({ kind, text, image }: Block): string {
  if (image) return [image.alt, image.caption].filter((words) => words !== '').join('\n');
  return kind === 'paragraph' || kind === 'heading' ? text.replaceAll('\n', ' ') : text;
}

/** The words of the footnotes that a block refers to, in its order. */
export function notesOfBlock({ notes }: Block, text: Text): readonly string[] {
  return notes.flatMap((number) => text.notes[number - 1]?.text ?? []);
}
