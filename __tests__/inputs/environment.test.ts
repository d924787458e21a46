import { describe, expect, test } from '@jest/globals';
import { readRunFacts, refusePrivilegedEvent, withEventBase } from '../../src/inputs/environment.js';
import { parseFlags } from '../../src/inputs/flags.js';
import type { Request } from '../../src/inputs/request.js';
import { UsageError } from '../../src/kernel/errors.js';

const base = '1'.repeat(40);
const head = '2'.repeat(40);
const actions = {
  GITHUB_ACTIONS: 'true',
  GITHUB_SHA: '3'.repeat(40),
  GITHUB_RUN_ID: '7',
  GITHUB_RUN_ATTEMPT: '2',
};

function pull(headRepository: string | null): unknown {
  return {
    pull_request: {
      number: 5,
      base: { ref: 'main', sha: base, repo: { full_name: 'o/r' } },
      head: { ref: 'x', sha: head, repo: headRepository === null ? null : { full_name: headRepository } },
    },
  };
}

function request(line: string): Request {
  const parsed = parseFlags(line.split(' '), { cwd: '/', version: '1', environment: {} });
  if (parsed.kind !== 'request') throw new Error('a text');
  return parsed.request;
}

describe('facts of the run', () => {
  test('outside Actions nothing is believed', () => {
    expect(readRunFacts({ GITHUB_EVENT_NAME: 'pull_request' }, pull('o/r'))).toEqual({ isActions: false });
  });

  test.each<[string, string | null, string, object]>([
    ['own branch', 'o/r', 'refs/pull/5/merge', { isFork: false, isMergeCommit: true }],
    ['own branch in other letters', 'O/R', 'refs/pull/5/merge', { isFork: false }],
    ['fork', 'someone/r', 'refs/pull/5/merge', { isFork: true }],
    ['fork that is gone', null, 'refs/pull/5/merge', { isFork: true }],
    ['head ref', 'o/r', 'refs/pull/5/head', { isMergeCommit: false }],
  ])('pull_request of %s', (_, repository, ref, expected) => {
    const facts = readRunFacts(
      { ...actions, GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: ref },
      pull(repository),
    );
    expect(facts).toMatchObject({ isActions: true, event: 'pull_request', runId: '7', runAttempt: '2', ref });
    expect(facts.change).toMatchObject({
      number: 5,
      baseRef: 'main',
      baseSha: base,
      headSha: head,
      ...expected,
    });
  });

  test('a merge queue has a base too', () => {
    const payload = { merge_group: { base_ref: 'refs/heads/main', base_sha: base, head_sha: head } };
    expect(readRunFacts({ ...actions, GITHUB_EVENT_NAME: 'merge_group' }, payload).change).toEqual({
      baseRef: 'main',
      baseSha: base,
      headSha: head,
      isFork: false,
      isMergeCommit: false,
    });
  });

  test.each(['push', 'schedule', 'workflow_dispatch'])('%s has no base', (event) => {
    expect(readRunFacts({ ...actions, GITHUB_EVENT_NAME: event }, {}).change).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'x'],
    ['an empty pull request', { pull_request: {} }],
    ['a base that is no commit', { pull_request: { base: { sha: '--output=/etc/passwd' } } }],
  ])('a pull request with %s as payload is refused, for its policy could not be protected', (_, payload) => {
    expect(() => readRunFacts({ ...actions, GITHUB_EVENT_NAME: 'pull_request' }, payload)).toThrow(
      UsageError,
    );
  });

  test('the branch of the environment is enough', () => {
    const environment = { ...actions, GITHUB_EVENT_NAME: 'pull_request', GITHUB_BASE_REF: 'main' };
    const facts = readRunFacts(environment, {});
    expect(facts.change).toMatchObject({ baseRef: 'main', isFork: true });
    expect(withEventBase(request('check'), facts)).toMatchObject({
      base: 'origin/main',
      given: { base: 'environment' },
    });
  });
});

describe('head content with the rights of the base', () => {
  test.each(['pull_request_target', 'workflow_run'])('%s is refused unless trusted', (event) => {
    const facts = { isActions: true, event };
    expect(() => refusePrivilegedEvent(facts, request('check'))).toThrow(/rights of the base branch/);
    expect(() => refusePrivilegedEvent(facts, request('render'))).toThrow(UsageError);
    expect(() => refusePrivilegedEvent(facts, request('check --trust full'))).not.toThrow();
    expect(() => refusePrivilegedEvent(facts, request('rules'))).not.toThrow();
  });

  test.each(['pull_request', 'push', undefined])('%s is not', (event) => {
    const facts = { isActions: true, ...(event === undefined ? {} : { event }) };
    expect(() => refusePrivilegedEvent(facts, request('check'))).not.toThrow();
  });
});

describe('the base of the event', () => {
  const facts = readRunFacts({ ...actions, GITHUB_EVENT_NAME: 'pull_request' }, pull('o/r'));

  test('is taken unless one is given', () => {
    expect(withEventBase(request('check'), facts)).toMatchObject({ base, given: { base: 'environment' } });
    expect(withEventBase(request('check --base v1'), facts)).toMatchObject({
      base: 'v1',
      given: { base: 'flag' },
    });
    expect(withEventBase(request('render'), facts).base).toBeUndefined();
  });
});
