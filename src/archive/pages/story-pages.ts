import type { Archive } from '../archive.ts';
import { COUNTERPART, LANGUAGES, type Language, SOURCE, TARGET } from '../language.ts';
import type { Settings } from '../settings.ts';
import { isTranslated, type Story } from '../story/story.ts';
import type { Text, Translation } from '../text/text.ts';
import { address, href } from './addresses.ts';
import { textLink } from './entries.ts';
import type {
  BothPage,
  NoticePage,
  PageBlock,
  StoryPage,
  SwitchLink,
  TranslationDetails,
} from './page.ts';
import { pageBlocks, pageRows } from './page-blocks.ts';

/**
 * The pages of all stories: one a text and one for both side by side, or a notice where there is
 * no translation yet.
 */
export function planStories(archive: Archive): readonly (StoryPage | BothPage | NoticePage)[] {
  const { stories } = archive;
  return LANGUAGES.flatMap((language) => {
    const present = stories.filter((story) => story.texts[language]);
    const pages = present.map((story, index) =>
      storyPage(archive, story, language, present[index - 1], present[index + 1]),
    );
    if (language === SOURCE) return pages;
    const both = present.map((story) => bothPage(archive, story));
    const missing = stories.filter((story) => !isTranslated(story));
    return [...pages, ...both, ...missing.map((story) => noticePage(archive, story))];
  });
}

function storyPage(
  archive: Archive,
  story: Story,
  language: Language,
  newer: Story | undefined,
  older: Story | undefined,
): StoryPage {
  const { settings } = archive;
  const { id, date, texts } = story;
  const article = texts.ar;
  const text: Text = texts[language] ?? article;
  const blocks = pageBlocks(story, language, archive);
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
    translation: language === TARGET && texts.en ? translationDetails(texts.en) : null,
    tags: story.tags.map(({ name, slug }) => ({ name, href: href(settings, address.tag(slug)) })),
    dateHref: href(settings, address.date(date.iso)),
    blocks,
    stale: language === TARGET ? staleBlocks(blocks) : [],
    notes: text.notes,
    newer: textLink(newer, language, settings),
    older: textLink(older, language, settings),
  };
}

/** Both texts side by side, row by row. */
function bothPage(archive: Archive, story: Story): BothPage {
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
    rows: pageRows(story, archive),
  };
}

function noticePage({ settings }: Archive, story: Story): NoticePage {
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

/** The blocks of a translation whose original has changed since. */
function staleBlocks(blocks: readonly PageBlock[]): StoryPage['stale'] {
  return blocks.flatMap(({ anchors, stale }, index) =>
    stale ? [{ href: `#${anchors[0]}`, number: index + 1 }] : [],
  );
}

/** What the pages of a story have in common. `current` is the language that the page is in. */
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

function translationDetails({
  translator,
  translated,
  reviewer,
  method,
}: Translation): TranslationDetails {
  return {
    translator: translator ?? null,
    translated: translated ?? null,
    reviewer: reviewer ?? null,
    method: method ?? null,
  };
}
