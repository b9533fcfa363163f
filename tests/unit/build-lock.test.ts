import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { LockedError, takeLock } from '../../src/build/publish/build-lock.ts';

function newLock(content?: unknown, secondsAgo = 0): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'safhatan-lock-')), 'lock');
  if (content === undefined) return file;
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const time = Date.now() / 1000 - secondsAgo;
  utimesSync(file, time, time);
  return file;
}

function read(file: string): { process: number; began: string | null; machine: string } {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** No process has it: Linux gives out numbers up to 2 to the 22nd. */
const NOBODY = 2 ** 30;
const machine = hostname();
const own = newLock();
takeLock(own);
const { began } = read(own);

/** What is found in the place of a lock, when it was written there, and whether it is taken over. */
const FOUND: readonly (readonly [string, unknown, number, boolean])[] = [
  ['the lock of a process that is at work', { process: process.pid, began, machine }, 9999, false],
  ['that of a process that is no more', { process: NOBODY, began: '1', machine }, 0, true],
  [
    'that of a process of another machine',
    { process: NOBODY, began: '1', machine: 'x' },
    9999,
    false,
  ],
  ['a lock that was just made and is not written yet', '', 0, false],
  ['one that was never written', '', 60, true],
  ['one that was not written to its end', '{"process":1', 60, true],
  ['garbage that was just written', 'garbage', 0, false],
  ['garbage', 'garbage', 60, true],
  ['other data', 'null', 60, true],
  ['data of another form', { pid: 1 }, 60, true],
];

for (const [name, content, secondsAgo, isTaken] of FOUND) {
  test(`${name}: ${isTaken ? 'it is taken over' : 'it is respected'}`, () => {
    const file = newLock(content, secondsAgo);
    const before = readFileSync(file, 'utf8');
    if (isTaken) {
      const unlock = takeLock(file);
      assert.equal(read(file).process, process.pid);
      unlock();
      assert.ok(!existsSync(file));
    } else {
      assert.throws(() => takeLock(file), LockedError);
      assert.equal(readFileSync(file, 'utf8'), before);
    }
    assert.deepEqual(
      readdirSync(path.dirname(file)).filter((one) => one !== 'lock'),
      [],
    );
  });
}

test('the number of a process that has ended can be given to another one', (t) => {
  if (began === null) return t.skip('this system does not tell when a process began');
  takeLock(newLock({ process: process.pid, began: '1', machine }));
  takeLock(newLock({ process: process.ppid, began: '1', machine }));
});

test('who finds a lock is told who holds it and what to do', () => {
  const file = newLock();
  takeLock(file);
  assert.throws(() => takeLock(file), {
    message: `another build (process ${process.pid} on ${machine}) is writing this site; wait for it to finish, or build into another folder. If no build is running, delete ${file}`,
  });
  assert.throws(() => takeLock(newLock('')), {
    message: /^another build is writing this site; wait for it to finish, .* delete \//,
  });
});

test('nobody gives back the lock of another one', () => {
  const file = newLock();
  const unlock = takeLock(file);
  const other = JSON.stringify({ process: NOBODY, began: '1', machine });
  writeFileSync(file, other);
  unlock();
  assert.equal(readFileSync(file, 'utf8'), other);
});

test('a lock that somebody deleted is given back all the same', () => {
  const file = newLock();
  const unlock = takeLock(file);
  unlock();
  unlock();
});

test('what those left who were killed while they took over a lock is cleared away', () => {
  const file = newLock();
  const [dead, alive] = [`${file}.${NOBODY}`, `${file}.${process.ppid}`];
  for (const aside of [dead, alive]) writeFileSync(aside, '{}');
  takeLock(file);
  assert.ok(!existsSync(dead));
  assert.ok(existsSync(alive));
});
