import { parseHTML } from 'linkedom';
import type { Language } from '../../src/archive/base/language.ts';
import type { Settings } from '../../src/archive/base/settings.ts';
import { allPages } from '../../src/archive/pages/all-pages.ts';
import type { Page, StoryPage } from '../../src/archive/pages/page.ts';
import { environmentFor } from '../../src/render/nunjucks.ts';
import { settings } from '../settings.ts';
import { ARTICLE, article, readSample, TRANSLATION, translation } from './sample-archive.ts';

/** What to change in the front matter of the sample's story. */
export interface Details {
  readonly date?: string;
  /** Further lines for the front matter of the article and of the translation. */
  readonly article?: string;
  readonly translation?: string;
  /** The titles as YAML. */
  readonly titles?: Readonly<Record<Language, string>>;
  readonly isTranslated?: boolean;
}

/** All pages of the sample archive, with these details in the story `2024/01/talks`. */
export async function pagesWith(
  details: Details = {},
  storiesPerPage = settings.storiesPerPage,
): Promise<readonly Page[]> {
  const { date = '2024-01-27', titles, isTranslated = true } = details;
  const ar = { more: details.article ?? '', date: `date: ${date}` };
  const en = { more: details.translation ?? '' };
  const { archive, problems } = await readSample({
    [ARTICLE]: article(titles ? { ...ar, title: `title: ${titles.ar}` } : ar),
    [TRANSLATION]: isTranslated
      ? translation(titles ? { ...en, title: `title: ${titles.en}` } : en)
      : null,
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return allPages({ ...archive, settings: { ...archive.settings, storiesPerPage } });
}

/** The page of the sample's story in a language. */
export async function storyPage(language: Language, details?: Details): Promise<StoryPage> {
  return storyPageOf(await pagesWith(details), language);
}

export function storyPageOf(pages: readonly Page[], language: Language): StoryPage {
  const page = pages.find(
    (one) => one.kind === 'story' && one.language === language && one.id === '2024/01/talks',
  );
  if (page?.kind !== 'story') throw new Error(`no page in ${language}`);
  return page;
}

/** A page, rendered. */
export function documentOf(view: Page, changed: Partial<Settings> = {}): Document {
  const html = environmentFor({ ...settings, ...changed }).render(`pages/${view.kind}.njk`, {
    view,
  });
  return parseHTML(html).document;
}
