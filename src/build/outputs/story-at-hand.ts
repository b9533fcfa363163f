import type { Language } from '../../archive/base/language.ts';
import type { Settings } from '../../archive/base/settings.ts';
import type { Image } from '../../archive/content/images.ts';
import type { SourceFile } from '../../archive/content/source-file.ts';
import type { Timestamp } from '../../archive/feeds/timestamp.ts';
import type { SettingsAndImages } from '../../archive/pages/page-blocks.ts';
import type { StoryContext } from '../../archive/pages/story-pages.ts';
import { alignPair } from '../../archive/story/stories.ts';
import type { Story, StoryTexts } from '../../archive/story/story.ts';
import type { ScratchFile } from '../publish/scratch-file.ts';

/** What a story's outputs are made with, besides the story itself. */
export interface StoryTools {
  readonly settings: Settings;
  readonly timestamp: Timestamp;
  /** For parts that are too large to be sent between threads. */
  readonly scratch: ScratchFile;
}

/** A story whose texts have been read: everything that its outputs are made of. */
export class StoryAtHand {
  readonly texts: StoryTexts;
  readonly context: StoryContext;
  readonly tools: StoryTools;
  /** The settings, and the images that the story shows. */
  readonly shown: SettingsAndImages;
  readonly #sources: Readonly<Partial<Record<Language, SourceFile>>>;
  #story: Story | undefined;

  /** @param sources the files that its texts were read from */
  constructor(
    texts: StoryTexts,
    sources: Readonly<Partial<Record<Language, SourceFile>>>,
    context: StoryContext,
    images: readonly Image[],
    tools: StoryTools,
  ) {
    this.texts = texts;
    this.context = context;
    this.tools = tools;
    this.shown = {
      settings: tools.settings,
      images: new Map(images.map((image) => [image.path, image])),
    };
    this.#sources = sources;
  }

  /** The story with its blocks aligned, which is done when first asked for: not all outputs need it. */
  get story(): Story {
    this.#story ??= alignPair(this.texts);
    return this.#story;
  }

  /** The file that a text was read from, which must be there. */
  sourceOf(language: Language): SourceFile {
    const source = this.#sources[language];
    if (!source) throw new Error(`${this.texts.id} has no text in the language ${language}`);
    return source;
  }
}
