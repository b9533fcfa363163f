import type { Settings } from './archive/base/settings.ts';

/** The settings of this archive. To start another, change them and the content, nothing else. */
export const site: Settings = {
  title: { ar: 'صفحتان', en: 'Safhatan' },
  description: {
    ar: 'أرشيف إخباري بلغتين: كل خبر بالعربية، وإلى جانبه ترجمته الإنجليزية.',
    en: 'A news archive in two languages: every story in Arabic, with its English translation beside it.',
  },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  url: 'https://safhatan.example',
  authority: 'safhatan.example,2024',
  pathPrefix: '/',
  timeZone: 'Asia/Baghdad',
  locales: { ar: ['ar-IQ', 'ar-EG'], en: ['en-GB'] },
  digits: 'latn',
  storiesPerPage: 50,
  latest: 20,
};
