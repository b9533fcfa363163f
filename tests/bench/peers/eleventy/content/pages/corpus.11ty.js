import { corpus } from '../../files.js';

export const data = { permalink: '/data/stories.jsonl' };

export function render({ collections }) {
  return corpus(collections.stories);
}
