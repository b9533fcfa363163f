import type { Language } from '../base/language.ts';
import { nearestOf } from '../base/nearest.ts';

/** A subject that stories are filed under, named in both languages. */
export interface Tag {
  readonly slug: string;
  readonly name: Readonly<Record<Language, string>>;
  /** The slugs that it had before. */
  readonly aliases?: readonly string[];
}

/** One tag as its file lists it: under its Arabic name, and without a tag where it is faulty. */
export interface TagEntry {
  readonly name: string;
  readonly tag: Tag | undefined;
}

/** The tags of an archive, found by the folded form of any of their spellings. */
export class Tags {
  readonly #byKey = new Map<string, { readonly spelling: string; readonly entry: TagEntry }>();

  /** Adds a spelling; where another entry has it already, yields that one and adds nothing. */
  add(spelling: string, entry: TagEntry): TagEntry | undefined {
    const key = foldTag(spelling);
    const holder = this.#byKey.get(key)?.entry;
    if (!holder) this.#byKey.set(key, { spelling, entry });
    return holder === entry ? undefined : holder;
  }

  find(written: string): TagEntry | undefined {
    return this.#byKey.get(foldTag(written))?.entry;
  }

  /** All that are without fault, in the order of their list. */
  list(): readonly Tag[] {
    const entries = new Set([...this.#byKey.values()].map(({ entry }) => entry));
    return [...entries].flatMap(({ tag }) => tag ?? []);
  }

  /** The nearest spelling, where one is near enough to have been meant. */
  nearest(written: string): string | undefined {
    return nearestOf(
      written,
      [...this.#byKey.values()].map(({ spelling }) => spelling),
    );
  }
}

/**
 * The key by which tags are matched: NFKC, in lower case, without marks, tatweel and format
 * characters, Persian kaf and yeh as their Arabic counterparts, white space as one space.
 */
export function foldTag(written: string): string {
  return written
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replaceAll('\u06A9', '\u0643')
    .replaceAll('\u06CC', '\u064A')
    .replace(/\s+/g, ' ')
    .trim();
}
