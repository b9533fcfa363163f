import type { ArchiveDate } from '../base/archive-date.ts';
import type { SOURCE, TARGET } from '../base/language.ts';
import type { Place } from '../base/problem.ts';
import type { Placed } from '../yaml/readers.ts';
import type { Blocks } from './blocks.ts';

/** What an article and a translation have in common. */
interface TextBase extends Blocks {
  readonly id: string;
  /** Path below the content root. */
  readonly file: string;
  readonly title: string;
  readonly summary?: string;
  /** The places of the values in its front matter, by key. */
  readonly places: Readonly<Record<string, Place>>;
}

/** An article as written: its tags are names that have not been looked up. */
export interface Article extends TextBase {
  readonly language: typeof SOURCE;
  readonly date: ArchiveDate;
  readonly tagNames: readonly Placed<string>[];
  readonly source?: { readonly name: string; readonly url?: string };
  readonly author?: string;
  readonly updated?: ArchiveDate;
  readonly aliases: readonly Placed<string>[];
  readonly draft: boolean;
}

export type Method = 'human' | 'machine' | 'machine-reviewed';

/** A translation as written. */
export interface Translation extends TextBase {
  readonly language: typeof TARGET;
  readonly translator?: string;
  readonly translated?: ArchiveDate;
  readonly reviewer?: string;
  readonly method?: Method;
  /** For each block, in order: the ids of the source blocks that it is recorded to translate. */
  readonly recorded?: readonly Placed<readonly string[]>[];
}

export type Text = Article | Translation;
