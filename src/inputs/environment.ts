import { UsageError } from '../kernel/errors.js';
import type { Request } from './request.js';

/** What a change is compared with, as the event says it. */
export interface ChangeFacts {
  /** Absent in a merge queue. */
  readonly number?: number;
  /** Branch that the change goes into, without `refs/heads/`. */
  readonly baseRef?: string;
  /** Tip of that branch when the event was sent; the first parent of the merge commit may be newer. */
  readonly baseSha?: string;
  readonly headSha?: string;
  /** The head lives in another repository, or in one that is gone. */
  readonly isFork: boolean;
  /** The event's own commit is the merge of head into base, so its first parent is the base that counts. */
  readonly isMergeCommit: boolean;
}

/** Where the run takes place, from the environment and the event's payload. */
export interface RunFacts {
  readonly isActions: boolean;
  readonly event?: string;
  /** Commit that the workflow was started for. */
  readonly sha?: string;
  readonly ref?: string;
  readonly repository?: string;
  readonly runId?: string;
  readonly runAttempt?: string;
  readonly change?: ChangeFacts;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Events that run with the base's rights while a head, that anyone may have written, can be checked out. */
const privilegedEvents = ['pull_request_target', 'workflow_run'];

/**
 * Reads the facts of the run. Pure: the front door hands over the environment and the parsed payload.
 * Throws UsageError for a pull request whose payload names no base, since its policy could then not be protected.
 */
export function readRunFacts(environment: Environment, payload: unknown): RunFacts {
  const isActions = environment['GITHUB_ACTIONS'] === 'true';
  if (!isActions) return { isActions };
  const event = set(environment['GITHUB_EVENT_NAME']);
  const change = readChange(event, environment, payload);
  return {
    isActions,
    ...present('event', event),
    ...present('sha', set(environment['GITHUB_SHA'])),
    ...present('ref', set(environment['GITHUB_REF'])),
    ...present('repository', set(environment['GITHUB_REPOSITORY'])),
    ...present('runId', set(environment['GITHUB_RUN_ID'])),
    ...present('runAttempt', set(environment['GITHUB_RUN_ATTEMPT'])),
    ...present('change', change),
  };
}

/** Throws UsageError where head content would be rendered with the rights of the base. */
export function refusePrivilegedEvent(facts: RunFacts, request: Pick<Request, 'command' | 'trust'>): void {
  const { event } = facts;
  if (event === undefined || !privilegedEvents.includes(event) || request.trust === 'full') return;
  if (request.command !== 'check' && request.command !== 'render') return;
  throw new UsageError(
    `Under ${event} a workflow runs with the rights of the base branch, so content that a pull request wrote is not rendered.`,
    {
      next: 'Run on pull_request instead; or, if only trusted content is checked out, say so with trust: full.',
    },
  );
}

/** The request with the base of the pull request or merge queue, unless a base was given. */
export function withEventBase(request: Request, facts: RunFacts): Request {
  if (request.base !== undefined || request.command !== 'check' || facts.change === undefined) return request;
  const { baseSha, baseRef } = facts.change;
  const base = baseSha ?? (baseRef === undefined ? undefined : `origin/${baseRef}`);
  if (base === undefined) return request;
  return Object.freeze({
    ...request,
    base,
    given: Object.freeze({ ...request.given, base: 'environment' as const }),
  });
}

function readChange(
  event: string | undefined,
  environment: Environment,
  payload: unknown,
): ChangeFacts | undefined {
  if (event === 'merge_group') {
    const group = field(payload, 'merge_group');
    const facts = {
      ...present('baseRef', text(field(group, 'base_ref'))?.replace(/^refs\/heads\//, '')),
      ...present('baseSha', commit(field(group, 'base_sha'))),
      ...present('headSha', commit(field(group, 'head_sha'))),
      isFork: false,
      isMergeCommit: false,
    };
    return requireBase(facts, event);
  }
  if (event !== 'pull_request' && event !== 'pull_request_target' && event !== 'pull_request_review') {
    return undefined;
  }
  const pull = field(payload, 'pull_request');
  const base = field(pull, 'base');
  const head = field(pull, 'head');
  const number = field(pull, 'number');
  const baseName = text(field(field(base, 'repo'), 'full_name'));
  const headName = text(field(field(head, 'repo'), 'full_name'));
  const facts = {
    ...present('number', typeof number === 'number' ? number : undefined),
    ...present('baseRef', text(field(base, 'ref')) ?? set(environment['GITHUB_BASE_REF'])),
    ...present('baseSha', commit(field(base, 'sha'))),
    ...present('headSha', commit(field(head, 'sha'))),
    isFork: baseName === undefined || headName?.toLowerCase() !== baseName.toLowerCase(),
    isMergeCommit: /^refs\/pull\/\d+\/merge$/.test(environment['GITHUB_REF'] ?? ''),
  };
  return requireBase(facts, event);
}

function requireBase(facts: ChangeFacts, event: string): ChangeFacts {
  if (facts.baseSha !== undefined || facts.baseRef !== undefined) return facts;
  throw new UsageError(`The payload of the event ${event} names no base commit and no base branch.`, {
    next: 'Give the commit to compare with: base: <commit>; or check that GITHUB_EVENT_PATH names the event that started the run.',
  });
}

function field(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** SHA-1 or SHA-256 in hex; anything else could be read as an option or a revision expression by git. */
function commit(value: unknown): string | undefined {
  return typeof value === 'string' && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : undefined;
}

function set(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

function present<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}
