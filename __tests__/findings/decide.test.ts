import { describe, expect, test } from '@jest/globals';
import { decide, worstExitCode, type JudgedTarget, type Policy } from '../../src/findings/decide.js';
import type { Occurrence } from '../../src/findings/report.js';
import type { Problem } from '../../src/kernel/errors.js';
import { spot } from '../reporters/reports.js';

const judged: JudgedTarget = { status: 'judged', engine: 'embedded', objects: 3 };
const undecided: JudgedTarget = {
  status: 'undecided',
  engine: 'embedded',
  objects: 0,
  problem: { id: 'RG601', message: 'x' },
};
const unaffected: JudgedTarget = { status: 'unaffected', engine: 'none', objects: 0 };
const problem: Problem = { id: 'RG607', message: 'no base' };
const anywhere: Policy = { pullRequest: false };
const pullRequest: Policy = { pullRequest: true };

function found(rule: string, more: Partial<Occurrence> = {}): Occurrence {
  return { ...spot(0, 'shop', { rule }), severity: 'error', ...more };
}

const cases: readonly [
  string,
  readonly Occurrence[],
  readonly JudgedTarget[],
  readonly Problem[],
  Policy,
  { verdict: string; exitCode: number; reason: string },
][] = [
  ['clean', [], [judged], [], anywhere, { verdict: 'pass', exitCode: 0, reason: 'passed' }],
  [
    'an error',
    [found('RG201')],
    [judged],
    [],
    anywhere,
    { verdict: 'fail', exitCode: 1, reason: 'findings' },
  ],
  [
    'a warning is below fail-on error',
    [found('RG201', { severity: 'warning' })],
    [judged],
    [],
    anywhere,
    { verdict: 'pass', exitCode: 0, reason: 'passed' },
  ],
  [
    'fail-on warning',
    [found('RG201', { severity: 'warning' })],
    [judged],
    [],
    { ...anywhere, failOn: 'warning' },
    { verdict: 'fail', exitCode: 1, reason: 'findings' },
  ],
  [
    'a note never fails',
    [found('RG201', { severity: 'note' })],
    [judged],
    [],
    { ...anywhere, failOn: 'warning' },
    { verdict: 'pass', exitCode: 0, reason: 'passed' },
  ],
  [
    'fail-on never',
    [found('RG101')],
    [judged],
    [],
    { ...anywhere, failOn: 'never' },
    { verdict: 'pass', exitCode: 0, reason: 'passed' },
  ],
  [
    'fail-on never still cannot judge',
    [found('RG101')],
    [judged, undecided],
    [],
    { ...anywhere, failOn: 'never' },
    { verdict: 'undecided', exitCode: 3, reason: 'undecided-targets' },
  ],
  [
    'a no wins over what could not be judged',
    [found('RG101')],
    [judged, undecided],
    [problem],
    anywhere,
    { verdict: 'fail', exitCode: 1, reason: 'findings' },
  ],
  [
    'undecided',
    [],
    [judged, undecided],
    [],
    anywhere,
    { verdict: 'undecided', exitCode: 3, reason: 'undecided-targets' },
  ],
  [
    'problem of the run',
    [],
    [judged],
    [problem],
    anywhere,
    { verdict: 'undecided', exitCode: 3, reason: 'run-problems' },
  ],
  ['no targets', [], [], [], anywhere, { verdict: 'undecided', exitCode: 3, reason: 'nothing-to-check' }],
  [
    'no objects',
    [],
    [judged, { ...judged, objects: 0 }],
    [],
    anywhere,
    { verdict: 'undecided', exitCode: 3, reason: 'nothing-rendered' },
  ],
  [
    'a contract profile without a chart renders nothing by design',
    [],
    [{ status: 'judged', engine: 'none', objects: 0 }],
    [],
    anywhere,
    { verdict: 'pass', exitCode: 0, reason: 'passed' },
  ],
  [
    'unaffected',
    [],
    [unaffected],
    [],
    pullRequest,
    { verdict: 'pass', exitCode: 0, reason: 'nothing-affected' },
  ],
  [
    'waived',
    [found('RG101', { state: 'waived' })],
    [judged],
    [],
    anywhere,
    { verdict: 'pass', exitCode: 0, reason: 'passed' },
  ],
  [
    'existing in a pull request',
    [found('RG201', { state: 'existing' })],
    [judged],
    [],
    pullRequest,
    { verdict: 'pass', exitCode: 0, reason: 'passed' },
  ],
  [
    'existing in a pull request, gate-on all',
    [found('RG201', { state: 'existing' })],
    [judged],
    [],
    { ...pullRequest, gateOn: 'all' },
    { verdict: 'fail', exitCode: 1, reason: 'findings' },
  ],
  [
    'existing elsewhere',
    [found('RG201', { state: 'existing' })],
    [judged],
    [],
    anywhere,
    { verdict: 'fail', exitCode: 1, reason: 'findings' },
  ],
  [
    'existing elsewhere, gate-on new',
    [found('RG201', { state: 'existing' })],
    [judged],
    [],
    { ...anywhere, gateOn: 'new' },
    { verdict: 'pass', exitCode: 0, reason: 'passed' },
  ],
  [
    'an existing contract finding counts in a pull request',
    [found('RG107', { state: 'existing' })],
    [judged],
    [],
    { ...pullRequest, gateOn: 'new' },
    { verdict: 'fail', exitCode: 1, reason: 'findings' },
  ],
];

describe('decide', () => {
  test.each(cases)('%s', (_name, occurrences, targets, problems, policy, decision) => {
    expect(decide(occurrences, targets, problems, policy)).toEqual(decision);
  });
});

test.each([
  [[0, 3], 3],
  [[3, 1, 0], 1],
  [[1, 4, 3], 4],
  [[4, 2, 1], 2],
  [[0], 0],
  [[], 3],
])('of %p the code %i wins', (codes, winner) => {
  expect(worstExitCode(codes)).toBe(winner);
});
