import { test as base, type Page, TRANSLATED } from './site.ts';

const [story = ''] = TRANSLATED;

export const PAGES = {
  ar: `/ar/${story}/`,
  en: `/en/${story}/`,
  both: `/both/${story}/`,
} as const;

export const PARAGRAPH = '.block-paragraph';

/** The invisible marks around words of the other direction. */
export const ISOLATES = /[\u2068\u2069]/g;

/** Longer than a page waits for a selection to come to rest, and less than what it says is shown. */
const SETTLED = 1000;

/** Longer than what a page says is shown. */
const GONE = 4000;

/**
 * Tests of pages whose timers stand still until a test lets them run: however slow the machine,
 * nothing that a test looks at goes away meanwhile, and nothing that it waits for takes a second.
 */
export const test = base.extend<{ stopTimers: undefined }>({
  stopTimers: [
    async ({ page, context, origin }, use) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
      await page.clock.install({ time: '2024-01-27T12:00:00Z' });
      await page.clock.pauseAt('2024-01-27T12:00:01Z');
      await use(undefined);
    },
    { auto: true },
  ],
});

/** Lets what a page does about a selection that has come to rest happen. */
export function settle(page: Page): Promise<void> {
  return page.clock.runFor(SETTLED);
}

/** Lets what a page shows for a while go away. */
export function waitUntilGone(page: Page): Promise<void> {
  return page.clock.runFor(GONE);
}

/** Selects words of a paragraph by their numbers; returns the selected text. */
export async function selectWords(
  page: Page,
  within: string,
  first: number,
  last: number,
): Promise<string> {
  const text = await page.evaluate(
    async ([selector, from, to]) => {
      const node = document.querySelector(`${selector} p`)?.firstChild as Text;
      const words = [...node.data.matchAll(/\S+/g)];
      const start = words[from]?.index ?? 0;
      const end = (words[to]?.index ?? 0) + (words[to]?.[0].length ?? 0);
      const { promise, resolve } = Promise.withResolvers();
      document.addEventListener('selectionchange', resolve, { once: true });
      getSelection()?.setBaseAndExtent(node, start, node, end);
      await promise;
      return node.data.slice(start, end);
    },
    [within, first, last] as const,
  );
  await settle(page);
  return text;
}

export function copied(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

export function copiedHtml(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text() ?? '';
  });
}

/** What a page whose share sheet is replaced has handed to it. */
export function shared(page: Page): Promise<readonly ShareData[]> {
  return page.evaluate(() => (window as unknown as { shared: ShareData[] }).shared);
}

/** Replaces the share sheet of a phone by a list of what it is given. */
export async function replaceShareSheet(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { shared: [] });
    navigator.share = async (data) => {
      (window as unknown as { shared: unknown[] }).shared.push(data);
    };
  });
}
