import { ARTICLE, article, OTHER, TRANSLATION, translation } from '../sample-archive.ts';
import type { Mistake } from './mistake.ts';

/** The sample article with a link that begins in column 10 of line 6. */
function linkTo(destination: string): Record<string, string> {
  return { [ARTICLE]: article({ body: `قالت في [بيان](${destination}) أمس.\n` }) };
}

export const linkMistakes: readonly Mistake[] = [
  {
    name: 'javascript:',
    files: linkTo('javascript:alert(1)'),
    problems: [
      'articles/2024/01/talks.md:6:16: error: “javascript:alert(1)” leads nowhere: links with “javascript:” are not allowed; use https: or mailto: (link)',
    ],
  },
  {
    name: 'data:',
    files: linkTo('data:text/html,x'),
    problems: [
      'articles/2024/01/talks.md:6:16: error: “data:text/html,x” leads nowhere: links with “data:” are not allowed; use https: or mailto: (link)',
    ],
  },
  {
    name: 'file:',
    files: linkTo('file:///etc/passwd'),
    problems: [
      'articles/2024/01/talks.md:6:16: error: “file:///etc/passwd” leads nowhere: links with “file:” are not allowed; use https: or mailto: (link)',
    ],
  },
  {
    name: 'javascript: in angle brackets',
    files: { [ARTICLE]: article({ body: 'بيان: <javascript:alert(1)>.\n' }) },
    problems: [
      'articles/2024/01/talks.md:6:8: error: “javascript:alert(1)” leads nowhere: links with “javascript:” are not allowed; use https: or mailto: (link)',
    ],
  },
  {
    name: 'a scheme hidden by an entity',
    files: linkTo('java&#115;cript:alert(1)'),
    problems: [
      'articles/2024/01/talks.md:6:16: error: “javascript:alert(1)” leads nowhere: links with “javascript:” are not allowed; use https: or mailto: (link)',
    ],
  },
  {
    name: 'a protocol-relative address',
    files: linkTo('//example.org/x'),
    problems: [
      'articles/2024/01/talks.md:6:16: error: “//example.org/x” leads nowhere: the address has no scheme; write https: in front of it (link)',
    ],
  },
  {
    name: 'an address without a host',
    files: linkTo('https:example.org'),
    problems: [
      'articles/2024/01/talks.md:6:16: error: “https:example.org” leads nowhere: this is not a complete web address; begin it with https:// (link)',
    ],
  },
  {
    name: 'an address without its scheme',
    files: linkTo('www.example.org'),
    problems: [
      'articles/2024/01/talks.md:6:16: error: “www.example.org” leads nowhere: to link to another story, write the relative path of its file, such as ../01/name.md; to link to another site, begin with https:// (link)',
    ],
  },
  {
    name: 'a link without an address',
    files: linkTo(''),
    problems: [
      'articles/2024/01/talks.md:6:16: error: the link leads nowhere: write its address between the round brackets (link)',
    ],
  },
  {
    name: 'an address with a space',
    files: linkTo('../02/harvest season.md'),
    problems: [
      'articles/2024/01/talks.md:6:14: error: this does not work as a link; write [words](address), without spaces in the address (link)',
    ],
  },
  {
    name: 'a missing article',
    files: linkTo('../02/elections.md'),
    problems: [
      'articles/2024/01/talks.md:6:16: error: there is no article articles/2024/02/elections.md to link to; correct the path, or remove the link (link)',
    ],
  },
  {
    name: 'a misspelt article',
    files: linkTo('../02/harvset.md'),
    problems: [
      'articles/2024/01/talks.md:6:16: error: there is no article articles/2024/02/harvset.md to link to; did you mean articles/2024/02/harvest.md? (link)',
    ],
  },
  {
    name: 'an article without its extension',
    files: linkTo('../02/harvest'),
    problems: [
      'articles/2024/01/talks.md:6:16: error: “../02/harvest” leads nowhere: to link to another story, write the relative path of its file, such as ../01/name.md; to link to another site, begin with https:// (link)',
    ],
  },
  {
    name: 'an address of this site',
    files: linkTo('/ar/2024/02/harvest/'),
    problems: [
      'articles/2024/01/talks.md:6:16: error: “/ar/2024/02/harvest/” leads nowhere: to link to another story, write the relative path of its file, such as ../01/name.md; to link to another site, begin with https:// (link)',
    ],
  },
  {
    name: 'a path out of the archive',
    files: linkTo('../../../../etc/passwd.md'),
    problems: [
      'articles/2024/01/talks.md:6:16: error: “../../../../etc/passwd.md” leads nowhere: to link to another story, write the relative path of its file, such as ../01/name.md; to link to another site, begin with https:// (link)',
    ],
  },
  {
    name: 'a draft',
    files: { ...linkTo('../02/harvest.md'), [OTHER]: article({ more: 'draft: true' }) },
    problems: [
      'articles/2024/01/talks.md:6:16: error: articles/2024/02/harvest.md is a draft and not published; publish it first, or remove the link (link)',
    ],
  },
  {
    name: 'a block that the article lacks',
    files: linkTo('../02/harvest.md#p-zzzzz'),
    problems: [
      'articles/2024/01/talks.md:6:16: error: articles/2024/02/harvest.md has no block “zzzzz”; copy the link to the block from its page (link)',
    ],
  },
  {
    name: 'a block that this article lacks',
    files: linkTo('#p-zzzzz'),
    problems: [
      'articles/2024/01/talks.md:6:16: error: articles/2024/01/talks.md has no block “zzzzz”; copy the link to the block from its page (link)',
    ],
  },
  {
    name: 'a fragment that is not a block',
    files: linkTo('../02/harvest.md#summary'),
    problems: [
      'articles/2024/01/talks.md:6:16: error: “../02/harvest.md#summary” leads nowhere: after “#” comes the id of a block, as in #p-k3f9a; copy the link to the block from its page (link)',
    ],
  },
  {
    name: 'the third link of a long paragraph',
    files: {
      [ARTICLE]: article({
        body: 'في [بيان](https://example.org/a) أول\nو[بيان](https://example.org/b) ثان، \n> وفي *[بيان](ftp://example.org/)* ثالث.\n',
      }),
    },
    problems: [
      'articles/2024/01/talks.md:8:15: error: “ftp://example.org/” leads nowhere: links with “ftp:” are not allowed; use https: or mailto: (link)',
    ],
  },
  {
    name: 'an address that also occurs in the words',
    files: { [TRANSLATION]: translation({ body: '- One\n- See x.pdf or [x.pdf](x.pdf)\n' }) },
    problems: [
      'translations/2024/01/talks.md:5:24: error: “x.pdf” leads nowhere: to link to another story, write the relative path of its file, such as ../01/name.md; to link to another site, begin with https:// (link)',
    ],
  },
  {
    name: 'a link in a table',
    files: { [ARTICLE]: article({ body: '| أ | ب |\n| - | - |\n| نص | [نص](ftp:x) |\n' }) },
    problems: [
      'articles/2024/01/talks.md:8:13: error: “ftp:x” leads nowhere: links with “ftp:” are not allowed; use https: or mailto: (link)',
    ],
  },
  {
    name: 'a link in a footnote',
    files: {
      [ARTICLE]: article({
        body: 'فقرة.[^1] وأخرى.^[انظر [هنا](ftp:y)]\n\n[^1]: انظر [هنا](ftp:x).\n',
      }),
    },
    problems: [
      'articles/2024/01/talks.md:6:30: error: “ftp:y” leads nowhere: links with “ftp:” are not allowed; use https: or mailto: (link)',
      'articles/2024/01/talks.md:8:18: error: “ftp:x” leads nowhere: links with “ftp:” are not allowed; use https: or mailto: (link)',
    ],
  },
  {
    name: 'a link by reference',
    files: {
      [TRANSLATION]: translation({
        body: 'As the [ministry][m] said.\n\n[m]: ftp://example.org/\n',
      }),
    },
    problems: [
      'translations/2024/01/talks.md:4:8: error: “ftp://example.org/” leads nowhere: links with “ftp:” are not allowed; use https: or mailto: (link)',
    ],
  },
  {
    name: 'a reference that nothing defines',
    files: { [TRANSLATION]: translation({ body: 'As the [ministry][m] said.\n' }) },
    problems: [
      'translations/2024/01/talks.md:4:17: error: “[m]” is not defined; write the address in round brackets instead: [words](address) (link)',
    ],
  },
];
