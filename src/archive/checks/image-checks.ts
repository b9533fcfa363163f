import path from 'node:path/posix';
import { address } from '../base/addresses.ts';
import { nearestOf } from '../base/nearest.ts';
import { error, type Problem, quote, warning } from '../base/problem.ts';
import { type ContentFiles, wasRefused } from '../content/content-files.ts';
import type { Image } from '../content/images.ts';
import { topOf } from '../content/source-file.ts';
import type { PlacedImage } from '../text/body.ts';

/**
 * Checks that every image that a text shows exists, that every image is shown, and that no two
 * images or smaller copies share an address.
 *
 * @param unread the files of texts that could not be read: they may show any image in their folder
 */
export function checkImages(
  files: ContentFiles,
  images: ReadonlyMap<string, Image>,
  shown: readonly PlacedImage[],
  unread: readonly string[],
  problems: Problem[],
): void {
  for (const { path: name, place } of shown) {
    if (images.has(name) || wasRefused(files, `articles/${name}`)) continue;
    const near = nearestOf(name, images.keys());
    const advice =
      near === undefined
        ? 'add the file, or correct its name here'
        : `did you mean ${quote(`articles/${near}`)}?`;
    const message = `there is no image ${quote(`articles/${name}`)}; ${advice}`;
    problems.push(error(place, 'image-missing', message));
  }
  const used = new Set(shown.map((image) => image.path));
  const foldersOfUnread = new Set(unread.map((file) => path.dirname(file.replace(/^[^/]+\//, ''))));
  const ownerOf = new Map<string, string>();
  for (const image of images.values()) {
    const place = topOf(`articles/${image.path}`);
    if (!used.has(image.path) && !foldersOfUnread.has(path.dirname(image.path))) {
      problems.push(
        warning(place, 'image-unused', 'no text shows this image; show it in one, or delete it'),
      );
    }
    const addresses = [undefined, ...image.smaller].map((width) =>
      address.image(image.path, width),
    );
    const taken = addresses.find((one) => ownerOf.has(one));
    if (taken !== undefined) {
      const message = `this image and ${quote(path.basename(ownerOf.get(taken) ?? ''))} would share the address ${taken}, because smaller copies are named by width; rename one of the two`;
      problems.push(error(place, 'same-address', message));
    }
    for (const one of addresses) ownerOf.set(one, image.path);
  }
}
