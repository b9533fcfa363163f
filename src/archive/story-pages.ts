import { address, blockFragment, href } from './addresses.ts';
import type { Archive } from './archive.ts';
import type { Block } from './block.ts';
import { textLink } from './entries.ts';
import type { Image } from './images.ts';
import { LANGUAGES, type Language, SOURCE, TARGET } from './language.ts';
import type {
  Figure,
  NoticePage,
  PageBlock,
  StoryPage,
  SwitchLink,
  TranslationDetails,
} from './page.ts';
import type { Settings } from './settings.ts';
import { isTranslated, type Story } from './story.ts';
import type { Text, Translation } from './text.ts';

/** The pages of all stories: one a text, and a notice where there is no translation yet. */
export function planStories(archive: Archive): readonly (StoryPage | NoticePage)[] {
  const { stories } = archive;
  return LANGUAGES.flatMap((language) => {
    const present = stories.filter((story) => story.texts[language]);
    const pages = present.map((story, index) =>
      storyPage(archive, story, language, present[index - 1], present[index + 1]),
    );
    if (language === SOURCE) return pages;
    const missing = stories.filter((story) => !isTranslated(story));
    return [...pages, ...missing.map((story) => noticePage(archive, story))];
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
  return {
    kind: 'story',
    ...pageOf(story, language, settings),
    id,
    title: text.title,
    summary: text.summary ?? null,
    date,
    updated: article.updated ?? null,
    source: article.source ? { name: article.source.name, url: article.source.url ?? null } : null,
    author: article.author ?? null,
    translation: language === TARGET && texts.en ? translationDetails(texts.en) : null,
    isTranslated: isTranslated(story),
    tags: story.tags.map(({ name, slug }) => ({ name, href: href(settings, address.tag(slug)) })),
    dateHref: href(settings, address.date(date.iso)),
    blocks: pageBlocks(story, language, archive),
    notes: text.notes,
    newer: textLink(newer, language, settings),
    older: textLink(older, language, settings),
  };
}

function noticePage({ settings }: Archive, story: Story): NoticePage {
  const { id, date, texts } = story;
  return {
    kind: 'notice',
    ...pageOf(story, TARGET, settings),
    id,
    date,
    article: { title: texts.ar.title, href: href(settings, address.story(SOURCE, id)) },
  };
}

function pageOf(story: Story, language: Language, settings: Settings) {
  const link = (to: Language): SwitchLink => ({
    href: href(settings, address.story(to, story.id)),
    current: to === language,
    alternate: story.texts[to] !== undefined,
  });
  return {
    address: address.story(language, story.id),
    language,
    languages: [language],
    switch: { ar: link('ar'), en: link('en') },
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

/** The blocks of a text; those of a translation take the ids of the source blocks they render. */
function pageBlocks(story: Story, language: Language, archive: Archive): readonly PageBlock[] {
  if (language === SOURCE) {
    return story.texts.ar.blocks.map((block) => pageBlock(block, [block.id], archive));
  }
  return story.alignment.rows.flatMap(({ source, target }) =>
    target.map((block) =>
      pageBlock(block, source.length > 0 ? source.map(({ id }) => id) : [block.id], archive),
    ),
  );
}

function pageBlock(block: Block, ids: readonly string[], { images, settings }: Archive): PageBlock {
  const { kind, html, image: use } = block;
  const image = use && images.get(use.path);
  return {
    id: ids[0] ?? block.id,
    anchors: ids.map(blockFragment),
    kind,
    html,
    figure: use && image ? figure(image, use.alt, use.caption, settings) : null,
  };
}

function figure(image: Image, alt: string, caption: string, settings: Settings): Figure {
  const { path, width, height, smaller } = image;
  const src = href(settings, address.image(path));
  const sizes = smaller.map((size) => `${href(settings, address.image(path, size))} ${size}w`);
  const srcset = sizes.length > 0 ? [...sizes, `${src} ${width}w`].join(', ') : '';
  return { src, srcset, width, height, alt, caption };
}
