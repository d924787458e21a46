import type { FailOn, GateOn } from '../inputs/request.js';
import type { Problem } from '../kernel/errors.js';
import { compareSeverity } from './order.js';
import type { Occurrence, TargetResult, Verdict } from './report.js';

export interface Policy {
  /** `error` when not asked otherwise. */
  readonly failOn?: FailOn;
  /** What counts of rules other than the contract's: by default only what is new in a pull request, else all. */
  readonly gateOn?: GateOn;
  readonly pullRequest: boolean;
}

export interface Decision {
  readonly verdict: Verdict;
  readonly exitCode: 0 | 1 | 3;
  /** `passed` · `findings` · `undecided-targets` · `run-problems` · `nothing-to-check` · `nothing-rendered` · `nothing-affected`. */
  readonly reason: string;
}

export type JudgedTarget = Pick<TargetResult, 'status' | 'problem' | 'engine' | 'objects'>;

/** Rendered, and there was nothing to look at: no pass. A target that is only a contract profile renders nothing by design. */
export function renderedNothing(target: JudgedTarget): boolean {
  return target.status === 'judged' && target.engine !== 'none' && target.objects === 0;
}

/** Whether this occurrence alone makes the verdict `fail`. Contract findings (RG1xx) count whether they are new or not. */
export function blocks(occurrence: Occurrence, policy: Policy): boolean {
  const failOn = policy.failOn ?? 'error';
  if (failOn === 'never' || occurrence.state === 'waived') return false;
  if (compareSeverity(occurrence.severity, failOn) > 0) return false;
  const gateOn = policy.gateOn ?? (policy.pullRequest ? 'new' : 'all');
  return occurrence.state === 'new' || gateOn === 'all' || isContractRule(occurrence.rule);
}

export function isContractRule(rule: string): boolean {
  return /^RG1\d\d$/.test(rule);
}

/**
 * A finding that counts is a `no` whatever else could not be judged (1 before 3); what could not be judged is never
 * rounded to a pass, and no severity setting, waiver or `fail-on` reaches it. A run without targets judged nothing,
 * unless the change provably affects none of them.
 */
export function decide(
  occurrences: readonly Occurrence[],
  targets: readonly JudgedTarget[],
  problems: readonly Problem[],
  policy: Policy,
): Decision {
  if (occurrences.some((occurrence) => blocks(occurrence, policy))) {
    return { verdict: 'fail', exitCode: 1, reason: 'findings' };
  }
  if (problems.length > 0) return { verdict: 'undecided', exitCode: 3, reason: 'run-problems' };
  if (targets.some((target) => target.status === 'undecided' || target.problem !== undefined)) {
    return { verdict: 'undecided', exitCode: 3, reason: 'undecided-targets' };
  }
  if (targets.length === 0) return { verdict: 'undecided', exitCode: 3, reason: 'nothing-to-check' };
  if (targets.some(renderedNothing)) return { verdict: 'undecided', exitCode: 3, reason: 'nothing-rendered' };
  if (targets.every((target) => target.status === 'unaffected')) {
    return { verdict: 'pass', exitCode: 0, reason: 'nothing-affected' };
  }
  return { verdict: 'pass', exitCode: 0, reason: 'passed' };
}

/** Of several exit codes the one that must win: wrong use, unproven action, a `no`, not judged, done. */
export function worstExitCode(codes: readonly number[]): number {
  return [2, 4, 1, 3].find((code) => codes.includes(code)) ?? (codes.length > 0 ? 0 : 3);
}
