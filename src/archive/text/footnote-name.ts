/** What is wrong with a footnote name that contains spaces, and what to write. */
export const FOOTNOTE_NAME_FAULT =
  'the name of a footnote cannot contain spaces; write a hyphen instead';
