import path from 'node:path/posix';
import { quote } from '../base/problem.ts';
import { faultOfLength, faultOfSegment, storyIdOf, suggestSegment } from '../base/story-id.ts';

/** Why a file or folder is refused. */
export interface NameFault {
  readonly code: 'stray-file' | 'unreadable-name' | 'symbolic-link' | 'name';
  readonly message: string;
  /** The name that it should have, if there is one. */
  readonly meant?: string | undefined;
}

/** The extensions that are read, and others in use for the same kinds of files. */
const EXTENSION: Readonly<Record<string, string>> = {
  '.md': '.md',
  '.markdown': '.md',
  '.jpg': '.jpg',
  '.jpeg': '.jpg',
  '.png': '.png',
  '.webp': '.webp',
  '.avif': '.avif',
};

const OTHER_IMAGE = /^\.(?:bmp|gif|hei[cf]|jfif|svg|tiff?)$/i;

/** What Node puts in a name that is not UTF-8; by that name the file cannot be opened. */
const UNREADABLE = /\uFFFD/;

/** Why a folder cannot be part of an address; undefined if it can. */
export function faultOfFolder(name: string): NameFault | undefined {
  if (name.endsWith('.md')) {
    return stray('this is a folder with the name of a text; delete it, or rename it without .md');
  }
  return name.startsWith('.')
    ? stray('hidden folders do not belong here; delete this one, or move it out of the content')
    : faultOfName(name, '', faultOfSegment(name));
}

/** Why a file, given by its path below the root, is not read; undefined if it is. */
export function faultOfFile(file: string): NameFault | undefined {
  const name = path.basename(file);
  const extension = path.extname(name);
  const stem = name.slice(0, name.length - extension.length);
  const read = EXTENSION[extension.toLowerCase()];
  if (file === 'translations/tags.yml') {
    return stray('the list of tags must be named tags.yaml; rename this file', 'tags.yaml');
  }
  if (OTHER_IMAGE.test(extension)) {
    return stray(
      `${extension.slice(1).toUpperCase()} images are not supported; save this one as .jpg, .png, .webp or .avif`,
    );
  }
  if (read === undefined) {
    return stray(
      'only .md files and images (.jpg, .png, .webp, .avif) belong here; delete this file, or move it out of the content',
    );
  }
  if (read !== '.md' && !file.startsWith('articles/')) {
    return stray(
      'an image must be in the folder of its article, below articles/, for both languages; move it there',
    );
  }
  if (read !== extension) {
    const meant = (suggestSegment(stem) ?? stem) + read;
    const alsoIn = read === '.md' ? '' : ', here and in the texts that show it';
    return stray(
      `files that end in “${extension}” are not read; rename it to ${meant}${alsoIn}`,
      meant,
    );
  }
  const id = storyIdOf(file.slice(0, file.length - extension.length));
  return faultOfName(stem, extension, faultOfSegment(stem) ?? faultOfLength(id));
}

function stray(message: string, meant?: string): NameFault {
  return { code: 'stray-file', message, meant };
}

function faultOfName(stem: string, extension: string, fault?: string): NameFault | undefined {
  if (fault === undefined) return undefined;
  if (UNREADABLE.test(stem)) {
    const message =
      'this name is not UTF-8; rename it, using only lower-case ASCII letters, digits and hyphens';
    return { code: 'unreadable-name', message };
  }
  const suggestion = suggestSegment(stem);
  const meant = suggestion && suggestion + extension;
  const advice = meant === undefined ? 'choose another' : `rename it to ${meant}`;
  const message = `${quote(stem + extension)} cannot be part of an address: ${fault}; ${advice}`;
  return { code: 'name', message, meant };
}
