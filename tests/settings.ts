import type { Settings } from '../src/archive/base/settings.ts';

/** Settings that only tests use, so that changing those of the archive breaks no test. */
export const settings: Settings = {
  title: { ar: 'صفحتان', en: 'Safhatan' },
  description: { ar: 'أرشيف للاختبار.', en: 'An archive for tests.' },
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  url: 'https://example.org',
  authority: 'example.org,2024',
  pathPrefix: '/',
  timeZone: 'Asia/Baghdad',
  locales: { ar: ['ar-IQ', 'ar-EG'], en: ['en-GB'] },
  digits: 'latn',
  storiesPerPage: 2,
  latest: 2,
};
