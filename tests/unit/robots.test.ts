import assert from 'node:assert/strict';
import test from 'node:test';
import { robotsText } from '../../src/archive/agents/robots.ts';
import { settings } from '../settings.ts';

const CASES: readonly (readonly [pathPrefix: string, sitemap: string])[] = [
  ['/', 'https://example.org/sitemap.xml'],
  ['/news/archive/', 'https://example.org/news/archive/sitemap.xml'],
];

for (const [pathPrefix, sitemap] of CASES) {
  test(`robots.txt allows everything and names the sitemap, below ${pathPrefix}`, () => {
    const text = robotsText({ ...settings, pathPrefix });
    // A line is a key, a colon and a value (RFC 9309, section 2.2).
    const lines = text.split('\n').filter((line) => line !== '');
    assert.deepEqual(
      lines.map((line) => /^([A-Za-z-]+): (\S+)$/.exec(line)?.slice(1)),
      [
        ['User-agent', '*'],
        ['Allow', '/'],
        ['Sitemap', sitemap],
      ],
    );
  });
}
