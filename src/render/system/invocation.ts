import { ProblemError, type ProblemId } from '../../kernel/errors.js';
import type { RenderLimits } from '../renderer.js';
import type { Ended, RunCommand } from '../process.js';
import type { Sandbox } from './sandbox.js';
import { describeEnd, type Tool } from './tools.js';
import type { Workspace } from './workspace.js';

const stderrBytes = 1024 * 1024;
const shownCharacters = 4_000;

/** All that stays the same for every tool that a renderer starts. */
export interface Surroundings {
  readonly run: RunCommand;
  readonly sandbox: Sandbox;
  readonly environment: Readonly<Record<string, string>>;
  readonly redact: (text: string) => string;
}

/** What the tool wrote on its standard output, and what it warned of. */
export interface ToolOutput {
  readonly text: string;
  readonly warnings: readonly string[];
}

/** What is known of an error text beyond its words. */
export interface Explained {
  /** RG601 when it is not given. */
  readonly id?: ProblemId;
  readonly next: string;
}

/**
 * Runs one tool over a workspace.
 * @param explain finds the kind of an error and the next step in what the tool said
 * @throws ProblemError RG601 (or what `explain` says) when the tool refuses the input, RG605 when it breaks, RG606 when it exceeds a limit
 */
export async function runTool(
  surroundings: Surroundings,
  tool: Tool,
  args: readonly string[],
  workspace: Workspace,
  limits: RenderLimits,
  explain: (stderr: string) => Explained | undefined,
): Promise<ToolOutput> {
  const ended = await surroundings.run({
    ...surroundings.sandbox.wrap(tool.file, args),
    cwd: workspace.root,
    env: surroundings.environment,
    timeMs: limits.timeMs,
    stdoutBytes: limits.outputBytes,
    stderrBytes,
  });
  const clean = (text: string): string =>
    surroundings.redact(text.replaceAll(`${workspace.root}/`, '').replaceAll(workspace.root, '.'));
  if (ended.how === 'exited' && ended.code === 0) {
    return {
      text: ended.stdout,
      warnings: linesOf(clean(ended.stderr)).map((line) => `${tool.name}: ${line}`),
    };
  }
  throw new ProblemError(describeFailure(tool, ended, limits, clean, explain));
}

function describeFailure(
  tool: Tool,
  ended: Ended,
  limits: RenderLimits,
  clean: (text: string) => string,
  explain: (stderr: string) => Explained | undefined,
): ConstructorParameters<typeof ProblemError>[0] {
  switch (ended.how) {
    case 'timed-out':
      return {
        id: 'RG606',
        message: `${tool.name} did not end within ${limits.timeMs / 1000} s and was killed.`,
      };
    case 'output-exceeded':
      return {
        id: 'RG606',
        message: `${tool.name} wrote more than ${limits.outputBytes} bytes and was killed.`,
      };
    case 'not-started':
      return { id: 'RG605', message: `${tool.name} could not be started: ${ended.reason}` };
    case 'signalled':
    case 'exited': {
      const { stderr } = ended;
      const exceeded = exceededLimit(ended);
      if (exceeded !== undefined) {
        return { id: 'RG606', message: `${tool.name} was ended because it used too much ${exceeded}.` };
      }
      const crashed = ended.how === 'signalled' || /^(?:panic|fatal error|SIG[A-Z]+): /m.test(stderr);
      const said = shorten(clean(stderr).trim());
      const explained = explain(stderr);
      return {
        id: crashed ? 'RG605' : (explained?.id ?? 'RG601'),
        message: `${tool.name} ${crashed ? `broke (${describeEnd(ended)})` : 'failed'}: ${said === '' ? describeEnd(ended) : said}`,
        ...(explained === undefined ? {} : { next: explained.next }),
      };
    }
  }
}

/** Go's runtime prints these when the kernel refuses memory or processor time, and when its stack grows past its bound. */
function exceededLimit(ended: Extract<Ended, { how: 'exited' | 'signalled' }>): string | undefined {
  if (ended.how === 'signalled' && ended.signal === 'SIGXCPU') return 'processor time';
  if (/^SIGXCPU: /m.test(ended.stderr)) return 'processor time';
  if (/^(?:fatal error|runtime): .*(?:out of memory|cannot allocate memory)/m.test(ended.stderr))
    return 'memory';
  if (/stack exceeds \d+-byte limit|fatal error: stack overflow/.test(ended.stderr)) return 'stack';
  return undefined;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function shorten(text: string): string {
  if (text.length <= shownCharacters) return text;
  const half = shownCharacters / 2;
  return `${text.slice(0, half)}\n… ${text.length - shownCharacters} characters left out …\n${text.slice(-half)}`;
}
