/** Ids of what can keep a target from being judged. They are names to explain, not rules: no setting reaches them. */
export const problemNames = {
  RG601: 'render-failed',
  RG602: 'remote-base',
  RG603: 'escapes-repository',
  RG604: 'hostile-input',
  RG605: 'tool-error',
  RG606: 'limit-exceeded',
  RG607: 'base-not-fetched',
} as const;

export type ProblemId = keyof typeof problemNames;

/** Where a person would look. `file` is relative to the repository root, POSIX separators; lines and columns start at 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Why a target could not be judged. Plain JSON: it crosses worker borders and is written into reports. */
export interface Problem {
  readonly id: ProblemId;
  /** What is wrong, one sentence, unescaped: every sink escapes for itself. */
  readonly message: string;
  readonly place?: Place;
  /** What the reader does next, one sentence or a command. */
  readonly next?: string;
}

/** Carries a {@link Problem} up to the code that turns it into an undecided target. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.message, options);
    this.problem = problem;
  }
}

/** Wrong use or configuration (exit 2): the user can fix it, so it names place, what was found, what is accepted, and the next step. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly place: Place | undefined;
  readonly next: string | undefined;
  constructor(message: string, details: { place?: Place | undefined; next?: string | undefined } = {}) {
    super(message);
    this.place = details.place;
    this.next = details.next;
  }
}

/** Narrows what was thrown to text once, for every place that has to show it. By shape, since errors of another realm are errors too. */
export function errorMessage(thrown: unknown): string {
  if (
    typeof thrown === 'object' &&
    thrown !== null &&
    'message' in thrown &&
    typeof thrown.message === 'string'
  ) {
    return thrown.message;
  }
  return String(thrown);
}

/** Closes a union: the compiler refuses the call while a case is left. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
