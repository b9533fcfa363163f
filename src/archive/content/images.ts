import path from 'node:path';
import type { Metadata } from 'sharp';
import { error, type Problem } from '../base/problem.ts';
import { isCutOff } from './image-end.ts';
import { readBytes } from './read-source.ts';
import { topOf } from './source-file.ts';

/** An image of the archive. */
export interface Image {
  /** Path below `articles/`. */
  readonly path: string;
  /** In pixels, as shown: rotated as its EXIF data say. */
  readonly width: number;
  readonly height: number;
  /** The widths, in pixels, of its smaller copies for narrow screens. */
  readonly smaller: readonly number[];
}

/** In pixels: the width of a phone's column at a density of one and of two. */
const SMALLER_WIDTHS = [480, 960];

/** The supported formats, by sharp's names for them. */
const FORMATS: Readonly<Record<string, { readonly name: string; readonly extension: string }>> = {
  jpeg: { name: 'JPEG', extension: '.jpg' },
  png: { name: 'PNG', extension: '.png' },
  webp: { name: 'WebP', extension: '.webp' },
  heif: { name: 'AVIF', extension: '.avif' },
};

/**
 * Reads every image file of the content; its signature decides the format, and one that cannot be
 * shown is an error.
 *
 * @param files paths below the content root
 * @returns the images by their paths below `articles/`; a faulty one has the size 0
 */
export async function readImages(
  root: string,
  files: readonly string[],
  problems: Problem[],
): Promise<ReadonlyMap<string, Image>> {
  const images = new Map<string, Image>();
  for (const file of files) {
    const bytes = readBytes(root, file, problems);
    const image = await imageOf(file, bytes, problems);
    images.set(image.path, image);
  }
  return images;
}

/** Reads one image; without bytes, because its file could not be read, its size is 0. */
export async function imageOf(
  file: string,
  bytes: Uint8Array | undefined,
  problems: Problem[],
): Promise<Image> {
  const size = bytes && (await readSize(file, bytes, problems));
  const { width, height } = size ?? { width: 0, height: 0 };
  const smaller = SMALLER_WIDTHS.filter((one) => one < width);
  return { path: file.replace(/^articles\//, ''), width, height, smaller };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

async function readSize(
  file: string,
  bytes: Uint8Array,
  problems: Problem[],
): Promise<Size | undefined> {
  const fail = (message: string): undefined => {
    problems.push(error(topOf(file), 'image-format', message));
  };
  try {
    const { default: sharp } = await import('sharp');
    const metadata = await sharp(bytes).metadata();
    const fault = faultOfFormat(file, metadata) ?? faultOfEnd(file, bytes);
    return fault === undefined ? metadata.autoOrient : fail(fault);
  } catch (thrown) {
    const isTooLarge = String(thrown).includes('pixel limit');
    return fail(
      isTooLarge
        ? 'this image has too many pixels to be shown; save it smaller'
        : 'this is not an image that can be read; replace the file',
    );
  }
}

function faultOfFormat(file: string, { format, compression }: Metadata): string | undefined {
  const found = compression === 'hevc' ? undefined : FORMATS[format];
  if (!found) {
    const name = compression === 'hevc' ? 'HEIC' : format.toUpperCase();
    return `this image is in the format ${name}, which is not supported; save it as JPEG, PNG, WebP or AVIF`;
  }
  const extension = path.extname(file);
  if (found.extension === extension) return undefined;
  const renamed = path.basename(file, extension) + found.extension;
  return `this image is in the format ${found.name}, not the one in its name; rename it to ${renamed}, here and in the texts that show it`;
}

function faultOfEnd(file: string, bytes: Uint8Array): string | undefined {
  return isCutOff(bytes, path.extname(file))
    ? 'the file ends before the image does; replace it with the whole file'
    : undefined;
}

/** Makes a smaller copy of an image, as WebP, given the bytes of its file and a width in pixels. */
export async function shrink(bytes: Uint8Array, width: number): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return sharp(bytes).rotate().resize({ width }).webp({ quality: 80 }).toBuffer();
}
