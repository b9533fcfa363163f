import type { ArchiveDate } from '../base/archive-date.ts';
import type { Language, SOURCE, TARGET } from '../base/language.ts';
import type { CorpusCounts } from '../corpus/aligned-rows.ts';
import type { BlockKind, Note } from '../text/block.ts';

/**
 * A page of the site as plain data: everything that its template prints except the words of the
 * interface. Every `href` has the path prefix. What may be missing is null, never undefined, which
 * the strict templates would refuse.
 */
export type Page =
  | HomePage
  | FrontPage
  | StoryPage
  | BothPage
  | NoticePage
  | TagsPage
  | TagPage
  | DatesPage
  | DatePage
  | DataPage
  | MovedPage
  | GonePage
  | NotFoundPage;

/** A page that belongs to no single story. */
export type IndexPage = Exclude<Page, StoryPage | BothPage | NoticePage>;

export type PageKind = Page['kind'];

export const PAGE_KINDS = [
  'home',
  'front',
  'story',
  'both',
  'notice',
  'tags',
  'tag',
  'dates',
  'date',
  'data',
  'moved',
  'gone',
  'notFound',
] as const satisfies readonly PageKind[];

interface BasePage {
  readonly kind: string;
  /** A path below the path prefix; see base/addresses.ts. */
  readonly address: string;
  /** The language of the page itself; on a page shared by both languages, the source's. */
  readonly language: Language;
  /** The languages of its interface: one on a text's page, both on a shared one. */
  readonly languages: readonly Language[];
  /** Where the language switch leads. */
  readonly switch: Readonly<Record<Language, SwitchLink>>;
  /** The switch's link to both texts side by side; null where there is no translated story. */
  readonly both: Omit<SwitchLink, 'alternate'> | null;
  /** The side of the switch that the keyboard shortcut follows. */
  readonly shortcut: Language;
  /** Whether it lists stories in both languages, of which a reader may choose to see one. */
  readonly listsStories: boolean;
}

/** One side of the language switch. */
export interface SwitchLink {
  readonly href: string;
  /** Whether it leads to the page that it is on. */
  readonly current: boolean;
  /** Whether it leads to the same content in that language, and not just to a related page. */
  readonly alternate: boolean;
}

/** The front page of both languages. */
export interface HomePage extends BasePage {
  readonly kind: 'home';
  readonly entries: readonly Entry[];
  readonly counts: Counts;
  readonly tags: readonly TagLink[];
  readonly years: readonly PeriodLink[];
}

/** The front page of one language. */
export interface FrontPage extends BasePage {
  readonly kind: 'front';
  /** Only stories with a text in this language. */
  readonly entries: readonly Entry[];
  readonly counts: Counts;
}

/** The page of a text: an article or a translation. */
export interface StoryPage extends BasePage {
  readonly kind: 'story';
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  readonly date: ArchiveDate;
  readonly updated: ArchiveDate | null;
  readonly source: { readonly name: string; readonly url: string | null } | null;
  readonly author: string | null;
  readonly translation: TranslationDetails | null;
  /** The story's text in the other language. */
  readonly counterpart: Pick<StoryPage, 'title' | 'translation'> | null;
  readonly tags: readonly TagName[];
  readonly dateHref: string;
  readonly blocks: readonly PageBlock[];
  /** On a translation, links to the blocks whose original changed after it was translated. */
  readonly stale: readonly { readonly href: string; readonly number: number }[];
  readonly notes: readonly Note[];
  readonly newer: TextLink | null;
  readonly older: TextLink | null;
}

/** The page of both texts of a story, side by side. */
export interface BothPage extends BasePage {
  readonly kind: 'both';
  readonly id: string;
  readonly date: ArchiveDate;
  readonly texts: Readonly<Record<Language, Pick<StoryPage, 'title' | 'summary' | 'notes'>>>;
  readonly rows: readonly PageRow[];
}

/** The page at the address of a translation that does not exist yet. */
export interface NoticePage extends BasePage {
  readonly kind: 'notice';
  readonly id: string;
  readonly date: ArchiveDate;
  readonly article: TextLink;
}

export interface TagsPage extends BasePage {
  readonly kind: 'tags';
  readonly tags: readonly TagLink[];
  readonly counts: Counts;
}

export interface TagPage extends BasePage, Listing {
  readonly kind: 'tag';
  readonly slug: string;
  readonly name: Readonly<Record<Language, string>>;
}

