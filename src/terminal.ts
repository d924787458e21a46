import { deliverToStream, type TextStream } from './sinks/stdout.js';

/** What the front doors may know of the process that they run in. */
export interface Terminal {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Absolute, symbolic links resolved. */
  readonly cwd: string;
  /** The file that was started; workers start it again. */
  readonly entry: string;
  readonly stdoutIsTty: boolean;
  readonly stderrIsTty: boolean;
  /** Resolves when the text has left the process; a reader that went away (`| head`) is no fault of ours. */
  print(text: string): Promise<void>;
  /** To stderr. */
  say(text: string): Promise<void>;
}

/** What is used of `process`. */
export interface ProcessPort {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  cwd(): string;
  readonly stdout: TextStream & { readonly isTTY: boolean };
  readonly stderr: TextStream & { readonly isTTY: boolean };
}

export function openTerminal(from: ProcessPort, entry: string): Terminal {
  const write = async (stream: TextStream, body: string): Promise<void> => {
    await deliverToStream(stream, { body, mediaType: 'text/plain', omitted: 0 });
  };
  return {
    argv: from.argv.slice(2),
    environment: from.env,
    cwd: from.cwd(),
    entry,
    stdoutIsTty: from.stdout.isTTY,
    stderrIsTty: from.stderr.isTTY,
    print: (text) => write(from.stdout, text),
    say: (text) => write(from.stderr, text),
  };
}

/** https://no-color.org: any value that is not empty turns colour off; `FORCE_COLOR` turns it on where there is no terminal. */
export function wantsColor(isTty: boolean, environment: Terminal['environment']): boolean {
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  if ((environment['FORCE_COLOR'] ?? '') !== '') return environment['FORCE_COLOR'] !== '0';
  return isTty && environment['TERM'] !== 'dumb';
}
