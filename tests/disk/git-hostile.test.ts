import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { ARTICLE } from '../unit/sample-archive.ts';
import { articleOf, GitContent, OLD } from './git-content.ts';

/** A repository that comes with a content, and the program that it would have run. */
interface Hostile {
  readonly content: GitContent;
  /** Leaves a mark, whatever it is called with. */
  readonly program: string;
  readonly mark: string;
}

function makeHostile(): Hostile {
  const content = new GitContent('content');
  content.commitEdit();
  const beside = path.dirname(content.root);
  const [program, mark] = [path.join(beside, 'program'), path.join(beside, 'mark')];
  writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\n`);
  chmodSync(program, 0o755);
  return { content, program, mark };
}

/** Takes the old version of the article out of the repository, as a partial clone lacks it. */
function loseVersion(content: GitContent): void {
  const blob = content.git('rev-parse', `HEAD~1:./${ARTICLE}`);
  const objects = content.git('rev-parse', '--path-format=absolute', '--git-path', 'objects');
  rmSync(path.join(objects, blob.slice(0, 2), blob.slice(2)));
}

/** Makes a repository a partial clone of an address, from which git would fetch what it lacks. */
function promise(url: string, more: (program: string) => Readonly<Record<string, string>>) {
  return ({ content, program }: Hostile): void => {
    loseVersion(content);
    configure(content, {
      'core.repositoryFormatVersion': '1',
      'extensions.partialClone': 'origin',
      'remote.origin.url': url.replace('PROGRAM', program),
      'remote.origin.promisor': 'true',
      'protocol.allow': 'always',
      ...more(program),
    });
  };
}

function configure(content: GitContent, settings: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(settings)) content.git('config', name, value);
}

const LACKS = { old: null, reason: /^git lacks versions of the article/ };
const KNOWS = { old: OLD, reason: null };

/** What a repository tries, and what the status says of the stale block all the same. */
const ATTACKS: readonly (readonly [
  name: string,
  attack: (hostile: Hostile) => void,
  expected: { readonly old: string | null; readonly reason: RegExp | null },
])[] = [
  [
    'a program that checks signatures',
    ({ content, program }) => {
      const commit = content.git('cat-file', 'commit', 'HEAD');
      const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----';
      const signed = commit.replace('\n\n', `\n${signature}\n\n`);
      const hash = execFileSync(
        'git',
        ['-C', content.root, 'hash-object', '-t', 'commit', '-w', '--stdin'],
        { input: `${signed}\n`, encoding: 'utf8' },
      ).trim();
      content.git('update-ref', 'HEAD', hash);
      configure(content, { 'log.showSignature': 'true', 'gpg.program': program });
    },
    KNOWS,
  ],
  [
    'programs that show and compare texts',
    ({ content, program }) => {
      writeFileSync(path.join(content.root, '../.gitattributes'), '* diff=x filter=x merge=x\n');
      configure(content, {
        'diff.x.textconv': program,
        'diff.x.command': program,
        'diff.external': program,
        'filter.x.smudge': program,
        'filter.x.clean': program,
        'filter.x.process': program,
      });
      content.git('-c', 'filter.x.clean=cat', '-c', 'filter.x.process=', 'add', '--all', '..');
    },
    KNOWS,
  ],
  [
    'a monitor of files, hooks, pagers and aliases',
    ({ content, program }) => {
      const hooks = path.dirname(program);
      for (const hook of ['post-index-change', 'reference-transaction', 'pre-auto-gc']) {
        writeFileSync(path.join(hooks, hook), readFileSync(program), { mode: 0o755 });
      }
      configure(content, {
        'core.fsmonitor': program,
        'core.hooksPath': hooks,
        'core.pager': program,
        'core.editor': program,
        'core.askPass': program,
        'core.alternateRefsCommand': program,
        'pager.log': program,
        'pager.rev-list': program,
        'alias.rev-list': `!${program}`,
        'alias.rev-parse': `!${program}`,
        'alias.cat-file': `!${program}`,
      });
    },
    KNOWS,
  ],
  [
    'settings in another file',
    ({ content, program }) => {
      const file = path.join(path.dirname(program), 'settings');
      writeFileSync(file, `[core]\nfsmonitor = ${program}\n[diff "x"]\ntextconv = ${program}\n`);
      writeFileSync(path.join(content.root, '../.gitattributes'), '* diff=x\n');
      configure(content, { 'include.path': file });
    },
    KNOWS,
  ],
  ['an ext:: address to fetch from', promise('ext::PROGRAM', () => ({})), LACKS],
  [
    'a local repository to fetch from, with a program that serves it',
    promise('.', (program) => ({ 'remote.origin.uploadPack': program })),
    LACKS,
  ],
  [
    'a server to fetch from by SSH',
    promise('ssh://localhost/x', (program) => ({ 'core.sshCommand': program })),
    LACKS,
  ],
  [
    'a server to fetch from by way of a proxy',
    promise('git://localhost/x', (program) => ({ 'core.gitProxy': program })),
    LACKS,
  ],
  [
    'a server that asks for a password',
    promise('http://localhost:9/x', (program) => ({ 'credential.helper': program })),
    LACKS,
  ],
  [
    'a replaced version',
    ({ content }) => {
      const other = path.join(content.root, '../other');
      writeFileSync(other, articleOf('نص مزوّر.'));
      const hash = content.git('hash-object', '-w', other);
      content.git('replace', content.git('rev-parse', `HEAD~1:./${ARTICLE}`), hash);
    },
    KNOWS,
  ],
  [
    'a repository without a work tree among the content',
    ({ content, program }) => {
      const { root } = content;
      for (const folder of ['objects', 'refs']) mkdirSync(path.join(root, folder));
      writeFileSync(path.join(root, 'HEAD'), 'ref: refs/heads/main\n');
      writeFileSync(
        path.join(root, 'config'),
        `[core]\nbare = false\nworktree = ${root}\nfsmonitor = ${program}\n[alias]\nrev-parse = !${program}\n`,
      );
    },
    { old: null, reason: /^git cannot read the history: fatal: cannot use bare repository/ },
  ],
  [
    'settings that cannot be read, with an escape sequence in them',
    ({ content }) => {
      writeFileSync(path.join(content.root, '../.git/config'), '[core]\n\x1B[31m\u202E = x\n');
    },
    {
      old: null,
      reason: /^git cannot read the history: fatal: bad config line 2 [^\p{Cc}\p{Cf}]*$/u,
    },
  ],
];

for (const [name, attack, { old, reason }] of ATTACKS) {
  test(`a repository runs and fetches nothing: ${name}`, async () => {
    const hostile = makeHostile();
    attack(hostile);
    const found = await hostile.content.stale();
    assert.ok(!existsSync(hostile.mark), 'the program ran');
    assert.equal(found.old, old);
    if (reason === null) assert.equal(found.reason, null);
    else assert.match(found.reason ?? '', reason);
    hostile.content.delete();
  });
}

test('what the environment says to git is not heeded', async () => {
  const { content, program, mark } = makeHostile();
  const before = { ...process.env };
  Object.assign(process.env, {
    GIT_DIR: '/nowhere',
    GIT_WORK_TREE: '/nowhere',
    GIT_OBJECT_DIRECTORY: '/nowhere',
    GIT_EXEC_PATH: '/nowhere',
    GIT_EXTERNAL_DIFF: program,
    GIT_SSH_COMMAND: program,
    GIT_TRACE: mark,
    GIT_TRACE2: mark,
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'core.fsmonitor',
    GIT_CONFIG_VALUE_0: program,
    GIT_REPLACE_REF_BASE: 'refs/heads/',
  });
  try {
    assert.deepEqual(await content.stale(), KNOWS);
  } finally {
    process.env = before;
  }
  assert.ok(!existsSync(mark));
  content.delete();
});
