import { errorMessage, UsageError } from '../kernel/errors.js';

/** One program run without a shell, in an environment that holds `env` and nothing else. */
export interface Command {
  /** Absolute path of the program. */
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds of wall time, then the whole process group is killed. */
  readonly timeMs: number;
  /** Bytes; one more kills the process group. */
  readonly stdoutBytes: number;
  readonly stderrBytes: number;
}

/** How a program ended. Only `exited` says that its own code decided so. */
export type Ended =
  | { readonly how: 'exited'; readonly code: number; readonly stdout: string; readonly stderr: string }
  | { readonly how: 'signalled'; readonly signal: string; readonly stderr: string }
  | { readonly how: 'timed-out' }
  | { readonly how: 'output-exceeded' }
  | { readonly how: 'not-started'; readonly reason: string };

export type RunCommand = (command: Command) => Promise<Ended>;

const oldestNode = 22;

/**
 * Loads execa, which does not start on Node older than 22, and gives the one function that runs programs.
 * @throws UsageError on an older Node.
 */
export async function openProcessRunner(nodeVersion: string = process.versions.node): Promise<RunCommand> {
  refuseOldNode(nodeVersion);
  const { execa } = await import('execa');
  return async (command) => {
    const result = await execa(command.file, [...command.args], {
      cwd: command.cwd,
      env: { ...command.env },
      extendEnv: false,
      preferLocal: false,
      shell: false,
      stdin: 'ignore',
      encoding: 'buffer',
      stripFinalNewline: false,
      reject: false,
      timeout: command.timeMs,
      killSignal: 'SIGKILL',
      killDescendants: true,
      maxBuffer: { stdout: command.stdoutBytes, stderr: command.stderrBytes },
    });
    if (result.timedOut) return { how: 'timed-out' };
    if (result.isMaxBuffer) return { how: 'output-exceeded' };
    const stderr = decode(result.stderr);
    if (result.signal !== undefined) return { how: 'signalled', signal: result.signal, stderr };
    if (result.exitCode === undefined) {
      return { how: 'not-started', reason: errorMessage(result.cause ?? result) };
    }
    return { how: 'exited', code: result.exitCode, stdout: decode(result.stdout), stderr };
  };
}

/** @throws UsageError where programs cannot be run. */
export function refuseOldNode(nodeVersion: string = process.versions.node): void {
  if (Number.parseInt(nodeVersion, 10) < oldestNode) {
    throw new UsageError(
      `the system engine needs Node ${oldestNode} or newer, and this is Node ${nodeVersion}; the embedded engine runs on it.`,
      { next: 'leave out `--engine system`, or run with a newer Node' },
    );
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
