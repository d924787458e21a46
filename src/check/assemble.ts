import { buildReport, type TargetOutcome as TargetRow } from '../findings/build-report.js';
import { compareWithBase } from '../findings/compare.js';
import type { Occurrence, Report } from '../findings/report.js';
import { ruleFacts } from '../findings/rule-facts.js';
import type { PlacedAnnotation } from '../findings/waivers.js';
import type { Problem } from '../kernel/errors.js';
import { allRules } from '../rules/registry.js';
import type { Target } from '../targets/target.js';
import { judgeAcross } from './across.js';
import { policyOccurrences, policyRules } from './policy-findings.js';
import type { CheckPlan, CheckPorts, Outcomes } from './run-check.js';
import type { Side } from './side.js';
import type { TargetOutcome } from './task.js';
import { waive } from './waive.js';

/** Joins what was judged into the report: states against the base, waivers, findings, verdict. */
export function assembleReport(plan: CheckPlan, outcomes: Outcomes, ports: CheckPorts): Report {
  const { request, base } = plan;
  const indexOf = new Map(plan.targets.map(({ name }, at) => [name, at]));
  const across = judgeAcross(plan, outcomes, indexOf);
  const waived = (
    side: Side,
    judged: ReadonlyMap<string, TargetOutcome>,
    more: readonly Occurrence[],
  ): Occurrence[] => {
    const annotations = gatherAnnotations(judged, indexOf);
    return waive(plan, side, judged, [...gather(judged, indexOf), ...more], annotations, ports.clock);
  };
  // Waivers are applied to the base as well: one that ran out there too is no news of this change.
  const before = base === undefined ? [] : waived(base.side, outcomes.base, across.base);
  const occurrences = [
    ...compareWithBase(waived(plan.head, outcomes.head, across.head), before),
    ...policyOccurrences(plan.policy),
  ];
  return buildReport({
    version: ports.version,
    targets: plan.targets.map((target) => rowOf(target, outcomes.head.get(target.name))),
    occurrences,
    problems: [...across.problems, ...nothingProblem(plan)],
    rules: [...allRules.map(({ meta }) => ruleFacts(meta)), ...policyRules],
    policy: {
      pullRequest: base !== undefined,
      ...(request.failOn === undefined ? {} : { failOn: request.failOn }),
      ...(request.gateOn === undefined ? {} : { gateOn: request.gateOn }),
    },
  });
}

function gather(
  outcomes: ReadonlyMap<string, TargetOutcome>,
  indexOf: ReadonlyMap<string, number>,
): Occurrence[] {
  return [...outcomes].flatMap(([name, { occurrences }]) =>
    occurrences.map((occurrence) => ({ ...occurrence, target: indexOf.get(name) ?? -1 })),
  );
}

function gatherAnnotations(
  outcomes: ReadonlyMap<string, TargetOutcome>,
  indexOf: ReadonlyMap<string, number>,
): PlacedAnnotation[] {
  return [...outcomes].flatMap(([name, { annotations }]) =>
    annotations.map((annotation) => ({ ...annotation, target: indexOf.get(name) ?? -1 })),
  );
}

function rowOf(target: Target, outcome: TargetOutcome | undefined): TargetRow {
  const { name, environment, profile } = target;
  return {
    name,
    status: outcome === undefined ? 'unaffected' : outcome.problem === undefined ? 'judged' : 'undecided',
    engine: outcome?.engine ?? 'none',
    objects: outcome?.objects ?? 0,
    workloads: outcome?.workloads ?? 0,
    durationMs: Math.round(outcome?.durationMs ?? 0),
    ...(environment === undefined ? {} : { environment }),
    ...(profile === undefined ? {} : { profile }),
    ...(outcome?.problem === undefined ? {} : { problem: outcome.problem }),
    warnings: outcome?.warnings ?? [],
  };
}

/** A run that found nothing to judge says what it looked at. */
function nothingProblem({ head }: CheckPlan): Problem[] {
  const { nothing } = head.discovery;
  if (nothing === undefined) return [];
  return [
    {
      id: 'RG601',
      message: nothing,
      next: 'Name a path to an overlay, a chart or manifests: rollout-guard check PATH',
    },
  ];
}
