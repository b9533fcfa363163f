import path from 'node:path/posix';
import { absolute, address, blockFragment } from '../base/addresses.ts';
import type { Place } from '../base/problem.ts';
import type { Settings } from '../base/settings.ts';
import { lineStart, type SourceFile } from '../content/source-file.ts';
import { linkDefinitionsIn } from '../text/link-definitions.ts';
import { readLink } from '../text/links.ts';
import { markdown } from '../text/markdown.ts';
import type { Text } from '../text/text.ts';

/** What is written at `start`, up to `end`, and the whole address for it. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** A link or an image of a text: where it is written, and what its destination has to mean. */
interface PlacedAddress {
  readonly place: Place;
  readonly url: string;
  readonly isMeantBy: (destination: string) => boolean;
}

/**
 * The body of a text with the whole address for every link to a story or a block and for every
 * image: its relative paths mean nothing where it is published. What is written is only replaced
 * where it is read as the destination that the parser found there.
 *
 * @param source the file that the text was read from
 * @param start where its body begins
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

/** Replaces a destination where it stands; nothing where something else does. */
function editAt(
  content: string,
  offset: number,
  { url, isMeantBy }: PlacedAddress,
): Edit | undefined {
  const start = content.charAt(offset - 1) === '<' ? offset - 1 : offset;
  const { ok, pos, str } = markdown.helpers.parseLinkDestination(content, start, content.length);
  return ok && isMeantBy(str) ? { start, end: pos, url } : undefined;
}

/** Replaces destinations in the definitions that links by reference use. */
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

/** The offset in the file of a place of it; the reverse of `placeAt`. */
function offsetOf(source: SourceFile, { line, column }: Place): number {
  let offset = lineStart(source, line - 1);
  for (let left = column - 1; left > 0; left--) {
    offset += (source.content.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}
