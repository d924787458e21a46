import { errorMessage, ProblemError, problemNames, UsageError, type Problem } from './kernel/errors.js';
import { terminalLine } from './kernel/escape.js';

/** What a front door says about a run that ended before there was a report. */
export interface Failure {
  readonly exitCode: 2 | 3;
  /** Stable word for outputs. */
  readonly reason: string;
  readonly message: string;
  /** What to do, where there is something. */
  readonly next?: string;
  readonly text: string;
}

/** Wrong use is 2; whatever else kept the run from judging is 3. */
export function describeFailure(thrown: unknown): Failure {
  if (thrown instanceof UsageError) {
    return failure(2, 'wrong-use', thrown.message, thrown.place, thrown.next);
  }
  if (thrown instanceof ProblemError) return problemFailure(thrown.problem);
  const message = `rollout-guard itself failed: ${errorMessage(thrown)}`;
  return failure(3, 'tool-error', message, undefined, 'please report this with the command that you ran');
}

/** Lines for stderr about a problem of one target. */
export function problemText(problem: Problem): string {
  return problemFailure(problem).text.replace(/^rollout-guard: /, '');
}

function problemFailure({ id, message, place, next }: Problem): Failure {
  return failure(3, problemNames[id], `${id} ${problemNames[id]}: ${message}`, place, next);
}

function failure(
  exitCode: Failure['exitCode'],
  reason: string,
  message: string,
  place: { readonly file: string; readonly line?: number; readonly column?: number } | undefined,
  next: string | undefined,
): Failure {
  const where =
    place === undefined
      ? ''
      : `${[place.file, place.line, place.column].filter((part) => part !== undefined).join(':')}: `;
  const lines = `${where}${message}`.split('\n').map((line) => terminalLine(line));
  if (next !== undefined) lines.push(`  → ${terminalLine(next)}`);
  return {
    exitCode,
    reason,
    message: `${where}${message}`,
    ...(next === undefined ? {} : { next }),
    text: `rollout-guard: ${lines.join('\n')}\n`,
  };
}
