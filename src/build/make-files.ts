import { outputFile } from '../archive/base/addresses.ts';
import type { PartName, StoryParts } from './outputs/output.ts';
import type { PlannedStory } from './outputs/planned-story.ts';
import type { SiteFile } from './outputs/site-plan.ts';
import type { Progress } from './progress.ts';
import type { NextSite } from './publish/next-site.ts';
import type { NewFile } from './publish/write-files.ts';
import type { MadePart, PageTask, StoryTask } from './workers/story-worker.ts';
import type { Workers } from './workers/workers.ts';

/**
 * Makes the missing files of the next site and writes them. If there are few, it makes all of them
 * before it touches the disk, so that an error in making them leaves the standby as it was.
 *
 * @param stories all stories of the site
 */
export async function makeFiles(
  missing: readonly SiteFile[],
  stories: readonly PlannedStory[],
  next: NextSite,
  workers: Workers,
  progress: Progress,
): Promise<void> {
  const work = planWork(missing, stories);
  const parts = new GatheredParts();
  const write = (files: readonly NewFile[]): void => {
    next.write(files);
    progress.advance(files.length);
  };
  progress.begin('make', missing.length);
  if (workers.isWorthThreads(sizeOf(work))) {
    next.begin();
    await workers.make(work.stories, work.pages, (made) => {
      parts.add(made.parts);
      next.add(made.files);
      progress.advance(made.files.length);
    });
    write((await workers.makeInMemory([], work.latePages(parts))).files);
  } else {
    const made = await workers.makeInMemory(work.stories, work.pages);
    parts.add(made.parts);
    const late = await workers.makeInMemory([], work.latePages(parts));
    next.begin();
    write([...made.files, ...late.files]);
  }
  for (const make of work.others) write([await make(parts)]);
}

/** The missing files, by how they are made. */
interface Work {
  readonly stories: readonly StoryTask[];
  /** Pages that are complete when planned. */
  readonly pages: readonly PageTask[];
  /** Pages that depend on the parts of stories. */
  readonly latePages: (parts: StoryParts) => readonly PageTask[];
  readonly others: readonly ((parts: StoryParts) => Promise<NewFile>)[];
}

function planWork(missing: readonly SiteFile[], stories: readonly PlannedStory[]): Work {
  const filesOf = new Map<string, StoryTask['files'][number][]>();
  const partsOf = new Map<string, Map<string, PartName>>();
  const pages: PageTask[] = [];
  const latePages: ((parts: StoryParts) => PageTask)[] = [];
  const others: Work['others'][number][] = [];
  for (const planned of missing) {
    const { address, inputsHash } = planned.file;
    if (planned.story) {
      const { id } = planned.story.outline;
      const files = filesOf.get(id) ?? [];
      filesOf.set(id, files);
      files.push({ address, inputsHash, output: planned.output.name });
      continue;
    }
    const { from, needs } = planned.file;
    for (const name of needs?.() ?? []) {
      const parts = partsOf.get(name.story) ?? new Map<string, PartName>();
      partsOf.set(name.story, parts);
      parts.set(partKey(name), name);
    }
    if ('page' in from) pages.push({ page: from.page, inputsHash });
    else if ('pageOf' in from)
      latePages.push((parts) => ({ page: from.pageOf(parts), inputsHash }));
    else {
      const path = outputFile(address);
      others.push(async (parts) => ({ path, inputsHash, content: await from.content(parts) }));
    }
  }
  const tasks = stories.map(
    ({ inputs, outline: { id } }): StoryTask => ({
      inputs,
      files: filesOf.get(id) ?? [],
      parts: [...(partsOf.get(id)?.values() ?? [])],
    }),
  );
  return {
    stories: tasks.filter(({ files, parts }) => files.length + parts.length > 0),
    pages,
    latePages: (parts) => latePages.map((make) => make(parts)),
    others,
  };
}

/** Roughly how many files workers make; a story that has only parts to make counts as one. */
function sizeOf({ stories, pages }: Work): number {
  return stories.reduce((sum, { files }) => sum + Math.max(1, files.length), pages.length);
}

/** The parts made so far. */
class GatheredParts implements StoryParts {
  readonly #parts = new Map<string, unknown>();

  add(parts: readonly MadePart[]): void {
    for (const [name, part] of parts) this.#parts.set(partKey(name), part);
  }

  get(name: PartName): unknown {
    const key = partKey(name);
    if (!this.#parts.has(key)) throw new Error(`the part ${key} was not made`);
    return this.#parts.get(key);
  }
}

function partKey({ output, story, key }: PartName): string {
  return [output, story, key].join(' ');
}
