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

/** The number of no process: Linux assigns numbers up to 2²². */
const NO_PROCESS = 2 ** 30;
const machine = hostname();
const own = newLock();
takeLock(own);
const { began } = read(own);

/** What is in place of a lock, how many seconds ago it was written, and whether it is taken over. */
const FOUND: readonly (readonly [string, unknown, number, boolean])[] = [
  ['the lock of a running process', { process: process.pid, began, machine }, 9999, false],
  ['the lock of a dead process', { process: NO_PROCESS, began: '1', machine }, 0, true],
  [
    'the lock of a process on another machine',
    { process: NO_PROCESS, began: '1', machine: 'x' },
    9999,
    false,
  ],
  ['a new lock that is still empty', '', 0, false],
  ['an old lock that is empty', '', 60, true],
  ['an old lock that is unfinished', '{"process":1', 60, true],
  ['new garbage', 'garbage', 0, false],
  ['old garbage', 'garbage', 60, true],
  ['old JSON without data', 'null', 60, true],
  ['old JSON of another form', { pid: 1 }, 60, true],
];

for (const [name, content, secondsAgo, isTaken] of FOUND) {
  test(`${name} is ${isTaken ? 'taken over' : 'respected'}`, () => {
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

test('a lock is taken over if its process number now belongs to another process', (t) => {
  if (began === null) return t.skip('this system does not say when a process started');
  takeLock(newLock({ process: process.pid, began: '1', machine }));
  takeLock(newLock({ process: process.ppid, began: '1', machine }));
});

test('the message says who holds the lock and what to do', () => {
  const file = newLock();
  takeLock(file);
  assert.throws(() => takeLock(file), {
    message: `another build (process ${process.pid} on ${machine}) is writing this site; wait for it to finish, or build into another folder. If no build is running, delete ${file}`,
  });
  assert.throws(() => takeLock(newLock('')), {
    message: /^another build is writing this site; wait for it to finish, .* delete \//,
  });
});

test('a build does not release the lock of another build', () => {
  const file = newLock();
  const unlock = takeLock(file);
  const other = JSON.stringify({ process: NO_PROCESS, began: '1', machine });
  writeFileSync(file, other);
  unlock();
  assert.equal(readFileSync(file, 'utf8'), other);
});

test('releasing a lock that was deleted is no error', () => {
  const file = newLock();
  const unlock = takeLock(file);
  unlock();
  unlock();
});

test('taking a lock deletes what builds left that were killed while taking it over', () => {
  const file = newLock();
  const [dead, alive] = [`${file}.${NO_PROCESS}`, `${file}.${process.ppid}`];
  for (const aside of [dead, alive]) writeFileSync(aside, '{}');
  takeLock(file);
  assert.ok(!existsSync(dead));
  assert.ok(existsSync(alive));
});
