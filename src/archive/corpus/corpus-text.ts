import type { Block } from '../text/block.ts';
import type { Text } from '../text/text.ts';

/**
 * The words of a block in the corpus, without markup and footnotes. A figure gives its alternative
 * text and its caption. Line breaks within a paragraph or heading become spaces; the lines of other
 * blocks (items, table rows, code) are separated by `\n`.
 */
export function wordsOfBlock({ kind, text, image }: Block): string {
  if (image) return [image.alt, image.caption].filter((words) => words !== '').join('\n');
  return kind === 'paragraph' || kind === 'heading' ? text.replaceAll('\n', ' ') : text;
}

/** The words of the footnotes that a block refers to, in the order of the references. */
export function notesOfBlock({ notes }: Block, text: Text): readonly string[] {
  return notes.flatMap((number) => text.notes[number - 1]?.text ?? []);
}
