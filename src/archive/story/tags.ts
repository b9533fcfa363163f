import type { Language } from '../base/language.ts';
import { nearestOf } from '../base/nearest.ts';

/** A subject that stories are filed under. */
export interface Tag {
  readonly slug: string;
  readonly name: Readonly<Record<Language, string>>;
  /** Its former slugs. */
  readonly aliases?: readonly string[];
}

/** An entry of `tags.yaml`. */
export interface TagEntry {
  /** The Arabic name, which is the entry's key. */
  readonly name: string;
  /** Undefined where the entry is faulty. */
  readonly tag: Tag | undefined;
}

/** The tags of an archive, looked up by any of their spellings, folded as `foldTag` does. */
export class Tags {
  readonly #byKey = new Map<string, { readonly spelling: string; readonly entry: TagEntry }>();

  /** Adds a spelling. Where another entry already has it, returns that entry and adds nothing. */
  add(spelling: string, entry: TagEntry): TagEntry | undefined {
    const key = foldTag(spelling);
    const owner = this.#byKey.get(key)?.entry;
    if (!owner) this.#byKey.set(key, { spelling, entry });
    return owner === entry ? undefined : owner;
  }

  find(written: string): TagEntry | undefined {
    return this.#byKey.get(foldTag(written))?.entry;
  }

  /** The tags whose entries are sound, in the order of the file. */
  list(): readonly Tag[] {
    const entries = new Set([...this.#byKey.values()].map(({ entry }) => entry));
    return [...entries].flatMap(({ tag }) => tag ?? []);
  }

  /** The spelling that was probably meant, if any is close enough. */
  nearest(written: string): string | undefined {
    return nearestOf(
      written,
      [...this.#byKey.values()].map(({ spelling }) => spelling),
    );
  }
}

/**
 * The key that tags are matched by: NFKC, lower case, no combining marks, tatweel or format
 * characters, Arabic letters for Persian kaf and yeh, one space for any run of white space.
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
