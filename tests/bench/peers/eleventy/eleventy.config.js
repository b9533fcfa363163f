// The made-up archive in plain Eleventy: one Markdown file per text, collections and pagination.
import { indexes, neighbours, storiesOf } from './collections.js';
import { BASE } from './common.js';
import { tagFeedTitle } from './feeds.js';
import { newsArticle } from './metadata.js';
import { alternates, feedLinks, sharing } from './parts.js';
import { references } from './references.js';

export default function (config) {
  config.setQuietMode(true);
  config.setNunjucksEnvironmentOptions({ trimBlocks: true, lstripBlocks: true });

  config.addCollection('stories', (api) => storiesOf(api).stories);
  config.addCollection('translated', (api) => storiesOf(api).stories.filter(({ en }) => en));
  config.addCollection('untranslated', (api) => storiesOf(api).stories.filter(({ en }) => !en));
  config.addCollection('texts', (api) => storiesOf(api).texts);
  config.addCollection('feeds', (api) => storiesOf(api).feeds);
  config.addCollection('tagIndex', (api) => indexes(api).tags);
  config.addCollection('tagPages', (api) => indexes(api).tagPages);
  config.addCollection('years', (api) => indexes(api).years);
  config.addCollection('datePages', (api) => indexes(api).datePages);
  config.addGlobalData('base', BASE);
  config.addFilter('neighbours', neighbours);
  config.addFilter('feedLinks', feedLinks);
  config.addFilter('tagFeedLinks', (topic) => alternates(tagFeedTitle(topic), `/tags/${topic}/`));
  config.addFilter('sharing', sharing);
  config.addFilter('newsArticle', newsArticle);
  config.addFilter('references', references);

  const known = new Map();
  config.addFilter('inWords', (period, months) => {
    const key = `${period} ${months[0]}`;
    if (!known.has(key)) {
      const [year, month, day] = period.split('-');
      known.set(
        key,
        [day && Number(day), month && months[month - 1], year].filter(Boolean).join(' '),
      );
    }
    return known.get(key);
  });

  return {
    dir: { input: 'content', includes: '../_includes', data: '../_data', output: '_site' },
    templateFormats: ['md', 'njk', '11ty.js'],
    // The texts are plain Markdown, so there is no need to look for template tags in them.
    markdownTemplateEngine: false,
  };
}
