import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import { address, outputFile } from '../../archive/base/addresses.ts';
import { shrink } from '../../archive/content/images.ts';
import type { StoryOutline } from '../../archive/story/story.ts';
import { fingerprint, imageFingerprint } from '../cache/hashes.ts';
import type { PlannedFile } from './planned-file.ts';
import type { Versions } from './stories.ts';

/** Every image that is published, and its smaller copies. */
export function planImages(
  { root, images }: Archive<StoryOutline>,
  versionOf: Versions,
): readonly PlannedFile[] {
  const maker = imageFingerprint();
  return [...images.values()].flatMap((image) => {
    const file = path.join('articles', image.path);
    const version = versionOf(path.posix.join('articles', image.path));
    const planned = (content: () => Promise<Uint8Array>, width?: number): PlannedFile => ({
      path: outputFile(address.image(image.path, width)),
      made: fingerprint([maker, version, width].join('\n')),
      from: { content },
    });
    return [
      planned(() => readFile(path.join(root, file))),
      ...image.smaller.map((width) => planned(() => shrink(root, image, width), width)),
    ];
  });
}
