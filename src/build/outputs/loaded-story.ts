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

/** What outputs use besides the story itself. */
export interface StoryTools {
  readonly settings: Settings;
  readonly timestamp: Timestamp;
  /** For parts too large to be sent between threads. */
  readonly scratch: ScratchFile;
}

/** A story with its parsed texts: everything that its outputs are made from. */
export class LoadedStory {
  readonly texts: StoryTexts;
  readonly context: StoryContext;
  readonly tools: StoryTools;
  /** The settings and the images, as pages of the story need them. */
  readonly shown: SettingsAndImages;
  readonly #sources: Readonly<Partial<Record<Language, SourceFile>>>;
  #story: Story | undefined;

  /** @param sources the files of its texts */
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

  /** The story with its blocks aligned; on first use, because not all outputs need the alignment. */
  get story(): Story {
    this.#story ??= alignPair(this.texts);
    return this.#story;
  }

  /** @throws if the story has no text in the language */
  sourceOf(language: Language): SourceFile {
    const source = this.#sources[language];
    if (!source) throw new Error(`${this.texts.id} has no text in the language ${language}`);
    return source;
  }
}
