import type { Archive } from '../../archive/archive.ts';
import { address, outputFile } from '../../archive/base/addresses.ts';
import { LANGUAGES } from '../../archive/base/language.ts';
import type { Image } from '../../archive/content/images.ts';
import { storyContexts, storyPageNames } from '../../archive/pages/story-pages.ts';
import type { StoryOutline } from '../../archive/story/story.ts';
import { type Fingerprint, fingerprint } from '../cache/hashes.ts';
import type { StoryPlan, TextVersion } from '../workers/story-worker.ts';
import type { CommonFingerprints } from './common.ts';
import type { PlannedFile } from './planned-file.ts';

/** What the bytes of every file of the content were. */
export type Versions = (file: string) => Fingerprint;

/** A story, and what stands for all that is its own: its texts, its tags, its images. */
export interface PlannedStory {
  readonly plan: StoryPlan;
  readonly own: Fingerprint;
  readonly outline: StoryOutline;
}

/** All stories, in their order. */
export function planStories(
  archive: Archive<StoryOutline>,
  versionOf: Versions,
): readonly PlannedStory[] {
  const contexts = storyContexts(archive);
  const version = ({ file }: { readonly file: string }): TextVersion => ({
    file,
    fingerprint: versionOf(file),
  });
  return archive.stories.flatMap((outline, index) => {
    const context = contexts[index];
    if (!context) return [];
    const { id, date, tags } = outline;
    const { ar, en } = outline.texts;
    const plan = {
      story: { id, date, tags },
      texts: { ar: version(ar), en: en ? version(en) : null },
      context,
      images: imagesOf(outline, archive.images),
    };
    const own = fingerprint(JSON.stringify([plan.story, plan.texts, plan.images]));
    return [{ plan, own, outline }];
  });
}

/** The pages of a story, and its texts as Markdown. */
export function storyFiles(
  { plan, own, outline }: PlannedStory,
  { kinds, texts }: CommonFingerprints,
): readonly PlannedFile[] {
  const { neighbours, recorded } = plan.context;
  const former = recorded.length > 0 ? JSON.stringify(recorded) : '';
  const file = (at: string, ...parts: readonly string[]): PlannedFile => ({
    path: outputFile(at),
    made: fingerprint([at, own, ...parts].join('\n')),
    from: { story: plan },
  });
  return [
    ...storyPageNames(outline).map(({ kind, address: at, language }) =>
      file(at, kinds[kind], former, language ? JSON.stringify(neighbours[language]) : ''),
    ),
    ...LANGUAGES.filter((language) => outline.texts[language]).map((language) =>
      file(address.markdown(language, outline.id), texts),
    ),
  ];
}

function imagesOf(
  { texts: { ar, en } }: StoryOutline,
  images: Archive['images'],
): readonly Image[] {
  const names = new Set([...ar.images, ...(en?.images ?? [])].map((image) => image.path));
  return [...names].flatMap((name) => images.get(name) ?? []);
}
