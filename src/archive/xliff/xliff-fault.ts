/** Why a document cannot be imported: what was found, on which line, and what to do. */
export class XliffFault extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}
