import type { NextSite } from './output/next-site.ts';
import type { Progress } from './progress.ts';
import type { PlannedFile } from './site-plan.ts';
import type { Desks } from './threads/desks.ts';
import type { IndexTask, StoryTask } from './threads/story-desk.ts';

/** Makes files of the next site, which begins here. */
export async function makeFiles(
  planned: readonly PlannedFile[],
  next: NextSite,
  desks: Desks,
  progress: Progress,
): Promise<void> {
  const ofStories = new Map<object, { task: Omit<StoryTask, 'pages'>; pages: PlannedFile[] }>();
  const indexes: IndexTask[] = [];
  const others: { path: string; made: string; content: () => Promise<Uint8Array> }[] = [];
  for (const file of planned) {
    const { path, made, from } = file;
    if ('page' in from) indexes.push({ page: from.page, made });
    else if ('content' in from) others.push({ path, made, content: from.content });
    else {
      const known = ofStories.get(from.story);
      if (known) known.pages.push(file);
      else ofStories.set(from.story, { task: from.story, pages: [file] });
    }
  }
  const stories = [...ofStories.values()].map(({ task, pages }) => ({ ...task, pages }));
  progress.begin('make', planned.length);
  if (desks.isMuch(planned.length - others.length)) {
    next.begin();
    await desks.make(stories, indexes, (files) => {
      next.add(files);
      progress.advance(files.length);
    });
  } else {
    // A fault in a template shows before anything is touched.
    const files = await desks.render(stories, indexes);
    next.begin();
    next.write(files);
    progress.advance(files.length);
  }
  for (const { path, made, content } of others) {
    next.write([{ path, made, content: await content() }]);
    progress.advance(1);
  }
}
