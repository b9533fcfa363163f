/** What is read from a word on. */
export interface Reading {
  /** Equal in both languages. */
  readonly key: string;
  /** What it may say instead, as keys: 7.30 may be a time of day. */
  readonly also: readonly string[];
  /** The word after it. */
  readonly end: number;
  /** Whether it cannot well be something else. */
  readonly isSure: boolean;
}
