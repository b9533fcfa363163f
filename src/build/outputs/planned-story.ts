import type { Image } from '../../archive/content/images.ts';
import { type StoryContext, storyContexts } from '../../archive/pages/story-pages.ts';
import type { Archive } from '../../archive/story/archive.ts';
import type { StoryOutline } from '../../archive/story/story.ts';
import { type Hash, hashOf } from '../cache/hash.ts';

/** The file of a text, and the content hash of its bytes. */
export interface TextVersion {
  readonly file: string;
  readonly hash: Hash;
}

/** Everything that the outputs of a story are made from, as plain data for a worker. */
export interface StoryInputs {
  readonly story: Pick<StoryOutline, 'id' | 'date' | 'tags'>;
  readonly texts: { readonly ar: TextVersion; readonly en: TextVersion | null };
  readonly context: StoryContext;
  /** The images that its texts show. */
  readonly images: readonly Image[];
}

/** A story as outputs plan their files from it. */
export interface PlannedStory {
  readonly outline: StoryOutline;
  readonly inputs: StoryInputs;
  /** The hash of the story itself: its texts, tags and images, but not its context. */
  readonly ownHash: Hash;
}

/**
 * Prepares all stories for planning, in the order of the archive.
 *
 * @param contentHash the hash of the bytes of a content file
 */
export function planStories(
  archive: Archive<StoryOutline>,
  contentHash: (file: string) => Hash,
): readonly PlannedStory[] {
  const contexts = storyContexts(archive);
  const version = ({ file }: { readonly file: string }): TextVersion => ({
    file,
    hash: contentHash(file),
  });
  return archive.stories.flatMap((outline, index) => {
    const context = contexts[index];
    if (!context) return [];
    const { id, date, tags, texts } = outline;
    const inputs: StoryInputs = {
      story: { id, date, tags },
      texts: { ar: version(texts.ar), en: texts.en ? version(texts.en) : null },
      context,
      images: imagesOf(outline, archive.images),
    };
    const ownHash = hashOf(JSON.stringify([inputs.story, inputs.texts, inputs.images]));
    return [{ outline, inputs, ownHash }];
  });
}

function imagesOf(
  { texts: { ar, en } }: StoryOutline,
  images: Archive['images'],
): readonly Image[] {
  const names = new Set([...ar.images, ...(en?.images ?? [])].map((image) => image.path));
  return [...names].flatMap((name) => images.get(name) ?? []);
}
