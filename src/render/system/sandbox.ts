import type { Command, RunCommand } from '../process.js';
import { findExecutable } from './tools.js';

/** What a tool may use up, whatever the tree makes it do. */
export interface SandboxLimits {
  /** Bytes of address space. */
  readonly memoryBytes: number;
  /** Seconds of processor time. */
  readonly cpuSeconds: number;
}

/** Programs and words that stand before a tool's own command line. */
export interface Sandbox {
  wrap(file: string, args: readonly string[]): Pick<Command, 'file' | 'args'>;
  /** What could not be closed on this machine, for the reader. */
  readonly warnings: readonly string[];
}

// The limits are this script's, the tool and its arguments are positional: no text from outside is ever read by the shell.
// No file may be written (-f 0, pipes do not count) and no core dumped.
const limitScript = 'ulimit -v "$1" && ulimit -t "$2" && ulimit -f 0 && ulimit -c 0 && shift 2 && exec "$@"';

/** Tries what this machine allows, strongest first, by really starting `true` in it. */
export async function openSandbox(
  run: RunCommand,
  limits: SandboxLimits,
  surroundings: { readonly searchPath: string; readonly cwd: string; readonly isolateNetwork: boolean },
): Promise<Sandbox> {
  const { searchPath, cwd, isolateNetwork } = surroundings;
  const sh = findExecutable('/bin/sh', '');
  const unshare = isolateNetwork ? findExecutable('unshare', searchPath) : undefined;
  const works = async (prefix: readonly string[]): Promise<boolean> => {
    const truth = findExecutable('true', searchPath) ?? findExecutable('/bin/true', '');
    const [file, ...args] = [...prefix, ...(truth === undefined ? [] : [truth])];
    if (file === undefined || truth === undefined) return false;
    const env = { PATH: searchPath };
    const ended = await run({ file, args, cwd, env, timeMs: 5_000, stdoutBytes: 4096, stderrBytes: 4096 });
    return ended.how === 'exited' && ended.code === 0;
  };
  const limiting =
    sh === undefined
      ? []
      : [
          sh,
          '-c',
          limitScript,
          'sh',
          String(Math.floor(limits.memoryBytes / 1024)),
          String(Math.ceil(limits.cpuSeconds)),
        ];
  const hasLimits = limiting.length > 0 && (await works(limiting));
  const separating = unshare === undefined ? [] : [unshare, '-r', '-n', '--'];
  const hasNamespace = separating.length > 0 && (await works(separating));
  const prefix = [...(hasNamespace ? separating : []), ...(hasLimits ? limiting : [])];
  return {
    wrap(file, args) {
      const [first = file, ...rest] = [...prefix, file, ...args];
      return { file: first, args: rest };
    },
    warnings: [
      ...(hasNamespace
        ? []
        : [
            'The tools ran without a network namespace of their own (`unshare -rn` is not possible here): remote references were refused by reading the files only.',
          ]),
      ...(hasLimits
        ? []
        : [
            'The tools ran without a limit on memory and processor time (`ulimit` is not possible here): only the time limit held them.',
          ]),
    ],
  };
}

/**
 * The whole environment of a tool: nothing of ours reaches it but PATH.
 * Homes are private and empty, git may not speak any protocol, and HTTP goes to a port that nobody answers.
 */
export function closedEnvironment(
  searchPath: string,
  home: string,
  memoryBytes: number,
): Record<string, string> {
  const nowhere = 'http://127.0.0.1:9';
  return {
    PATH: searchPath,
    HOME: home,
    TMPDIR: home,
    LC_ALL: 'C',
    XDG_CACHE_HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_DATA_HOME: home,
    XDG_RUNTIME_DIR: home,
    KUSTOMIZE_PLUGIN_HOME: home,
    HELM_CACHE_HOME: home,
    HELM_CONFIG_HOME: home,
    HELM_DATA_HOME: home,
    HELM_PLUGINS: '',
    HELM_REGISTRY_CONFIG: '/dev/null',
    HELM_REPOSITORY_CONFIG: '/dev/null',
    KUBECONFIG: '/dev/null',
    KUBERC: 'off',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GOMEMLIMIT: String(Math.floor(memoryBytes * 0.8)),
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    http_proxy: nowhere,
    https_proxy: nowhere,
  };
}
