import type { Language } from './language.ts';

/** What an archive has to decide for itself; everything else follows from its content. */
export interface Settings {
  /** The archive's name. */
  readonly title: Readonly<Record<Language, string>>;
  /** One sentence about it, for its front pages. */
  readonly description: Readonly<Record<Language, string>>;
  /** The licence of the texts: its short name and its address. */
  readonly licence: { readonly name: string; readonly url: string };
  /** The address that the site is published at, without a path: `https://example.org`. */
  readonly url: string;
  /**
   * The tagging entity of tag URIs (RFC 4151), with which the ids of feed entries begin: a domain,
   * and a year, month or day on which the archive owned it. It stays even if the site moves to
   * another domain; otherwise subscribers would receive every entry again.
   */
  readonly authority: string;
  /** The path below that address, with a slash at both ends: `/`, or `/archive/`. */
  readonly pathPrefix: string;
  /** The IANA time zone that decides on which day a point in time falls. */
  readonly timeZone: string;
  /**
   * BCP 47 locales for dates in words. If a language has two, the month's name in the second follows
   * that in the first after a slash: كانون الثاني/يناير.
   */
  readonly locales: Readonly<Record<Language, readonly [string, string?]>>;
  /** The digits on Arabic pages, as a Unicode numbering system: `latn` (2024) or `arab` (٢٠٢٤). */
  readonly digits: 'latn' | 'arab';
  /** How many stories one page of an index lists. */
  readonly storiesPerPage: number;
  /** How many of the latest stories a front page lists. */
  readonly latest: number;
}
