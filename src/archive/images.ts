import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { PlacedImage } from './body.ts';
import { error, type Problem, warning } from './problem.ts';

/** An image of the archive. */
export interface Image {
  /** Path below `articles/`. */
  readonly path: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The widths, in pixels, of its smaller copies for narrow screens. */
  readonly smaller: readonly number[];
}

/** Widths of smaller copies: a phone's column at one and at two device pixels. */
const SMALLER_WIDTHS = [480, 960];

/** What sharp names the formats, by file extension. AVIF is HEIF with the AV1 codec. */
const FORMAT: Readonly<Record<string, string>> = {
  '.jpg': 'jpeg',
  '.png': 'png',
  '.webp': 'webp',
  '.avif': 'heif',
};

/**
 * Reads every image file of the content, by its signature, and checks those that the texts show.
 *
 * @param files paths below the content root
 */
export async function readImages(
  root: string,
  files: readonly string[],
  shown: readonly PlacedImage[],
  problems: Problem[],
): Promise<ReadonlyMap<string, Image>> {
  const images = new Map<string, Image>();
  const used = new Set(shown.map((image) => image.path));
  for (const file of files) {
    const name = file.replace(/^articles\//, '');
    const image = await readImage(root, file, name, problems);
    images.set(name, image);
    if (!used.has(name)) {
      problems.push(
        warning(
          { file, line: 1, column: 1 },
          'image-unused',
          'no text shows this image; show it, or delete it',
        ),
      );
    }
  }
  for (const { path: name, place } of shown) {
    if (images.has(name)) continue;
    problems.push(
      error(
        place,
        'image-missing',
        `there is no image articles/${name}; put it beside the article, or correct the name`,
      ),
    );
  }
  return images;
}

async function readImage(
  root: string,
  file: string,
  name: string,
  problems: Problem[],
): Promise<Image> {
  const place = { file, line: 1, column: 1 };
  const unreadable: Image = { path: name, width: 0, height: 0, smaller: [] };
  try {
    const { format, width, height } = await sharp(readFileSync(path.join(root, file))).metadata();
    if (FORMAT[path.extname(file)] !== format) {
      problems.push(
        error(
          place,
          'image-format',
          `the content of this file is ${format}, not what its name says; give it the extension that fits`,
        ),
      );
    }
    return {
      path: name,
      width,
      height,
      smaller: SMALLER_WIDTHS.filter((smaller) => smaller < width),
    };
  } catch {
    problems.push(
      error(place, 'image-format', 'this is not an image that can be read; replace the file'),
    );
    return unreadable;
  }
}

/** Makes a smaller copy of an image, as WebP. */
export async function shrink(root: string, image: Image, width: number): Promise<Uint8Array> {
  const file = path.join(root, 'articles', image.path);
  return sharp(readFileSync(file)).rotate().resize({ width }).webp({ quality: 80 }).toBuffer();
}
