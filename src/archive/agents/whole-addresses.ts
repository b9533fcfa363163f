import path from 'node:path/posix';
import { absolute, address, blockFragment } from '../base/addresses.ts';
import type { Place } from '../base/problem.ts';
import type { Settings } from '../base/settings.ts';
import { lineStart, type SourceFile } from '../content/source-file.ts';
import { linkDefinitionsIn } from '../text/link-definitions.ts';
import { readLink } from '../text/links.ts';
import { markdown } from '../text/markdown.ts';
import type { Text } from '../text/text.ts';

/** The destination from `start` to `end`, offsets in the file, and the URL that replaces it. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** The place of a link or an image, its complete URL, and a test of what is written there. */
interface PlacedAddress {
  readonly place: Place;
  readonly url: string;
  readonly isMeantBy: (destination: string) => boolean;
}

/**
 * The body of a text with a complete URL for every link to a story or a block and for every image,
 * since relative paths mean nothing where it is published. A destination is replaced only if it
 * still reads as the one that the parser found.
 *
 * @param source the file that the text was read from
 * @param start the offset at which its body begins
 */
export function withWholeAddresses(
  source: SourceFile,
  start: number,
  text: Text,
  settings: Settings,
): string {
  const references = referencesOf(text, settings);
  const byName = new Map<string, PlacedAddress>();
  const edits = new Map<number, Edit>();
  for (const reference of references) {
    const edit = editAt(source.content, offsetOf(source, reference.place), reference);
    if (edit) edits.set(edit.start, edit);
    else byName.set(reference.url, reference);
  }
  if (byName.size > 0) {
    const found = editDefinitions(source.content, start, [...byName.values()]);
    for (const edit of found) edits.set(edit.start, edit);
  }
  let body = '';
  let position = start;
  for (const edit of [...edits.values()].sort((a, b) => a.start - b.start)) {
    body += source.content.slice(position, edit.start) + edit.url;
    position = edit.end;
  }
  return body + source.content.slice(position);
}

function referencesOf(text: Text, settings: Settings): readonly PlacedAddress[] {
  const { id, language, links, images } = text;
  const directory = path.dirname(id);
  return [
    ...links.map((link): PlacedAddress => {
      const page = address.story(language, link.to === 'story' ? link.id : id);
      const fragment = link.block === undefined ? '' : `#${blockFragment(link.block)}`;
      return {
        place: link.place,
        url: absolute(settings, page) + fragment,
        isMeantBy: (destination) => {
          const read = readLink(destination, directory);
          return (
            read.to === link.to &&
            read.block === link.block &&
            (read.to === 'block' || (link.to === 'story' && read.id === link.id))
          );
        },
      };
    }),
    ...images.map(
      (image): PlacedAddress => ({
        place: image.place,
        url: absolute(settings, address.image(image.path)),
        isMeantBy: (destination) => path.join(directory, destination) === image.path,
      }),
    ),
  ];
}

/** Replaces the destination at an offset; undefined if something else is there. */
function editAt(
  content: string,
  offset: number,
  { url, isMeantBy }: PlacedAddress,
): Edit | undefined {
  const start = content.charAt(offset - 1) === '<' ? offset - 1 : offset;
  const { ok, pos, str } = markdown.helpers.parseLinkDestination(content, start, content.length);
  return ok && isMeantBy(str) ? { start, end: pos, url } : undefined;
}

/** Replaces the destinations of link definitions, for links and images by reference. */
function editDefinitions(
  content: string,
  start: number,
  references: readonly PlacedAddress[],
): readonly Edit[] {
  return linkDefinitionsIn(content.slice(start)).flatMap(({ destination }) => {
    for (const reference of references) {
      const edit = editAt(content, start + destination, reference);
      if (edit) return [edit];
    }
    return [];
  });
}

/** The offset of a place in a file; the reverse of `placeAt`. */
function offsetOf(source: SourceFile, { line, column }: Place): number {
  let offset = lineStart(source, line - 1);
  for (let left = column - 1; left > 0; left--) {
    offset += (source.content.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}
