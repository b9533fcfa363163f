/** Why a document cannot be taken back: what was found, where, and what to do. */
export class XliffFault extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}
