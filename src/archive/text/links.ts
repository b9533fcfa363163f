import path from 'node:path/posix';
import { quote } from '../base/problem.ts';
import { faultOfId } from '../base/story-id.ts';

/** Where a link leads. */
export type LinkTarget =
  | { readonly to: 'web'; readonly url: string }
  | { readonly to: 'block'; readonly block: string }
  | { readonly to: 'story'; readonly id: string; readonly block?: string }
  | { readonly to: 'nowhere'; readonly fault: string };

/**
 * Reads the destination of a link. A link to another story is the relative path of its file
 * (`../01/other-story.md`), so that it also works for readers of the files; a fragment names a
 * block.
 *
 * @param directory the folder of the text's own file, below `articles/` or `translations/`
 */
export function readLink(destination: string, directory: string): LinkTarget {
  if (destination === '') return nowhere('write its address between the round brackets');
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(destination)?.[1]?.toLowerCase();
  if (scheme === 'mailto') return { to: 'web', url: destination };
  if (scheme === 'http' || scheme === 'https') {
    return /^https?:\/\//i.test(destination) && URL.canParse(destination)
      ? { to: 'web', url: destination }
      : nowhere('this is not a complete web address; begin it with https://');
  }
  if (scheme)
    return nowhere(`links with ${quote(`${scheme}:`)} are not allowed; use https: or mailto:`);
  if (destination.startsWith('//')) {
    return nowhere('the address has no scheme; write https: in front of it');
  }
  return readInternalLink(destination, directory);
}

function readInternalLink(destination: string, directory: string): LinkTarget {
  const hash = destination.indexOf('#');
  const file = hash === -1 ? destination : destination.slice(0, hash);
  const block = hash === -1 ? undefined : /^#p-(.+)$/.exec(destination.slice(hash))?.[1];
  if (hash !== -1 && block === undefined) {
    return nowhere(
      'after “#” comes the id of a block, as in #p-k3f9a; copy the link to the block from its page',
    );
  }
  if (file === '' && block !== undefined) return { to: 'block', block };
  const id = path.join(directory, file).replace(/\.md$/, '');
  if (!file.endsWith('.md') || file.startsWith('/') || faultOfId(id)) {
    return nowhere(
      'to link to another story, write the relative path of its file, such as ../01/name.md; to link to another site, begin with https://',
    );
  }
  return { to: 'story', id, ...(block !== undefined && { block }) };
}

function nowhere(fault: string): LinkTarget {
  return { to: 'nowhere', fault };
}
