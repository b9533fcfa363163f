import sharp from 'sharp';
import { ARTICLE, article, TRANSLATION, translation } from '../sample-archive.ts';
import type { Mistake } from './mistake.ts';

function drawn(format: 'png' | 'jpeg' | 'gif', width = 8): Promise<Uint8Array> {
  const create = { width, height: 6, channels: 3, background: '#888' } as const;
  return sharp({ create }).toFormat(format).toBuffer();
}

const PNG = await drawn('png');
const JPEG = await drawn('jpeg');
const GIF = await drawn('gif');

const IMAGE = 'articles/2024/01/map.png';

function show(markdown: string): Record<string, string> {
  return { [ARTICLE]: article({ body: `فقرة.\n\n${markdown}\n` }) };
}

const SHOWN = show('![خريطة](map.png "بغداد")');

export const imageMistakes: readonly Mistake[] = [
  {
    name: 'a missing image',
    files: SHOWN,
    problems: [
      'articles/2024/01/talks.md:8:10: error: there is no image “articles/2024/01/map.png”; add the file, or correct its name here (image-missing)',
    ],
  },
  {
    name: 'a misspelt image',
    files: {
      ...show('![خريطة](mpa.png)'),
      [TRANSLATION]: translation({ body: '![Map](map.png)\n' }),
      [IMAGE]: PNG,
    },
    problems: [
      'articles/2024/01/talks.md:8:10: error: there is no image “articles/2024/01/mpa.png”; did you mean “articles/2024/01/map.png”? (image-missing)',
    ],
  },
  {
    name: 'no alternative text',
    files: { ...show('![](map.png "بغداد")'), [IMAGE]: PNG },
    problems: [
      'articles/2024/01/talks.md:8:5: error: the image has no alternative text; describe it between the brackets: ![description](file) (image-alt)',
    ],
  },
  {
    name: 'an image inside a paragraph',
    files: { ...show('انظر ![خريطة](map.png) أمس.'), [IMAGE]: PNG },
    problems: [
      'articles/2024/01/talks.md:8:15: error: an image must be a paragraph of its own; leave an empty line before and after it (image-place)',
    ],
  },
  {
    name: 'an image in a list',
    files: { ...show('- ![خريطة](map.png)'), [IMAGE]: PNG },
    problems: [
      'articles/2024/01/talks.md:8:12: error: an image must be a paragraph of its own; leave an empty line before and after it (image-place)',
    ],
  },
  {
    name: 'an image in a footnote',
    files: { ...show('فقرة.[^1]\n\n[^1]: ![خريطة](map.png)'), [IMAGE]: PNG },
    problems: [
      'articles/2024/01/talks.md:10:16: error: an image must be a paragraph of its own; leave an empty line before and after it (image-place)',
    ],
  },
  {
    name: 'an image on another site',
    files: show('![خريطة](https://example.org/map.png)'),
    problems: [
      'articles/2024/01/talks.md:8:10: warning: the image “https://example.org/map.png” is on another site, and pages load nothing from other sites; add the file to the archive (until then, the page links to it) (image-elsewhere)',
    ],
  },
  {
    name: 'an image on another site, without its scheme',
    files: show('انظر ![خريطة](//example.org/map.png)'),
    problems: [
      'articles/2024/01/talks.md:8:15: warning: the image “//example.org/map.png” is on another site, and pages load nothing from other sites; add the file to the archive (until then, the page links to it) (image-elsewhere)',
    ],
  },
  {
    name: 'an image written into the text',
    files: show(`![خريطة](data:image/png;base64,${'A'.repeat(5000)})`),
    problems: [
      'articles/2024/01/talks.md:8:10: error: “data:image/png;base64,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA…” is not the name of a file; put the image in the folder of the article, and write its file name here (image-name)',
    ],
  },
  {
    name: 'a script as image',
    files: show('![خريطة](javascript:alert(1))'),
    problems: [
      'articles/2024/01/talks.md:8:10: error: “javascript:alert(1)” is not the name of a file; put the image in the folder of the article, and write its file name here (image-name)',
    ],
  },
  {
    name: 'an image addressed from the root',
    files: { ...show('![خريطة](/2024/01/map.png)') },
    problems: [
      'articles/2024/01/talks.md:8:10: error: “/2024/01/map.png” is not the name of a file; put the image in the folder of the article, and write its file name here (image-name)',
    ],
  },
  {
    name: 'an image without a name',
    files: show('![خريطة]()'),
    problems: [
      'articles/2024/01/talks.md:8:10: error: the image has no file name; put the image in the folder of the article, and write its file name here (image-name)',
    ],
  },
  {
    name: 'a JPEG image named .png',
    files: { ...SHOWN, [IMAGE]: JPEG },
    problems: [
      'articles/2024/01/map.png:1:1: error: this image is in the format JPEG, not the one in its name; rename it to map.jpg, here and in the texts that show it (image-format)',
    ],
  },
  {
    name: 'a GIF image named .png',
    files: { ...SHOWN, [IMAGE]: GIF },
    problems: [
      'articles/2024/01/map.png:1:1: error: this image is in the format GIF, which is not supported; save it as JPEG, PNG, WebP or AVIF (image-format)',
    ],
  },
  {
    name: 'a page named .png',
    files: { ...SHOWN, [IMAGE]: '<html>Not found</html>' },
    problems: [
      'articles/2024/01/map.png:1:1: error: this is not an image that can be read; replace the file (image-format)',
    ],
  },
  {
    name: 'a PNG image that is cut off',
    files: { ...SHOWN, [IMAGE]: PNG.subarray(0, -20) },
    problems: [
      'articles/2024/01/map.png:1:1: error: the file ends before the image does; replace it with the whole file (image-format)',
    ],
  },
  {
    name: 'a JPEG image that is cut off',
    files: {
      ...show('![خريطة](map.jpg)'),
      'articles/2024/01/map.jpg': (await drawn('jpeg', 600)).subarray(0, -20),
    },
    problems: [
      'articles/2024/01/map.jpg:1:1: error: the file ends before the image does; replace it with the whole file (image-format)',
    ],
  },
  {
    name: 'an unused image',
    files: { [IMAGE]: PNG },
    problems: [
      'articles/2024/01/map.png:1:1: warning: no text shows this image; show it in one, or delete it (image-unused)',
    ],
  },
  {
    name: 'an image of an article that cannot be read',
    files: { [ARTICLE]: '', [IMAGE]: PNG },
    problems: [
      'articles/2024/01/talks.md:1:1: error: the file is empty; begin it with front matter between two lines of --- (front-matter)',
    ],
  },
  {
    name: 'two images whose smaller copies share a name',
    files: {
      ...show('![خريطة](map.png)\n\n![صورة](map.jpg)'),
      [IMAGE]: await drawn('png', 600),
      'articles/2024/01/map.jpg': await drawn('jpeg', 600),
    },
    problems: [
      'articles/2024/01/map.png:1:1: error: this image and “map.jpg” would share the address /images/2024/01/map-480.webp, because smaller copies are named by width; rename one of the two (same-address)',
    ],
  },
  {
    name: '.jpeg instead of .jpg',
    files: { ...show('![خريطة](map.jpeg)'), 'articles/2024/01/map.jpeg': JPEG },
    problems: [
      'articles/2024/01/map.jpeg:1:1: error: files that end in “.jpeg” are not read; rename it to map.jpg, here and in the texts that show it (stray-file)',
    ],
  },
  {
    name: '.PNG instead of .png',
    files: { ...SHOWN, 'articles/2024/01/Map.PNG': PNG },
    problems: [
      'articles/2024/01/Map.PNG:1:1: error: files that end in “.PNG” are not read; rename it to map.png, here and in the texts that show it (stray-file)',
    ],
  },
  {
    name: 'an image of a format that is not shown',
    files: { ...show('![خريطة](map.gif)'), 'articles/2024/01/map.gif': GIF },
    problems: [
      'articles/2024/01/map.gif:1:1: error: GIF images are not supported; save this one as .jpg, .png, .webp or .avif (stray-file)',
    ],
  },
];
