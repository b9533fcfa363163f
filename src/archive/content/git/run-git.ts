import { execFileSync } from 'node:child_process';
import { devNull } from 'node:os';
import { showInvisible } from '../../base/problem.ts';

/** Why git gave no answer, in words that fit in brackets: “git is not installed”. */
export class GitFault extends Error {}

/** How long git may take for an answer, in milliseconds. */
const TIME_LIMIT = 20_000;

/** How long an answer may be, in bytes. */
const LENGTH_LIMIT = 64 * 2 ** 20;

/**
 * What git is told on every call: no settings of this machine or its user, no network (the protocol
 * “none” does not exist), no prompt, no change to the repository. `GIT_NO_LAZY_FETCH` is known to
 * git 2.45 and later; for earlier versions, see `GitHistory`.
 */
const SETTINGS = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
} as const;

export interface GitCall {
  /** Further variables of the environment; those of the caller that concern git are left out. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/**
 * Runs git in a folder and returns what it prints.
 *
 * @throws {GitFault} where git is missing, fails, or takes too long
 */
export function runGit(
  folder: string,
  command: readonly string[],
  { settings = {}, input = '' }: GitCall = {},
): Buffer {
  const inherited = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
  const options = ['--no-pager', '--no-replace-objects', '--literal-pathspecs'];
  try {
    return execFileSync('git', ['-C', folder, ...options, ...command], {
      env: { ...Object.fromEntries(inherited), ...SETTINGS, ...settings },
      input,
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: TIME_LIMIT,
      killSignal: 'SIGKILL',
      maxBuffer: LENGTH_LIMIT,
    });
  } catch (thrown) {
    throw new GitFault(reasonOf(thrown));
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'git is not installed',
  ETIMEDOUT: `git gave no answer within ${TIME_LIMIT / 1000} seconds`,
  ENOBUFS: 'git gave too long an answer',
};

function reasonOf(thrown: unknown): string {
  const { code, stderr } = thrown as { readonly code?: string; readonly stderr?: Buffer };
  const said = stderr?.toString().split('\n', 1)[0]?.trim() ?? '';
  if (said.includes('not a git repository')) return 'the content is not in a git repository';
  const what = REASONS[code ?? ''] ?? 'git cannot read the history';
  return said === '' ? what : `${what}: ${showInvisible(said)}`;
}
