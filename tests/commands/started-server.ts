import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PROJECT } from './content.ts';
import { freePort } from './free-port.ts';

/** `npm start` in a process of its own, as long as a test runs. */
export class StartedServer {
  readonly port: number;
  readonly #process: ChildProcess;
  #output = '';

  constructor(port: number, content: string, options: readonly string[] = []) {
    this.port = port;
    const own = ['--content', content, '--port', String(port), ...options];
    this.#process = spawn(process.execPath, ['src/run.js', 'src/commands/start.ts', ...own], {
      cwd: PROJECT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
      });
    }
  }

  /** The folder that it serves. */
  get site(): string {
    return path.join(PROJECT, '.cache', `start-${this.port}`);
  }

  /** What it has printed. */
  get output(): string {
    return this.#output;
  }

  async get(address: string, init?: RequestInit): Promise<Response> {
    return fetch(`http://localhost:${this.port}${address}`, { redirect: 'manual', ...init });
  }

  /** Waits until a condition holds; if it never does, the time limit of the test ends the wait. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds().catch(() => false))) {
      assert.equal(this.#process.exitCode, null, this.#output);
      await setTimeout(50);
    }
  }

  /** Waits until a page shows something. */
  async shows(address: string, pattern: RegExp): Promise<void> {
    await this.until(async () => pattern.test(await (await this.get(address)).text()));
  }

  /** Waits until it has printed something. */
  async prints(pattern: RegExp): Promise<void> {
    await this.until(async () => pattern.test(this.#output));
  }

  /**
   * Sends bytes over a connection of its own, and reads what comes back until the server closes it.
   *
   * @param more sent when the first bytes have come back
   */
  async send(request: string | Uint8Array, more?: string | Uint8Array): Promise<string> {
    const { promise, resolve } = Promise.withResolvers<string>();
    const socket = connect({ host: '127.0.0.1', port: this.port, allowHalfOpen: true });
    let reply = '';
    socket.setEncoding('latin1').once('data', () => more && socket.write(more));
    socket.on('data', (text: string) => {
      reply += text;
    });
    socket.on('error', () => {}).on('end', () => socket.end());
    socket.on('close', () => resolve(reply));
    socket.write(request);
    return promise;
  }

  /** Fails if the process has ended or does not answer. */
  async lives(): Promise<void> {
    assert.equal(this.#process.exitCode, null, this.#output);
    assert.equal((await this.get('/')).status, 200);
  }

  /** Ends the process, and then deletes what it has written. */
  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit');
    if (this.#process.kill()) await ended;
    for (const name of [`start-${this.port}`, `.start-${this.port}.build`]) {
      rmSync(path.join(PROJECT, '.cache', name), { recursive: true, force: true });
    }
  }
}

/** Starts the development server on a content root, and stops it when the test ends. */
export async function startServer(
  t: { readonly after: (stop: () => Promise<void>) => void },
  content: string,
  ...options: readonly string[]
): Promise<StartedServer> {
  const server = new StartedServer(await freePort(), content, options);
  t.after(() => server.stop());
  return server;
}
