import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Step, World } from './world.ts';

/** What happens to a file that somebody should have left alone. */
const DAMAGES: Readonly<Record<string, (file: string, world: World) => void>> = {
  truncated: (file, { random }) =>
    truncateSync(file, Math.floor(readFileSync(file).length * random.next())),
  emptied: (file) => truncateSync(file),
  deleted: (file) => rmSync(file),
  'with a byte flipped': (file, { random }) => {
    const bytes = readFileSync(file);
    const at = random.between(0, Math.max(0, bytes.length - 1));
    if (bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.between(0, 7));
    writeFileSync(file, bytes);
  },
  overwritten: (file, { count }) => writeFileSync(file, `garbage ${count}`),
  longer: (file) => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('x')])),
  'another file': (file) => {
    const bytes = readFileSync(file);
    rmSync(file);
    writeFileSync(file, bytes.fill(0x20));
  },
};

/** What happens to the site. */
export const outputSteps: Readonly<Record<string, Step>> = {
  'damage a file of the site': toFiles('output', 6, ({ output }) => output),
  'put something into the site': {
    share: 3,
    changes: 'output',
    take(world) {
      const folder = pick(world, world.output, (entry) => entry.isDirectory()) ?? world.output;
      if (!existsSync(folder)) return undefined;
      const name = path.join(folder, `stray-${world.count++}`);
      const what = world.random.pick(['file', 'folder', 'link']);
      if (what === 'file') writeFileSync(name, 'stray');
      else if (what === 'folder') mkdirSync(name);
      else symlinkSync('..', name);
      return `${what} ${path.relative(world.output, name)}`;
    },
  },
  'take a folder out of the site': {
    share: 2,
    changes: 'output',
    take(world) {
      const folder = pick(world, world.output, (entry) => entry.isDirectory());
      if (folder === undefined) return undefined;
      rmSync(folder, { recursive: true });
      const becomes = world.random.pick(['nothing', 'a file', 'an empty folder']);
      if (becomes === 'a file') writeFileSync(folder, '');
      if (becomes === 'an empty folder') mkdirSync(folder);
      return `${path.relative(world.output, folder)} becomes ${becomes}`;
    },
  },
  'put a folder in place of a file of the site': {
    share: 1,
    changes: 'output',
    take(world) {
      const file = pick(world, world.output, (entry) => entry.isFile());
      if (file === undefined) return undefined;
      rmSync(file);
      mkdirSync(file);
      return path.relative(world.output, file);
    },
  },
  'delete the site': {
    share: 1,
    changes: 'output',
    take({ output }) {
      rmSync(output, { recursive: true, force: true });
      return '';
    },
  },
  'empty the site': {
    share: 1,
    changes: 'output',
    take({ output }) {
      rmSync(output, { recursive: true, force: true });
      mkdirSync(output);
      return '';
    },
  },
};

/** What happens to the folder that builds work in. */
export const cacheSteps: Readonly<Record<string, Step>> = {
  'damage a file of the cache': toFiles('cache', 6, ({ cache }) => cache),
  'damage a file of the standby': toFiles('cache', 2, ({ cache }) => path.join(cache, 'standby')),
  'take a part of the cache away': {
    share: 3,
    changes: 'cache',
    take({ cache, random }) {
      if (!existsSync(cache)) return undefined;
      const parts = readdirSync(cache).filter((name) => name !== 'lock');
      if (parts.length === 0) return undefined;
      const part = random.pick(parts);
      rmSync(path.join(cache, part), { recursive: true });
      return part;
    },
  },
  'delete the cache': {
    share: 1,
    changes: 'cache',
    take({ cache }) {
      rmSync(cache, { recursive: true, force: true });
      return '';
    },
  },
  'keep a copy of the cache': {
    share: 2,
    changes: 'cache',
    take(world) {
      if (!existsSync(world.cache)) return undefined;
      rmSync(copyOf(world), { recursive: true, force: true });
      copyCache(world.cache, copyOf(world));
      return '';
    },
  },
  'put the copy of the cache back': {
    share: 2,
    changes: 'cache',
    take(world) {
      if (!existsSync(copyOf(world))) return undefined;
      for (const part of existsSync(world.cache) ? readdirSync(world.cache) : []) {
        if (part !== 'lock') rmSync(path.join(world.cache, part), { recursive: true });
      }
      copyCache(copyOf(world), world.cache);
      return '';
    },
  },
};

function copyOf({ folder }: World): string {
  return path.join(folder, 'copy-of-cache');
}

function copyCache(from: string, to: string): void {
  const filter = (file: string): boolean => path.basename(file) !== 'lock';
  cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true, filter });
}

function toFiles(
  changes: 'output' | 'cache',
  share: number,
  folderOf: (world: World) => string,
): Step {
  return {
    share,
    changes,
    take(world) {
      const folder = folderOf(world);
      const file = pick(world, folder, (entry) => entry.isFile() && entry.name !== 'lock');
      if (file === undefined) return undefined;
      const [name, damage] = world.random.pick(Object.entries(DAMAGES));
      damage(file, world);
      return `${path.relative(folder, file)} is ${name}`;
    },
  };
}

/** Something below a folder, drawn from all that is like it. */
function pick(
  { random }: World,
  folder: string,
  isLike: (entry: import('node:fs').Dirent) => boolean,
): string | undefined {
  if (!existsSync(folder)) return undefined;
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(isLike)
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort();
  return found.length === 0 ? undefined : random.pick(found);
}
