import { compareText } from '../base/problem.ts';
import { onOneLine } from '../base/whitespace.ts';
import type { Lock, LockedStory, LockedTag } from './lock.ts';

/** The text of `permalinks.lock`: stories in the order of their ids, then tags by slug. */
export function formatLock({ header, stories, tags, footer }: Lock): string {
  const byId = [...stories.values()].sort((a, b) => compareText(a.id, b.id));
  const bySlug = [...tags.values()].sort((a, b) => compareText(a.slug, b.slug));
  const [first] = [...byId, ...bySlug];
  const isApart = header.at(-1)?.trim() === '' || (first?.comments.length ?? 0) === 0;
  const lines = [
    ...header,
    // Without an empty line, the comments of the first entry would be read as the header.
    ...(isApart ? [] : ['']),
    ...byId.flatMap((story) => [...story.comments, storyLine(story)]),
    ...bySlug.flatMap((tag) => [...tag.comments, tagLine(tag)]),
    ...footer,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function storyLine({ id, blocks, gone }: LockedStory): string {
  const words = blocks.map((block) => [block.id, ...block.former].join('<'));
  return ['story', id, ...words, ...goneWords(gone)].join(' ');
}

function tagLine({ slug, name, gone }: LockedTag): string {
  return ['tag', slug, onOneLine(name), ...goneWords(gone)].join(' ');
}

function goneWords(gone: string | null): readonly string[] {
  return gone === null ? [] : [`gone: ${gone}`];
}
