import type { Language } from './language.ts';

/** What an archive decides about itself; everything else follows from its content. */
export interface Settings {
  /** The archive's name. */
  readonly title: Readonly<Record<Language, string>>;
  /** One sentence about it, for its front pages. */
  readonly description: Readonly<Record<Language, string>>;
  /** What holds for the texts. */
  readonly licence: { readonly name: string; readonly url: string };
  /** The absolute address that the site is published at, without a path. */
  readonly url: string;
  /**
   * What the ids of feed entries begin with (the authority of a tag URI, RFC 4151): a domain of the
   * archive's and a year, month or day on which it was the archive's. It never changes, even where
   * the address does, or subscribers get every entry anew.
   */
  readonly authority: string;
  /** The path below that address, with a slash at both ends: `/`, or `/archive/`. */
  readonly pathPrefix: string;
  /** The IANA time zone in which a full time is placed on a day. */
  readonly timeZone: string;
  /**
   * BCP 47 locales for dates in words. Where a language has two, the month of the second follows
   * that of the first after a slash: كانون الثاني/يناير.
   */
  readonly locales: Readonly<Record<Language, readonly [string, string?]>>;
  /** Unicode numbering system of the digits on Arabic pages: `latn` (2024) or `arab` (٢٠٢٤). */
  readonly digits: 'latn' | 'arab';
  /** How many stories a page of an index holds. */
  readonly storiesPerPage: number;
  /** How many of the latest stories a front page shows. */
  readonly latest: number;
}
