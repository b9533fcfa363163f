/** An entry as the feeds of each format have it, ready to be joined to others. */
export interface PreparedEntry {
  /** `<entry>`, in the namespace of the feed. */
  readonly atom: string;
  /** One line of JSON. */
  readonly json: string;
}
