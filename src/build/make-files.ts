import { outputFile } from '../archive/base/addresses.ts';
import { LANGUAGES } from '../archive/base/language.ts';
import type { Settings } from '../archive/base/settings.ts';
import { type FeedPlan, type FeedText, textKey, textsInFeeds } from '../archive/feeds/feed-plan.ts';
import { feedFiles, type PreparedEntry } from '../archive/feeds/feeds.ts';
import { type Timestamp, timestamps } from '../archive/feeds/timestamp.ts';
import { dataPage } from '../archive/pages/data-page.ts';
import type { Fingerprint } from './cache/hashes.ts';
import type { Corpus } from './outputs/corpus-files.ts';
import type { PlannedFile } from './outputs/planned-file.ts';
import type { SitePlan } from './outputs/site-plan.ts';
import type { Progress } from './progress.ts';
import type { NextSite } from './publish/next-site.ts';
import type { NewFile, StreamedFile } from './publish/write-files.ts';
import type { PageTask, StoryParts, StoryPlan, StoryTask } from './workers/story-worker.ts';
import type { Desks } from './workers/workers.ts';

/** Makes files of the next site, which begins here. */
export async function makeFiles(
  planned: readonly PlannedFile[],
  plan: SitePlan,
  corpus: Corpus | undefined,
  next: NextSite,
  desks: Desks,
  progress: Progress,
): Promise<void> {
  const { settings } = plan;
  const work = workOf(planned, plan, corpus);
  const entries = new Map<string, PreparedEntry>();
  const take = (parts: StoryParts): void => {
    for (const [key, entry] of parts.entries) entries.set(key, entry);
    corpus?.add(parts.pieces);
  };
  const write = (files: readonly (NewFile | StreamedFile)[]): void => {
    next.write(files);
    progress.advance(files.length);
  };
  progress.begin('make', planned.length);
  if (desks.isMuch(sizeOf(work))) {
    next.begin();
    await desks.make(work.stories, work.pages, (made) => {
      take(made);
      next.add(made.files);
      progress.advance(made.files.length);
    });
    write((await desks.makeHere([], work.lastPages())).files);
  } else {
    // A fault in a template shows before anything is touched.
    const made = await desks.makeHere(work.stories, work.pages);
    take(made);
    const last = await desks.makeHere([], work.lastPages());
    next.begin();
    write([...made.files, ...last.files]);
  }
  const timestamp = timestamps(settings.timeZone);
  for (const [feed, files] of work.feeds) {
    write(feedContents(feed, files, entries, settings, timestamp));
  }
  for (const file of work.files) write([await file()]);
}

/** The work that planned files are. */
interface Work {
  readonly stories: readonly StoryTask[];
  readonly pages: readonly PageTask[];
  /** Those that say what is known only when the parts of all stories are made. */
  readonly lastPages: () => readonly PageTask[];
  readonly feeds: ReadonlyMap<FeedPlan, readonly PlannedFile[]>;
  readonly files: readonly (() => Promise<NewFile | StreamedFile>)[];
}

function workOf(
  planned: readonly PlannedFile[],
  { settings, stories }: SitePlan,
  corpus: Corpus | undefined,
): Work {
  const ofStories = new Map<StoryPlan, PlannedFile[]>();
  const feeds = new Map<FeedPlan, PlannedFile[]>();
  const pages: PageTask[] = [];
  const lastPages: Fingerprint[] = [];
  const files: (() => Promise<NewFile | StreamedFile>)[] = [];
  for (const file of planned) {
    const { path, made, from } = file;
    if ('story' in from) addTo(ofStories, from.story, file);
    else if ('feed' in from) addTo(feeds, from.feed, file);
    else if ('page' in from) pages.push({ page: from.page, made });
    else if ('content' in from) {
      files.push(async () => ({ path, made, content: await from.content() }));
    } else if (from.corpus === 'page') lastPages.push(made);
    else {
      const { corpus: name } = from;
      files.push(async () => ({ path, made, content: (to) => corpus?.write(name, to) }));
    }
  }
  const entries = textsInFeeds([...feeds.keys()]);
  const pieces = new Set(corpus?.missing);
  const tasks = stories.map(
    (story): StoryTask => ({
      ...story.plan,
      files: ofStories.get(story.plan) ?? [],
      entries: LANGUAGES.filter((language) =>
        entries.has(textKey({ story: story.plan.story.id, language })),
      ),
      piece: pieces.has(story),
    }),
  );
  return {
    stories: tasks.filter((task) => task.files.length + task.entries.length > 0 || task.piece),
    pages,
    lastPages: () =>
      lastPages.map((made) => ({ page: dataPage(settings, corpus?.counts() ?? null), made })),
    feeds,
    files,
  };
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/** How many files, or parts of them, are made by desks. */
function sizeOf({ stories, pages }: Work): number {
  return stories.reduce((sum, { files }) => sum + Math.max(1, files.length), pages.length);
}

function feedContents(
  feed: FeedPlan,
  planned: readonly PlannedFile[],
  entries: ReadonlyMap<string, PreparedEntry>,
  settings: Settings,
  timestamp: Timestamp,
): readonly NewFile[] {
  const entryOf = (text: FeedText): PreparedEntry => {
    const entry = entries.get(textKey(text));
    if (!entry) throw new Error(`The entry of ${textKey(text)} was not made.`);
    return entry;
  };
  const made = new Map(planned.map((file) => [file.path, file.made]));
  return feedFiles(feed, entryOf, settings, timestamp).flatMap(({ address, content }) => {
    const path = outputFile(address);
    const wanted = made.get(path);
    return wanted === undefined ? [] : [{ path, made: wanted, content }];
  });
}
