import path from 'node:path';
import { address } from '../../archive/base/addresses.ts';
import { shrink } from '../../archive/content/images.ts';
import { readPlanned } from '../cache/content-changed.ts';
import { hashOf } from '../cache/hash.ts';
import { imageCodeHash } from '../cache/source-hashes.ts';
import type { ArchiveOutput, PlannedArchiveFile } from './output.ts';

/** Every published image, and its smaller copies. */
export const images: ArchiveOutput = {
  name: 'images',
  of: 'archive',
  plan({ archive, contentHash }) {
    const code = imageCodeHash();
    return [...archive.images.values()].flatMap((image) => {
      const file = path.posix.join('articles', image.path);
      const hash = contentHash(file);
      const bytes = (): Uint8Array => readPlanned(archive.root, file, hash);
      const planned = (content: () => Promise<Uint8Array>, width?: number): PlannedArchiveFile => ({
        address: address.image(image.path, width),
        inputsHash: hashOf([code, hash, width].join('\n')),
        from: { content },
      });
      return [
        planned(async () => bytes()),
        ...image.smaller.map((width) => planned(() => shrink(bytes(), width), width)),
      ];
    });
  },
};
