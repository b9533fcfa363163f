import { error, type Problem } from './problem.ts';
import type { Story } from './story.ts';

/**
 * Checks what only the whole archive can tell: that links between stories lead to one that is
 * published, that fragments name a block, that aliases are free.
 *
 * @param published the stories that the site will have
 * @param ids the ids of all article files, also of drafts and of those that could not be read
 * @param drafts the ids of the stories that are left out
 */
export function checkStories(
  published: readonly Story[],
  ids: ReadonlySet<string>,
  drafts: ReadonlySet<string>,
  problems: Problem[],
): void {
  const byId = new Map(published.map((story) => [story.id, story]));
  const aliases = new Map<string, string>();
  for (const { id, texts } of published) {
    for (const text of [texts.ar, texts.en]) {
      for (const link of text?.links ?? []) {
        const target = link.to === 'story' ? link.id : id;
        const fault = drafts.has(target)
          ? `articles/${target}.md is a draft, which is not published; publish it first, or take the link out`
          : faultOfLink(byId.get(target), ids.has(target), target, link.block);
        if (fault) problems.push(error(link.place, 'link', fault));
      }
    }
    for (const { value, place } of texts.ar.aliases) {
      const holder = ids.has(value) ? value : aliases.get(value);
      if (holder !== undefined) {
        problems.push(
          error(
            place,
            'alias',
            `“${value}” belongs to articles/${holder}.md; an old address leads to one story: delete it here or there`,
          ),
        );
      }
      aliases.set(value, id);
    }
  }
}

function faultOfLink(
  story: Story | undefined,
  exists: boolean,
  id: string,
  block?: string,
): string | undefined {
  if (!exists) return `there is no article articles/${id}.md to link to; correct the path`;
  if (!story) return undefined;
  const known = story.texts.ar.blocks.some((one) => one.id === block);
  if (block === undefined || known) return undefined;
  return `articles/${id}.md has no block “${block}”; copy the link of the block from its page`;
}
