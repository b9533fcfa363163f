import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { type Image, shrink } from '../archive/content/images.ts';
import { address, outputFile } from '../archive/pages/addresses.ts';
import { type Entry, type IndexPage, PAGE_KINDS, type PageKind } from '../archive/pages/page.ts';
import { planIndexes } from '../archive/pages/pages.ts';
import { storyContexts, storyPageNames } from '../archive/pages/story-pages.ts';
import type { Settings } from '../archive/settings.ts';
import type { StoryOutline } from '../archive/story/story.ts';
import {
  type Fingerprint,
  fingerprint,
  imageFingerprint,
  programFingerprint,
  templateFingerprint,
} from './fingerprints.ts';
import type { StoryTask, TextVersion } from './threads/story-desk.ts';

/** A file of the site, with what it is made of and how. */
export interface PlannedFile {
  /** Below the folder of the site. */
  readonly path: string;
  /** Stands for all that goes into it. */
  readonly made: Fingerprint;
  readonly from: Origin;
}

type Origin =
  | { readonly story: Omit<StoryTask, 'pages'>; readonly address: string }
  | { readonly page: IndexPage }
  | { readonly content: () => Promise<Uint8Array> };

/** What the bytes of every file of the content were. */
export type Versions = (file: string) => Fingerprint;

/** All that there is to publish. */
export function planSite(
  archive: Archive<StoryOutline>,
  versionOf: Versions,
): readonly PlannedFile[] {
  const kinds = kindFingerprints(archive.settings);
  return [
    ...planIndexes(archive).map((page) => plannedIndex(page, kinds[page.kind])),
    ...plannedStories(archive, versionOf, kinds),
    ...plannedImages(archive, versionOf),
  ];
}

type KindFingerprints = Readonly<Record<PageKind, Fingerprint>>;

/** What goes into every page of a kind, whatever is on it. */
function kindFingerprints(settings: Settings): KindFingerprints {
  const common = programFingerprint() + JSON.stringify(settings);
  const entries = PAGE_KINDS.map((kind) => [kind, fingerprint(common + templateFingerprint(kind))]);
  return Object.fromEntries(entries) as KindFingerprints;
}

function plannedIndex(page: IndexPage, kind: Fingerprint): PlannedFile {
  const { entries = [], ...rest } = page as IndexPage & { entries?: readonly Entry[] };
  const data = [kind, JSON.stringify(rest), ...entries.map(entryFingerprint)].join('\n');
  return { path: outputFile(page.address), made: fingerprint(data), from: { page } };
}

const entryFingerprints = new WeakMap<Entry, Fingerprint>();

/** An entry stands on several indexes; what it says is taken in once. */
function entryFingerprint(entry: Entry): Fingerprint {
  const known = entryFingerprints.get(entry);
  if (known !== undefined) return known;
  const made = fingerprint(JSON.stringify(entry));
  entryFingerprints.set(entry, made);
  return made;
}

function plannedStories(
  archive: Archive<StoryOutline>,
  versionOf: Versions,
  kinds: KindFingerprints,
): readonly PlannedFile[] {
  const contexts = storyContexts(archive);
  return archive.stories.flatMap((outline, index) => {
    const context = contexts[index];
    if (!context) return [];
    const { id, date, tags } = outline;
    const { ar, en } = outline.texts;
    const version = ({ file }: { file: string }): TextVersion => ({
      file,
      fingerprint: versionOf(file),
    });
    const story = {
      story: { id, date, tags },
      texts: { ar: version(ar), en: en ? version(en) : null },
      context,
      images: imagesOf(outline, archive.images),
    };
    const own = JSON.stringify([story.story, story.texts, story.images]);
    return storyPageNames(outline).map(({ kind, address: at, language }): PlannedFile => {
      const around = language ? JSON.stringify(context.neighbours[language]) : '';
      const made = fingerprint([kinds[kind], at, own, around].join('\n'));
      return { path: outputFile(at), made, from: { story, address: at } };
    });
  });
}

function imagesOf(
  { texts: { ar, en } }: StoryOutline,
  images: Archive['images'],
): readonly Image[] {
  const names = new Set([...ar.images, ...(en?.images ?? [])].map((image) => image.path));
  return [...names].flatMap((name) => images.get(name) ?? []);
}

function plannedImages(
  { root, images }: Archive<StoryOutline>,
  versionOf: Versions,
): readonly PlannedFile[] {
  const maker = imageFingerprint();
  return [...images.values()].flatMap((image) => {
    const file = path.join('articles', image.path);
    const version = versionOf(path.posix.join('articles', image.path));
    const planned = (content: () => Promise<Uint8Array>, width?: number): PlannedFile => ({
      path: outputFile(address.image(image.path, width)),
      made: fingerprint([maker, version, width].join('\n')),
      from: { content },
    });
    return [
      planned(() => readFile(path.join(root, file))),
      ...image.smaller.map((width) => planned(() => shrink(root, image, width), width)),
    ];
  });
}
