/** What JSON Feed 1.1 requires of a key. */
type Rule = readonly [key: string, isRequired: boolean, holds: (value: unknown) => boolean];

const isText = (value: unknown) => typeof value === 'string' && value !== '';
const isUrl = (value: unknown) => isText(value) && URL.canParse(String(value));
const isTimestamp = (value: unknown) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/.test(String(value));
const isLanguage = (value: unknown) => /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(String(value));
const isListOf = (holds: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(holds);
const isObject = (value: unknown) => typeof value === 'object' && value !== null;

const AUTHOR: readonly Rule[] = [
  ['name', true, isText],
  ['url', false, isUrl],
];

const ITEM: readonly Rule[] = [
  ['id', true, isText],
  ['url', false, isUrl],
  ['title', false, isText],
  ['content_html', true, isText],
  ['summary', false, isText],
  ['date_published', false, isTimestamp],
  ['date_modified', false, isTimestamp],
  ['authors', false, isListOf((author) => faultsOf(author, AUTHOR).length === 0)],
  ['tags', false, isListOf(isText)],
  ['language', false, isLanguage],
];

const FEED: readonly Rule[] = [
  ['version', true, (value) => value === 'https://jsonfeed.org/version/1.1'],
  ['title', true, isText],
  ['home_page_url', false, isUrl],
  ['feed_url', false, isUrl],
  ['description', false, isText],
  ['authors', false, isListOf((author) => faultsOf(author, AUTHOR).length === 0)],
  ['language', false, isLanguage],
  ['items', true, Array.isArray],
];

/** Returns where a feed violates JSON Feed 1.1. Extensions are objects whose keys begin with `_`. */
export function jsonFeedFaults(feed: { readonly items?: readonly unknown[] }): readonly string[] {
  const items = feed.items ?? [];
  const ids = items.map((item) => (item as { id?: unknown }).id);
  return [
    ...faultsOf(feed, FEED),
    ...items.flatMap((item, index) => faultsOf(item, ITEM).map((fault) => `${index}.${fault}`)),
    ...(new Set(ids).size < ids.length ? ['two items have the same id'] : []),
  ];
}

function faultsOf(value: unknown, rules: readonly Rule[]): readonly string[] {
  if (!isObject(value)) return ['not an object'];
  const entries = new Map(Object.entries(value as object));
  const known = new Set(rules.map(([key]) => key));
  return [
    ...rules.flatMap(([key, isRequired, holds]) => {
      if (!entries.has(key)) return isRequired ? [`${key} is missing`] : [];
      return holds(entries.get(key)) ? [] : [`${key} is ${JSON.stringify(entries.get(key))}`];
    }),
    ...[...entries].flatMap(([key, one]) =>
      known.has(key) || (/^_[a-z]/i.test(key) && isObject(one)) ? [] : [`${key} is unknown`],
    ),
  ];
}
