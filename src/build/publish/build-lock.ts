import {
  closeSync,
  globSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

/** Who holds a lock. */
interface Holder {
  readonly process: number;
  /** When that process began, if the system tells: ids are given out again. */
  readonly began: string | null;
  readonly machine: string;
}

/** Another build holds the lock; the message says which, and what to do. */
export class LockedError extends Error {}

/**
 * Takes the lock that keeps two builds from writing the same site. A lock that a killed build left
 * is taken over.
 *
 * @param file absolute path of the lock
 * @returns a function that releases it
 * @throws LockedError if another build is running; what the disk throws
 */
export function takeLock(file: string): () => void {
  const self: Holder = {
    process: process.pid,
    began: startOf(process.pid),
    machine: hostname(),
  };
  for (let attempt = 0; ; attempt++) {
    try {
      writeLock(file, self);
      removeLeftovers(file);
      return () => {
        if (isSame(readHolder(file), self)) rmSync(file);
      };
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
      const holder = readHolder(file);
      if (attempt > 0 || holder === 'writing' || isHeld(holder, self)) throw locked(holder, file);
      removeLock(file, holder);
    }
  }
}

/** Creates a lock, or none at all if the disk is full. */
function writeLock(file: string, self: Holder): void {
  const open = openSync(file, 'wx');
  try {
    writeFileSync(open, JSON.stringify(self));
  } catch (fault) {
    rmSync(file, { force: true });
    throw fault;
  } finally {
    closeSync(open);
  }
}

function isSame(a: Holder | 'writing', b: Holder): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function locked(holder: Holder | 'writing', file: string): LockedError {
  const who = holder === 'writing' ? '' : ` (process ${holder.process} on ${holder.machine})`;
  return new LockedError(
    `another build${who} is writing this site; wait for it to finish, or build into another folder. If no build is running, delete ${file}`,
  );
}

/** Who holds a lock. An unreadable lock is still being written, or, if it is old, nobody's. */
function readHolder(file: string): Holder | 'writing' {
  try {
    const { process, began, machine } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    if (Number.isInteger(process) && machine !== undefined) {
      return { process: Number(process), began: began ?? null, machine };
    }
  } catch {
    // Deleted meanwhile, not written yet, or damaged.
  }
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return age < 5000 ? 'writing' : NOBODY;
}

const NOBODY: Holder = { process: 0, began: null, machine: hostname() };

/** Removes the lock of a killed build, unless another build has just done so. */
function removeLock(file: string, dead: Holder): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (isSame(readHolder(aside), dead)) rmSync(aside);
  else renameSync(aside, file);
}

/** Deletes locks put aside by builds that were killed in `removeLock`. */
function removeLeftovers(file: string): void {
  for (const aside of globSync(`${path.basename(file)}.*`, { cwd: path.dirname(file) })) {
    const owner = Number(aside.slice(aside.lastIndexOf('.') + 1));
    if (!isRunning(owner)) rmSync(path.join(path.dirname(file), aside), { force: true });
  }
}

/** Whether the holder is still running; assumed of other machines, which may share the disk. */
function isHeld(holder: Holder, self: Holder): boolean {
  if (holder.process === 0) return false;
  if (holder.machine !== self.machine) return true;
  return isRunning(holder.process) && holder.began === startOf(holder.process);
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, in clock ticks after the boot; null on systems without /proc. */
function startOf(id: number): string | null {
  try {
    // proc_pid_stat(5): the executable's name in parentheses may hold anything; field 22 follows it.
    const status = readFileSync(`/proc/${id}/stat`, 'utf8');
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
