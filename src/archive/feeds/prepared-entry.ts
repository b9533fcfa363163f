/** An entry in every format, ready to be joined with others into a feed. */
export interface PreparedEntry {
  /** An `<entry>` element without a namespace declaration, which the feed has. */
  readonly atom: string;
  /** One line of JSON. */
  readonly json: string;
}
