import { absolute, address } from '../base/addresses.ts';
import { LANGUAGES, type Language } from '../base/language.ts';
import type { Settings } from '../base/settings.ts';
import type { Page } from '../pages/page.ts';

/** The version of a page for readers of a language, or with `x-default`, of any other. */
export interface Alternate {
  readonly hreflang: Language | 'x-default';
  /** An absolute URL. */
  readonly href: string;
}

/**
 * The versions of a page by language. All versions have the same list, since search engines ignore
 * a link that is not returned. Readers of neither language get the page of both: the two texts of
 * a story side by side, or `/` for the front pages. What exists in one language has no versions.
 */
export function alternatesOf(page: Page, settings: Settings): readonly Alternate[] {
  switch (page.kind) {
    case 'home':
    case 'front':
      return versionsOfFront(settings);
    case 'both':
      return versionsOfStory(page.id, settings);
    case 'story':
      return page.counterpart ? versionsOfStory(page.id, settings) : [];
    default:
      return [];
  }
}

/** The versions of the front page; see `alternatesOf`. */
export function versionsOfFront(settings: Settings): readonly Alternate[] {
  return versions(address.front, address.home(), settings);
}

/** The versions of a translated story; see `alternatesOf`. */
export function versionsOfStory(id: string, settings: Settings): readonly Alternate[] {
  return versions((language) => address.story(language, id), address.both(id), settings);
}

function versions(
  addressIn: (language: Language) => string,
  both: string,
  settings: Settings,
): readonly Alternate[] {
  return [
    ...LANGUAGES.map((language) => ({
      hreflang: language,
      href: absolute(settings, addressIn(language)),
    })),
    { hreflang: 'x-default', href: absolute(settings, both) },
  ];
}
