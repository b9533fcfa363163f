import type { ArchiveDate } from '../base/archive-date.ts';
import type { Language, SOURCE, TARGET } from '../base/language.ts';
import type { CorpusCounts } from '../corpus/aligned-rows.ts';
import type { BlockKind, Note } from '../text/block.ts';

/**
 * The pages of the site as plain data: all that a template prints but for the words of the
 * interface. Every `href` has the path prefix; what may be missing is null, never undefined, for
 * the templates are strict.
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

/** A page that is not of one story. */
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
  /** Below the path prefix; see addresses.ts. */
  readonly address: string;
  /** The language of the page itself. That of a page shared by both languages is the source's. */
  readonly language: Language;
  /** The languages that its interface speaks: one on a text's page, both on a shared one. */
  readonly languages: readonly Language[];
  /** Where the language switch leads. */
  readonly switch: Readonly<Record<Language, SwitchLink>>;
  /** Where it leads to both languages side by side; null on a page that is not of one story. */
  readonly both: Omit<SwitchLink, 'alternate'> | null;
  /** The side of the switch that the keyboard shortcut takes. */
  readonly shortcut: Language;
  /** Whether it lists stories in both languages, of which a reader may want one only. */
  readonly listsStories: boolean;
}

/** One side of the language switch. */
export interface SwitchLink {
  readonly href: string;
  /** Whether this is the page that the switch stands on. */
  readonly current: boolean;
  /** Whether it leads to the same text in that language, and not only to a page about it. */
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
  /** Only what there is in this language. */
  readonly entries: readonly Entry[];
  readonly counts: Counts;
}

/** A text: an article or a translation. */
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
  /** Of a translation: links to the blocks whose original has changed since. */
  readonly stale: readonly { readonly href: string; readonly number: number }[];
  readonly notes: readonly Note[];
  readonly newer: TextLink | null;
  readonly older: TextLink | null;
}

/** Both texts of a story, side by side. */
export interface BothPage extends BasePage {
  readonly kind: 'both';
  readonly id: string;
  readonly date: ArchiveDate;
  readonly texts: Readonly<Record<Language, Pick<StoryPage, 'title' | 'summary' | 'notes'>>>;
  readonly rows: readonly PageRow[];
}

/** Stands where the translation of a story will be. */
export interface NoticePage extends BasePage {
  readonly kind: 'notice';
  readonly id: string;
  readonly date: ArchiveDate;
  /** The article that there is. */
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

/** A year, a month or a day. */
export interface DatePage extends BasePage, Listing {
  readonly kind: 'date';
  readonly date: ArchiveDate;
  /** The periods that this one lies in, the longest first. */
  readonly within: readonly PeriodLink[];
  /** The months of a year, the days of a month, in calendar order. */
  readonly parts: readonly PeriodLink[];
  /** The nearest period of the same length that has stories. */
  readonly newer: PeriodLink | null;
  readonly older: PeriodLink | null;
}

/** What of the archive can be taken away, and how it is to be read. */
export interface DataPage extends BasePage {
  readonly kind: 'data';
  /** Null where the files are left out, as on the development server. */
  readonly counts: CorpusCounts | null;
  /** Where the files are. */
  readonly hrefs: { readonly stories: string; readonly memory: string };
}

/** Stands at an old address and leads to the new one. */
export interface MovedPage extends BasePage {
  readonly kind: 'moved';
  /** Where it leads. */
  readonly href: string;
  /** The same as a whole address. */
  readonly canonical: string;
  /** What is there now. */
  readonly names: Readonly<{ [SOURCE]: string; [TARGET]: string | null }>;
}

/** Stands where something was that was withdrawn. */
export interface GonePage extends BasePage {
  readonly kind: 'gone';
  readonly what: 'story' | 'tag';
  /** That of a tag, in Arabic; what a story was called is not kept. */
  readonly name: string | null;
  /** As an editor wrote it, in whatever language. */
  readonly reason: string;
}

export interface NotFoundPage extends BasePage {
  readonly kind: 'notFound';
}

/** What an index of stories shows, on one of its numbered pages. */
export interface Listing {
  readonly entries: readonly Entry[];
  /** Of the whole index, not of this page of it. */
  readonly counts: Counts;
  readonly paging: Paging;
}

export interface Paging {
  readonly page: number;
  readonly pages: number;
  /** The numbers to show; null stands for numbers left out. */
  readonly links: readonly ({ readonly page: number; readonly href: string } | null)[];
  readonly newer: string | null;
  readonly older: string | null;
}

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

/** What a block looks like, wherever it stands. */
export interface BlockBody {
  readonly kind: BlockKind;
  readonly html: string;
  readonly figure: Figure | null;
}

/** A block on the page of its text. */
export interface PageBlock extends BlockBody {
  /** The id of the block, or of the source block that it renders. */
  readonly id: string;
  /** The fragments that lead here: the first is the block's own. */
  readonly anchors: readonly string[];
  /** Whether the article changed here after it was translated. */
  readonly stale: boolean;
  /** The same place on the page of both languages. */
  readonly bothHref: string | null;
}

/** A row of the page of both languages. */
export interface PageRow {
  /** The id of its first source block, or where it has none, of its own. */
  readonly id: string;
  readonly anchors: readonly string[];
  readonly blocks: Readonly<Record<Language, readonly BlockBody[]>>;
  /** Whether one side is missing. */
  readonly unmatched: boolean;
  readonly stale: boolean;
}

export interface Figure {
  readonly src: string;
  /** The smaller sizes and the image itself, as `srcset` lists them; empty where there are none. */
  readonly srcset: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: string;
}