export interface DatesPage extends BasePage {
  readonly kind: 'dates';
  readonly years: readonly (PeriodLink & { readonly months: readonly PeriodLink[] })[];
  readonly counts: Counts;
}

/** The index of a year, a month or a day. */
export interface DatePage extends BasePage, Listing {
  readonly kind: 'date';
  readonly date: ArchiveDate;
  /** The periods that contain this one, the longest first. */
  readonly within: readonly PeriodLink[];
  /** The months of a year, the days of a month, in calendar order. */
  readonly parts: readonly PeriodLink[];
  /** The nearest periods of the same length that have stories. */
  readonly newer: PeriodLink | null;
  readonly older: PeriodLink | null;
}

/** The page that documents the corpus files. */
export interface DataPage extends BasePage {
  readonly kind: 'data';
  /** Null where the files are left out, as on the development server. */
  readonly counts: CorpusCounts | null;
  readonly hrefs: { readonly stories: string; readonly memory: string };
}

/** The page at a former address, which leads to the present one. */
export interface MovedPage extends BasePage {
  readonly kind: 'moved';
  /** The present address. */
  readonly href: string;
  /** The same as an absolute URL. */
  readonly canonical: string;
  /** The title of the story, or the name of the tag, at that address. */
  readonly names: Readonly<{ [SOURCE]: string; [TARGET]: string | null }>;
}

/** The page at the address of a withdrawn story or tag. */
export interface GonePage extends BasePage {
  readonly kind: 'gone';
  readonly what: 'story' | 'tag';
  /** The Arabic name of a tag; null for a story, whose title is not recorded. */
  readonly name: string | null;
  /** In the editor's words, in any language. */
  readonly reason: string;
}

export interface NotFoundPage extends BasePage {
  readonly kind: 'notFound';
}

/** What one numbered page of an index shows. */
export interface Listing {
  readonly entries: readonly Entry[];
  /** Of the whole index, not of this page. */
  readonly counts: Counts;
  readonly paging: Paging;
}

export interface Paging {
  /** The number of this page, from 1, and of all pages. */
  readonly page: number;
  readonly pages: number;
  /** The numbered links to show; null marks a gap. */
  readonly links: readonly ({ readonly page: number; readonly href: string } | null)[];
  readonly newer: string | null;
  readonly older: string | null;
}

/** Numbers of stories: all, and those with a translation. */
export interface Counts {
  readonly stories: number;
  readonly translated: number;
}

/** A story in an index. */
export interface Entry {
  readonly id: string;
  readonly date: ArchiveDate;
  readonly texts: Readonly<Record<Language, EntryText | null>>;
}

export interface EntryText extends TextLink {
  readonly summary: string | null;
}

export interface TextLink {
  readonly title: string;
  readonly href: string;
}

/** A link to the index of a tag. */
export interface TagName {
  readonly name: Readonly<Record<Language, string>>;
  readonly href: string;
}

export interface TagLink extends TagName {
  readonly counts: Counts;
}

export interface PeriodLink {
  readonly date: ArchiveDate;
  readonly href: string;
  readonly counts: Counts;
}

export interface TranslationDetails {
  readonly translator: string | null;
  readonly translated: ArchiveDate | null;
  readonly reviewer: string | null;
  readonly method: 'human' | 'machine' | 'machine-reviewed' | null;
}

/** The content of a block, on the page of its text or of both. */
export interface BlockBody {
  readonly kind: BlockKind;
  readonly html: string;
  readonly figure: Figure | null;
}

/** A block on the page of its text. */
export interface PageBlock extends BlockBody {
  /** The id of the block, or of the source block that it translates. */
  readonly id: string;
  /** The fragments that lead here, the block's own first. */
  readonly anchors: readonly string[];
  /** Whether the article changed here after it was translated. */
  readonly stale: boolean;
  /** The same place on the page of both languages. */
  readonly bothHref: string | null;
}

/** A row of the page of both languages. */
export interface PageRow {
  /** See alignment/row-ids.ts. */
  readonly id: string;
  readonly anchors: readonly string[];
  readonly blocks: Readonly<Record<Language, readonly BlockBody[]>>;
  /** Whether one side is missing. */
  readonly unmatched: boolean;
  readonly stale: boolean;
}

export interface Figure {
  readonly src: string;
  /** The `srcset` of the smaller copies and the image itself; empty where there are no copies. */
  readonly srcset: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: string;
}
