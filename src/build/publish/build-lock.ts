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
  /** When that process began, where the system tells: a number can be given to another one. */
  readonly began: string | null;
  readonly machine: string;
}

/** Another build holds the lock. */
export class LockedError extends Error {}

/**
 * Takes the lock that keeps two builds from writing one site; a build that was killed has left its
 * own, which is taken over.
 *
 * @returns gives it back
 * @throws LockedError where another build is at work
 */
export function takeLock(file: string): () => void {
  const self: Holder = {
    process: process.pid,
    began: beginningOf(process.pid),
    machine: hostname(),
  };
  for (let attempt = 0; ; attempt++) {
    try {
      writeLock(file, self);
      clearAway(file);
      return () => {
        if (isSame(readHolder(file), self)) rmSync(file);
      };
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
      const holder = readHolder(file);
      if (attempt > 0 || holder === 'writing' || isAtWork(holder, self)) throw locked(holder, file);
      takeAway(file, holder);
    }
  }
}

/** Writes a lock that is not there yet; where the disk is full, none is left. */
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

/** Who holds a lock; where that is not written yet, it is being written, or never was. */
function readHolder(file: string): Holder | 'writing' {
  try {
    const { process, began, machine } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    if (Number.isInteger(process) && machine !== undefined) {
      return { process: Number(process), began: began ?? null, machine };
    }
  } catch {
    // It is not there any more, not yet written, or damaged.
  }
  const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return age < 5000 ? 'writing' : NOBODY;
}

const NOBODY: Holder = { process: 0, began: null, machine: hostname() };

/** Takes away the lock of a build that was killed, unless somebody else was faster. */
function takeAway(file: string, dead: Holder): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (isSame(readHolder(aside), dead)) rmSync(aside);
  else renameSync(aside, file);
}

/** Deletes what those have left who were killed while they took a lock away. */
function clearAway(file: string): void {
  for (const aside of globSync(`${path.basename(file)}.*`, { cwd: path.dirname(file) })) {
    const taker = Number(aside.slice(aside.lastIndexOf('.') + 1));
    if (!isRunning(taker)) rmSync(path.join(path.dirname(file), aside), { force: true });
  }
}

/** Of another machine, which may share the disk, it cannot be known: it is taken to be at work. */
function isAtWork(holder: Holder, self: Holder): boolean {
  if (holder.process === 0) return false;
  if (holder.machine !== self.machine) return true;
  return isRunning(holder.process) && holder.began === beginningOf(holder.process);
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, in clock ticks since the system did; null where there is no /proc. */
function beginningOf(id: number): string | null {
  try {
    // proc_pid_stat(5): the name of the program, in brackets, may hold anything; field 22 follows.
    const status = readFileSync(`/proc/${id}/stat`, 'utf8');
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
