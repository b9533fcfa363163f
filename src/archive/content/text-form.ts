/** What a text file has besides its words, as the editor of its author wrote it. */
export interface TextForm {
  readonly byteOrderMark: '\uFEFF' | '';
  /** In a file with several kinds, the most frequent. */
  readonly lineEnd: '\n' | '\r\n' | '\r';
  /** Whether the last line has a line end, too. */
  readonly isLastLineEnded: boolean;
}

/** The form of a file. @param text as it is on disk, decoded */
export function formOf(text: string): TextForm {
  const counts = { '\r\n': 0, '\r': 0, '\n': 0 };
  for (const [lineEnd] of text.matchAll(/\r\n?|\n/g)) counts[lineEnd as keyof typeof counts]++;
  const lineEnds = Object.keys(counts) as (keyof typeof counts)[];
  return {
    byteOrderMark: text.startsWith('\uFEFF') ? '\uFEFF' : '',
    lineEnd: lineEnds.reduce((most, one) => (counts[one] > counts[most] ? one : most), '\n'),
    isLastLineEnded: /^\uFEFF?$|[\r\n]$/.test(text),
  };
}

/** Gives a text with `\n` line ends another form. */
export function inForm(text: string, form: TextForm): string {
  const lines = form.isLastLineEnded ? text : text.replace(/\n$/, '');
  return form.byteOrderMark + lines.replaceAll('\n', form.lineEnd);
}

/** A text with `\n` line ends, in the form of the file that it replaces, if any. */
export function inFormOf(before: string | undefined, text: string): string {
  return before === undefined ? text : inForm(text, formOf(before));
}
