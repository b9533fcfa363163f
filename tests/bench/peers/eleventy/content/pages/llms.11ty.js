import { llms } from '../../files.js';

export const data = { permalink: '/llms.txt' };

export function render({ collections }) {
  return llms(collections.stories);
}
