import { address, href } from '../base/addresses.ts';
import { COUNTERPART, LANGUAGES, type Language, SOURCE, TARGET } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import { type RecordedBlocks, recordedBlocks, recordedIds } from '../permalinks/former-ids.ts';
import type { Lock } from '../permalinks/lock.ts';
import type { Archive } from '../story/archive.ts';
import { isTranslated, type Story, type StoryOutline } from '../story/story.ts';
import type { Text } from '../text/text.ts';
import { textLink } from './entries.ts';
import type {
  BothPage,
  NoticePage,
  PageBlock,
  StoryPage,
  SwitchLink,
  TextLink,
  TranslationDetails,
} from './page.ts';
import { pageBlocks, pageRows, type SettingsAndImages } from './page-blocks.ts';

/** What the pages of a story print that comes from outside it, as plain data. */
export interface StoryContext {
  /** In each language, the nearest stories that have a text in it. */
  readonly neighbours: Readonly<Record<Language, Neighbours>>;
  /** The lines that the lock has for it, without those whose ids are all still in use. */
  readonly recorded: RecordedBlocks;
}

interface Neighbours {
  readonly newer: TextLink | null;
  readonly older: TextLink | null;
}

/** The contexts of all stories, in the order of the stories. */
export function storyContexts({
  settings,
  stories,
  lock,
}: Archive<StoryOutline>): readonly StoryContext[] {
  const places = { ar: neighboursIn('ar'), en: neighboursIn('en') };
  return stories.map((story) => ({
    neighbours: { ar: places.ar.get(story) ?? NONE, en: places.en.get(story) ?? NONE },
    recorded: recordedOf(story, lock),
  }));

  function neighboursIn(language: Language): ReadonlyMap<StoryOutline, Neighbours> {
    const present = stories.filter((story) => story.texts[language]);
    const links = present.map((story) => textLink(story, language, settings));
    return new Map(
      present.map((story, index) => [
        story,
        { newer: links[index - 1] ?? null, older: links[index + 1] ?? null },
      ]),
    );
  }
}

const NONE: Neighbours = { newer: null, older: null };

/** Drops each line whose ids are all still in use: it adds nothing to a page, and costs memory. */
function recordedOf({ id, texts: { ar } }: StoryOutline, lock: Lock): RecordedBlocks {
  const lines = recordedBlocks(lock, { id, aliases: ar.aliases.map(({ value }) => value) });
  return lines.filter((line) => {
    // The quick comparison first: most stories have exactly the blocks that were recorded.
    const isSame = line.every((one, at) => one.id === ar.blocks[at]?.id && one.former.length === 0);
    const current = (): ReadonlySet<string> => new Set(ar.blocks.map((block) => block.id));
    return !isSame && !recordedIds([line]).isSubsetOf(current());
  });
}

/** A page of one story: of one text, of both, or the notice in place of a translation. */
export type PageOfStory = StoryPage | BothPage | NoticePage;

/** Names the pages that `storyPages` makes; only whether the story is translated matters. */
export function storyPageNames(story: {
  readonly id: string;
  readonly texts: { readonly en?: unknown };
}): readonly PageName[] {
  const { id } = story;
  const source: PageName = { kind: 'story', address: address.story(SOURCE, id), language: SOURCE };
  const target = { address: address.story(TARGET, id), language: TARGET } as const;
  return isTranslated(story)
    ? [source, { kind: 'story', ...target }, { kind: 'both', address: address.both(id) }]
    : [source, { kind: 'notice', ...target }];
}

/** The identity of a page, without its content. */
export interface PageName {
  readonly kind: PageOfStory['kind'];
  readonly address: string;
  /** Only of the page of one text, or of a notice. */
  readonly language?: Language;
}

/**
 * The pages of a story: that of the article, and either those of the translation and of both texts
 * side by side or a notice that there is no translation yet. In the order of `storyPageNames`.
 */
export function storyPages(
  story: Story,
  context: StoryContext,
  archive: SettingsAndImages,
): readonly PageOfStory[] {
  const source = storyPage(archive, story, SOURCE, context);
  return isTranslated(story)
    ? [source, storyPage(archive, story, TARGET, context), bothPage(archive, story, context)]
    : [source, noticePage(archive, story)];
}

function storyPage(
  archive: SettingsAndImages,
  story: Story,
  language: Language,
  { neighbours, recorded }: StoryContext,
): StoryPage {
  const { settings } = archive;
  const { id, date, texts } = story;
  const article = texts.ar;
  const text: Text = texts[language] ?? article;
  const other: Text | undefined = texts[COUNTERPART[language]];
  const blocks = pageBlocks(story, language, recorded, archive);
  return {
    kind: 'story',
    ...frameOf(story, language, settings),
    address: address.story(language, id),
    language,
    languages: [language],
    title: text.title,
    summary: text.summary ?? null,
    updated: article.updated ?? null,
    source: article.source ? { name: article.source.name, url: article.source.url ?? null } : null,
    author: article.author ?? null,
    translation: detailsOf(text),
    counterpart: other ? { title: other.title, translation: detailsOf(other) } : null,
    tags: story.tags.map(({ name, slug }) => ({ name, href: href(settings, address.tag(slug)) })),
    dateHref: href(settings, address.date(date.iso)),
    blocks,
    stale: language === TARGET ? staleBlocks(blocks) : [],
    notes: text.notes,
    ...neighbours[language],
  };
}

function bothPage(archive: SettingsAndImages, story: Story, { recorded }: StoryContext): BothPage {
  const { settings } = archive;
  const { id, texts } = story;
  const text = (language: Language) => {
    const own = texts[language] ?? texts.ar;
    return { title: own.title, summary: own.summary ?? null, notes: own.notes };
  };
  return {
    kind: 'both',
    ...frameOf(story, undefined, settings),
    address: address.both(id),
    language: SOURCE,
    languages: LANGUAGES,
    texts: { ar: text('ar'), en: text('en') },
    rows: pageRows(story, recorded, archive),
  };
}

function noticePage({ settings }: SettingsAndImages, story: Story): NoticePage {
  const { id, texts } = story;
  return {
    kind: 'notice',
    ...frameOf(story, TARGET, settings),
    address: address.story(TARGET, id),
    language: TARGET,
    languages: [TARGET],
    article: { title: texts.ar.title, href: href(settings, address.story(SOURCE, id)) },
  };
}

/** Links to the stale blocks, with their numbers on the page. */
function staleBlocks(blocks: readonly PageBlock[]): StoryPage['stale'] {
  return blocks.flatMap(({ anchors, stale }, index) =>
    stale ? [{ href: `#${anchors[0]}`, number: index + 1 }] : [],
  );
}

/** What the pages of a story have in common; `current` is undefined on the page of both texts. */
function frameOf(story: Story, current: Language | undefined, settings: Settings) {
  const link = (language: Language): SwitchLink => ({
    href: href(settings, address.story(language, story.id)),
    current: language === current,
    alternate: story.texts[language] !== undefined,
  });
  return {
    switch: { ar: link('ar'), en: link('en') },
    both: isTranslated(story)
      ? { href: href(settings, address.both(story.id)), current: current === undefined }
      : null,
    shortcut: current === undefined ? TARGET : COUNTERPART[current],
    listsStories: false,
    id: story.id,
    date: story.date,
  } as const;
}

/** How a text was translated; null for an article. */
function detailsOf(text: Text): TranslationDetails | null {
  if (text.language === SOURCE) return null;
  const { translator, translated, reviewer, method } = text;
  return {
    translator: translator ?? null,
    translated: translated ?? null,
    reviewer: reviewer ?? null,
    method: method ?? null,
  };
}
