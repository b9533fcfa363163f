// Parts that many pages have in common, made once for each list of languages.
import { escape, TITLE } from './common.js';
import { words } from './site.js';

/** Links to the feeds of a page, the most specific first. */
export const feedLinks = perLanguages((languages) => {
  const own = languages.map((lang) => alternates(words[lang].title, `/${lang}/`)).join('\n');
  const archive = alternates(TITLE, '/');
  return languages.length > 1 ? `${archive}\n${own}` : `${own}\n${archive}`;
});

/** Both feeds below an address, as links in the head of a page. */
export function alternates(title, address) {
  return `<link rel="alternate" type="application/atom+xml" title="${escape(title)}" href="${address}feed.xml">
<link rel="alternate" type="application/feed+json" title="${escape(title)}" href="${address}feed.json">`;
}

/** The controls that scripts show for sharing, with their words. */
export const sharing = perLanguages((languages) => {
  const tools = languages.map((lang) => {
    const { direction, comma, sharing: own } = words[lang];
    const language = `lang="${lang}" dir="${direction}"`;
    return `<template class="sharing" ${language} data-quotes="${own.quotes}" data-comma="${comma}" data-link-copied="${own.linkCopied}" data-copied="${own.copied}" data-offline="${own.offline}" data-alone="${own.alone}" data-failed="${own.failed}">
<div class="share-tools" role="group" ${language} aria-label="${own.tools}">
<div class="share-actions">
<button type="button" data-action="copy">${own.copy}</button>
<button type="button" data-action="both">${own.copyBoth}</button>
<button type="button" data-action="share">${own.share}</button>
</div>
<p class="share-said" aria-hidden="true"></p>
</div>
</template>`;
  });
  const names = languages.map(
    (lang) =>
      `<span lang="${lang}" dir="${words[lang].direction}">${words[lang].sharing.shareStory}</span>`,
  );
  return `${tools.join('\n')}
<template class="share-story-template">
<button type="button" class="share-story">
${names.join('\n')}
</button>
</template>`;
});

function perLanguages(make) {
  const known = new Map();
  return (languages) => {
    const key = languages.join();
    if (!known.has(key)) known.set(key, make(languages));
    return known.get(key);
  };
}
