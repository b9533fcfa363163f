/** A text file of the site that no template prints. */
export interface TextFile {
  /** Below the path prefix; see addresses.ts. */
  readonly address: string;
  readonly content: string;
}
