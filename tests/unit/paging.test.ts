import assert from 'node:assert/strict';
import test from 'node:test';
import { paginate, paging } from '../../src/archive/pages/entries.ts';

/** The numbers that a page of an index shows: `1 2 … 9`, the links to its neighbours around them. */
const PAGERS: readonly (readonly [page: number, of: number, shown: string])[] = [
  [1, 1, '1'],
  [1, 2, '1 2 >2'],
  [2, 2, '<1 1 2'],
  [1, 3, '1 2 3 >2'],
  // Two on either side, the first and the last.
  [1, 9, '1 2 3 … 9 >2'],
  [2, 9, '<1 1 2 3 4 … 9 >3'],
  [3, 9, '<2 1 2 3 4 5 … 9 >4'],
  // No gap where one page is left between two, and none is left out.
  [4, 9, '<3 1 2 3 4 5 6 … 9 >5'],
  [5, 9, '<4 1 … 3 4 5 6 7 … 9 >6'],
  [6, 9, '<5 1 … 4 5 6 7 8 9 >7'],
  [8, 9, '<7 1 … 6 7 8 9 >9'],
  [9, 9, '<8 1 … 7 8 9'],
  [50, 100, '<49 1 … 48 49 50 51 52 … 100 >51'],
];

for (const [page, pages, shown] of PAGERS) {
  test(`page ${page} of ${pages}`, () => {
    const pager = paging(page, pages, (number) => `/${number}/`);
    assert.equal(pager.page, page);
    assert.equal(pager.pages, pages);
    const numbers = pager.links.map((link) => {
      if (!link) return '…';
      assert.equal(link.href, `/${link.page}/`);
      return String(link.page);
    });
    const [newer, older] = [pager.newer, pager.older].map((link) => link?.replaceAll('/', ''));
    const parts = [newer && `<${newer}`, ...numbers, older && `>${older}`];
    assert.equal(parts.filter(Boolean).join(' '), shown);
  });
}

/** How many items, how many a page, and the pages. */
const LISTS: readonly (readonly [items: number, size: number, pages: string])[] = [
  [0, 2, '[[]]'],
  [1, 2, '[[0]]'],
  [2, 2, '[[0,1]]'],
  [3, 2, '[[0,1],[2]]'],
  [5, 2, '[[0,1],[2,3],[4]]'],
  [3, 1, '[[0],[1],[2]]'],
];

for (const [count, size, pages] of LISTS) {
  test(`${count} items, ${size} a page`, () => {
    const items = Array.from({ length: count }, (_, index) => index);
    assert.equal(JSON.stringify(paginate(items, size)), pages);
  });
}
