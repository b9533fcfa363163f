import assert from 'node:assert/strict';
import test from 'node:test';
import { type LinkTarget, readLink } from '../../src/archive/text/links.ts';

const STORY =
  'to link to another story, write the relative path of its file, such as ../01/name.md; to link to another site, begin with https://';
const FRAGMENT =
  'after “#” comes the id of a block, as in #p-k3f9a; copy the link to the block from its page';
const WEB = 'this is not a complete web address; begin it with https://';
const notAllowed = (scheme: string) =>
  `links with “${scheme}:” are not allowed; use https: or mailto:`;

const web = (url: string): LinkTarget => ({ to: 'web', url });
const story = (id: string, block?: string): LinkTarget => ({
  to: 'story',
  id,
  ...(block !== undefined && { block }),
});
const nowhere = (fault: string): LinkTarget => ({ to: 'nowhere', fault });

/** Destinations in a text in the folder 2024/01. */
const LINKS: Readonly<Record<string, LinkTarget>> = {
  'https://example.org/a?b=c#d': web('https://example.org/a?b=c#d'),
  'http://example.org': web('http://example.org'),
  'HTTPS://EXAMPLE.ORG/': web('HTTPS://EXAMPLE.ORG/'),
  'https://example.org/خبر': web('https://example.org/خبر'),
  'mailto:desk@example.org': web('mailto:desk@example.org'),
  'talks.md': story('2024/01/talks'),
  './talks.md': story('2024/01/talks'),
  '../02/harvest.md': story('2024/02/harvest'),
  '../../2023/old.md': story('2023/old'),
  '../02/../01/talks.md': story('2024/01/talks'),
  'talks.md#p-k3f9a': story('2024/01/talks', 'k3f9a'),
  'talks.md#p-k3f9a-2': story('2024/01/talks', 'k3f9a-2'),
  '#p-k3f9a': { to: 'block', block: 'k3f9a' },
  '': nowhere('write its address between the round brackets'),
  '#': nowhere(FRAGMENT),
  '#top': nowhere(FRAGMENT),
  '#p-': nowhere(FRAGMENT),
  '#top#p-k3f9a': nowhere(FRAGMENT),
  'talks.md#': nowhere(FRAGMENT),
  talks: nowhere(STORY),
  'talks.MD': nowhere(STORY),
  'talks.pdf': nowhere(STORY),
  'talks.md?x': nowhere(STORY),
  '/talks.md': nowhere(STORY),
  '/ar/2024/01/talks/': nowhere(STORY),
  '../../../talks.md': nowhere(STORY),
  '../../../etc/passwd': nowhere(STORY),
  'Talks.md': nowhere(STORY),
  'خبر.md': nowhere(STORY),
  '.md': nowhere(STORY),
  'www.example.org': nowhere(STORY),
  '?q': nowhere(STORY),
  'java\tscript:alert(1)': nowhere(STORY),
  ' javascript:alert(1)': nowhere(STORY),
  '//example.org/': nowhere('the address has no scheme; write https: in front of it'),
  'https://': nowhere(WEB),
  'https:example.org': nowhere(WEB),
  'https:example.org/?https://': nowhere(WEB),
  'https:///x y': nowhere(WEB),
  'http://[': nowhere(WEB),
  'javascript:alert(1)': nowhere(notAllowed('javascript')),
  'JavaScript:alert(1)': nowhere(notAllowed('javascript')),
  'data:text/html,<script>': nowhere(notAllowed('data')),
  'vbscript:x': nowhere(notAllowed('vbscript')),
  'file:///etc/passwd': nowhere(notAllowed('file')),
  'ftp://example.org/': nowhere(notAllowed('ftp')),
  'C:\\talks.md': nowhere(notAllowed('c')),
};

for (const [destination, link] of Object.entries(LINKS)) {
  test(`reads a link to “${destination}”`, () => {
    assert.deepEqual(readLink(destination, '2024/01'), link);
  });
}

test('a text in the top folder can link to its neighbours', () => {
  assert.deepEqual(readLink('talks.md', '.'), story('talks'));
  assert.deepEqual(readLink('2024/01/talks.md', '.'), story('2024/01/talks'));
  assert.deepEqual(readLink('../talks.md', '.'), nowhere(STORY));
});
