import { dateOf } from '../../src/archive/base/archive-date.ts';
import type { StoryOutline } from '../../src/archive/story/story.ts';
import type { Tag } from '../../src/archive/story/tags.ts';

/** What a test says of a story; the rest is made up. */
interface Parts {
  readonly tags?: readonly Tag[];
  readonly summary?: string;
  /** The title of its translation, where there is one. */
  readonly en?: string;
}

/** The outline of a story, which no file has. Its title is its id. */
export function storyOutline(id: string, date: string, parts: Parts = {}): StoryOutline {
  const { tags = [], summary, en } = parts;
  const text = { id, file: `${id}.md`, places: {}, blocks: [], links: [], images: [] };
  const article = {
    ...text,
    language: 'ar',
    title: id,
    ...(summary !== undefined && { summary }),
    date: dateOf(date),
    tagNames: [],
    aliases: [],
    draft: false,
  } as const;
  const texts =
    en === undefined
      ? { ar: article }
      : { ar: article, en: { ...text, language: 'en', title: en } as const };
  return { id, date: dateOf(date), tags, texts };
}

/** A tag that is called by its slug in both languages. */
export function tagCalled(slug: string): Tag {
  return { slug, name: { ar: `${slug}-ar`, en: `${slug}-en` } };
}
