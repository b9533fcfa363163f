/**
 * Chooses pages that have among them every kind of page (the classes of its body) and every
 * element, with every class, that any page has: what is said of these holds for all.
 *
 * @param pages HTML by addresses
 * @returns the addresses of few such pages
 */
export function representativePages(pages: ReadonlyMap<string, string>): readonly string[] {
  const candidates = [...pages]
    .map(([address, html]) => ({ address, features: featuresOf(html) }))
    .sort((a, b) => b.features.size - a.features.size);
  const seen = new Set<string>();
  const chosen: string[] = [];
  for (const { address, features } of candidates) {
    if (features.isSubsetOf(seen)) continue;
    for (const feature of features) seen.add(feature);
    chosen.push(address);
  }
  return chosen;
}

function featuresOf(html: string): ReadonlySet<string> {
  const features = new Set<string>();
  for (const [, name = '', attributes = ''] of html.matchAll(/<([a-z][a-z0-9]*)([^>]*)>/g)) {
    const classes = /\sclass="([^"]*)"/.exec(attributes)?.[1] ?? '';
    if (name === 'body') features.add(`body ${classes}`);
    for (const one of classes.split(' ')) features.add(`${name} ${one}`);
  }
  return features;
}
