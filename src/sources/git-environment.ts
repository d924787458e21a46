// node:child_process instead of execa: checking runs on Node 20 too, which execa 10 does not load on.
import { spawnSync } from 'node:child_process';

export interface GitAnswer {
  readonly ok: boolean;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Settings from which git would run programs or ask somebody; the repository is checked out by others, so it is trusted by path. */
function closedSettings(root: string): string[] {
  const settings = [
    `safe.directory=${root}`,
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.untrackedCache=false',
    'diff.external=',
    'submodule.recurse=false',
    'diff.ignoreSubmodules=dirty',
    'protocol.allow=never',
  ];
  return settings.flatMap((setting) => ['-c', setting]);
}

/**
 * Runs git in a closed environment: nothing of the user's or the machine's configuration, no prompt, no transport, no
 * fetching of missing objects, no lock on the index.
 */
export function runGit(root: string, args: readonly string[], input?: string): GitAnswer {
  const result = spawnSync('git', [...closedSettings(root), ...args], {
    cwd: root,
    env: closedEnvironment,
    input: input ?? '',
    maxBuffer: 1024 * 1024 * 1024,
    windowsHide: true,
  });
  if (result.error !== undefined) {
    const missing = (result.error as NodeJS.ErrnoException).code === 'ENOENT';
    return {
      ok: false,
      stdout: Buffer.alloc(0),
      stderr: missing ? `git is not found in ${searchPath}` : result.error.message,
    };
  }
  return { ok: result.status === 0, stdout: result.stdout, stderr: result.stderr.toString('utf8').trim() };
}

/** Where git is looked for. Not the caller's PATH: under npm it starts with folders of the repository that is being judged. */
const searchPath = [
  '/usr/local/bin',
  '/usr/bin',
  '/bin',
  '/opt/homebrew/bin',
  '/opt/local/bin',
  '/run/current-system/sw/bin',
  '/nix/var/nix/profiles/default/bin',
].join(':');

const closedEnvironment: NodeJS.ProcessEnv = {
  PATH: searchPath,
  LC_ALL: 'C',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_OPTIONAL_LOCKS: '0',
  // Since git 2.44; older ones are kept from fetching by the closed protocols.
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_PAGER: 'cat',
};
