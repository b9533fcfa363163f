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

/** Ways to damage a file. */
const DAMAGES: Readonly<Record<string, (file: string, world: World) => void>> = {
  truncated: (file, { random }) =>
    truncateSync(file, Math.floor(readFileSync(file).length * random.next())),
  emptied: (file) => truncateSync(file),
  deleted: (file) => rmSync(file),
  'with a bit flipped': (file, { random }) => {
    const bytes = readFileSync(file);
    const at = random.between(0, Math.max(0, bytes.length - 1));
    if (bytes.length > 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.between(0, 7));
    writeFileSync(file, bytes);
  },
  overwritten: (file, { count }) => writeFileSync(file, `garbage ${count}`),
  lengthened: (file) => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('x')])),
  'replaced by spaces': (file) => {
    const bytes = readFileSync(file);
    rmSync(file);
    writeFileSync(file, bytes.fill(0x20));
  },
};

/** Steps that damage the site. */
export const outputSteps: Readonly<Record<string, Step>> = {
  'damage a file of the site': toFiles('output', 6, ({ output }) => output),
  'add a stray entry to the site': {
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
  'remove a folder of the site, or replace it': {
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
  'replace a file of the site with a folder': {
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

/** Steps that damage the folder that builds work in. */
export const cacheSteps: Readonly<Record<string, Step>> = {
  'damage a file of the cache': toFiles('cache', 6, ({ cache }) => cache),
  'damage a file of the standby': toFiles('cache', 2, ({ cache }) => path.join(cache, 'standby')),
  'remove an entry of the cache': {
    share: 3,
    changes: 'cache',
    take({ cache, random }) {
      if (!existsSync(cache)) return undefined;
      const entries = readdirSync(cache).filter((name) => name !== 'lock');
      if (entries.length === 0) return undefined;
      const entry = random.pick(entries);
      rmSync(path.join(cache, entry), { recursive: true });
      return entry;
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
  'copy the cache': {
    share: 2,
    changes: 'cache',
    take(world) {
      if (!existsSync(world.cache)) return undefined;
      rmSync(copyPath(world), { recursive: true, force: true });
      copyCache(world.cache, copyPath(world));
      return '';
    },
  },
  'restore the copy of the cache': {
    share: 2,
    changes: 'cache',
    take(world) {
      if (!existsSync(copyPath(world))) return undefined;
      for (const entry of existsSync(world.cache) ? readdirSync(world.cache) : []) {
        if (entry !== 'lock') rmSync(path.join(world.cache, entry), { recursive: true });
      }
      copyCache(copyPath(world), world.cache);
      return '';
    },
  },
};

function copyPath({ folder }: World): string {
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

/** A random entry below a folder, among those that satisfy a condition. */
function pick(
  { random }: World,
  folder: string,
  isWanted: (entry: import('node:fs').Dirent) => boolean,
): string | undefined {
  if (!existsSync(folder)) return undefined;
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(isWanted)
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort();
  return found.length === 0 ? undefined : random.pick(found);
}
