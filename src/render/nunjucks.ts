import nunjucks from 'nunjucks';
import { address, href } from '../archive/base/addresses.ts';
import type { Language } from '../archive/base/language.ts';
import type { Settings } from '../archive/base/settings.ts';
import { TOOL } from '../archive/base/tool.ts';
import { type CitationStyle, citation } from '../archive/citations/citation.ts';
import { citationFiles } from '../archive/citations/citation-files.ts';
import { pageAlternates } from '../archive/feeds/feed-links.ts';
import { headOf } from '../archive/metadata/head.ts';
import type { Page, StoryPage } from '../archive/pages/page.ts';
import { datesInWords } from '../interface/dates-in-words.ts';
import { interfaceWords } from '../interface/interface.ts';
import { WORDS } from '../interface/words.ts';
import { TEMPLATES } from '../project.ts';

/**
 * The Nunjucks environment of all pages. An undefined value stops the build, every printed value is
 * escaped, and templates can use nothing but their page (`view`) and the globals set here.
 */
export function environmentFor(settings: Settings): nunjucks.Environment {
  const env = new nunjucks.Environment(new nunjucks.FileSystemLoader(TEMPLATES), {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  const inWords = datesInWords(settings);
  const citingWords = { ar: WORDS.ar.citing, en: WORDS.en.citing };
  const style: CitationStyle = { settings, words: citingWords, inWords };
  const globals = {
    ...interfaceWords(settings),
    inWords,
    headOf: (page: Page) => headOf(page, settings),
    citation: (page: StoryPage, language: Language) => citation(page, language, style),
    citationFiles: (page: StoryPage) => citationFiles(page, style),
    alternatesOf: (page: Page) => pageAlternates(page, settings),
    partial: partials(env),
    site: settings,
    generator: TOOL.name,
    links: {
      home: href(settings, address.home()),
      tags: href(settings, address.tags()),
      dates: href(settings, address.dates()),
      data: href(settings, address.data()),
      feeds: {
        ar: href(settings, address.feed('xml', 'ar')),
        en: href(settings, address.feed('xml', 'en')),
      },
      stylesheet: href(settings, address.stylesheet()),
      script: href(settings, address.script()),
      earlyScript: href(settings, address.earlyScript()),
      movedScript: href(settings, address.movedScript()),
      icon: href(settings, address.icon()),
    },
  };
  for (const [name, value] of Object.entries(globals)) env.addGlobal(name, value);
  return env;
}

/**
 * Renders partials, which depend only on a page's kind and languages, once for each combination of
 * these. Partials cannot see any other property of the page.
 */
function partials(env: nunjucks.Environment) {
  const rendered = new Map<string, nunjucks.runtime.SafeString>();
  return (template: string, { kind, languages }: Page): nunjucks.runtime.SafeString => {
    const key = [template, kind, ...languages].join(' ');
    const known = rendered.get(key);
    if (known) return known;
    const html = env.render(template, { view: { kind, languages } }).trimEnd();
    const made = new nunjucks.runtime.SafeString(html);
    rendered.set(key, made);
    return made;
  };
}
