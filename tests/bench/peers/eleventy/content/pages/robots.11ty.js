import { robots } from '../../files.js';

export const data = { permalink: '/robots.txt' };

export function render() {
  return robots();
}
