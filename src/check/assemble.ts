import { buildReport, type TargetOutcome as TargetRow } from '../findings/build-report.js';
import { compareWithBase } from '../findings/compare.js';
import type { Policy } from '../findings/decide.js';
import type { Occurrence, Report } from '../findings/report.js';
import { ruleFacts } from '../findings/rule-facts.js';
import type { PlacedAnnotation } from '../findings/waivers.js';
import type { Request } from '../inputs/request.js';
import type { Problem } from '../kernel/errors.js';
import { entryOf } from '../manifests/locate.js';
import { allRules } from '../rules/registry.js';
import type { Target } from '../targets/target.js';
import { judgeAcross } from './across.js';
import { policyOccurrences, policyRules } from './policy-findings.js';
import type { CheckPlan, CheckPorts, Outcomes } from './plan.js';
import type { Side } from './side.js';
import type { TargetOutcome } from './task.js';
import { waive } from './waive.js';

/** Joins what was judged into the report: waivers, states against the base, findings, verdict. */
export function assembleReport(plan: CheckPlan, outcomes: Outcomes, ports: CheckPorts): Report {
  const { head, base } = plan;
  const indexOf = new Map(plan.targets.map(({ name }, at) => [name, at]));
  const across = judgeAcross(plan, outcomes, indexOf);
  const waived = (side: Side, judged: Outcomes['head'], joint: readonly Occurrence[]): Occurrence[] =>
    waive(
      plan,
      {
        outcomes: judged,
        occurrences: [...gather(judged, indexOf), ...joint],
        annotations: annotationsOf(judged, indexOf),
        waivers: side.config?.waivers ?? [],
      },
      ports.clock,
    );
  // Waivers first, on both sides: what they say of themselves (expired, unused) is as old as the base says it is.
  const occurrences = compareWithBase(
    waived(head, outcomes.head, across.head),
    base === undefined ? [] : waived(base.side, outcomes.base, across.base),
  );
  return buildReport({
    version: ports.version,
    targets: plan.targets.map((target) => rowOf(target, plan, outcomes.head.get(target.name))),
    occurrences: [...occurrences, ...policyOccurrences(plan.policy)],
    problems: [...across.problems, ...nothingProblem(plan)],
    rules: [...allRules.map(({ meta }) => ruleFacts(meta)), ...policyRules],
    policy: verdictPolicy(plan.request, base !== undefined),
  });
}

/** The report of a run that ended before any target was judged: what kept it from that is all that it says. */
export function unplannedReport(problem: Problem, request: Request, version: string): Report {
  return buildReport({
    version,
    targets: [],
    occurrences: [],
    problems: [problem],
    rules: [],
    policy: verdictPolicy(request, request.base !== undefined),
  });
}

function verdictPolicy({ failOn, gateOn }: Request, pullRequest: boolean): Policy {
  return {
    pullRequest,
    ...(failOn === undefined ? {} : { failOn }),
    ...(gateOn === undefined ? {} : { gateOn }),
  };
}

function annotationsOf(
  outcomes: ReadonlyMap<string, TargetOutcome>,
  indexOf: ReadonlyMap<string, number>,
): PlacedAnnotation[] {
  return [...outcomes].flatMap(([name, { annotations }]) =>
    annotations.map((annotation) => ({ ...annotation, target: indexOf.get(name) ?? -1 })),
  );
}

function gather(
  outcomes: ReadonlyMap<string, TargetOutcome>,
  indexOf: ReadonlyMap<string, number>,
): Occurrence[] {
  return [...outcomes].flatMap(([name, { occurrences }]) =>
    occurrences.map((occurrence) => ({ ...occurrence, target: indexOf.get(name) ?? -1 })),
  );
}

function rowOf(target: Target, { head }: CheckPlan, outcome: TargetOutcome | undefined): TargetRow {
  const { name, environment, profile } = target;
  return {
    name,
    status: outcome === undefined ? 'unaffected' : outcome.problem === undefined ? 'judged' : 'undecided',
    engine: outcome?.engine ?? 'none',
    objects: outcome?.objects ?? 0,
    workloads: outcome?.workloads ?? 0,
    durationMs: Math.round(outcome?.durationMs ?? 0),
    ...(outcome?.references === undefined ? {} : { references: outcome.references }),
    ...(outcome?.schemaGaps === undefined ? {} : { schemaGaps: outcome.schemaGaps }),
    ...(environment === undefined ? {} : { environment }),
    ...(profile === undefined ? {} : { profile }),
    ...(outcome?.problem === undefined ? {} : { problem: placed(outcome.problem, target, head) }),
    warnings: warningsOf(outcome),
  };
}

function warningsOf(outcome: TargetOutcome | undefined): readonly string[] {
  if (outcome === undefined) return [];
  const isEmpty = outcome.problem === undefined && outcome.engine !== 'none' && outcome.objects === 0;
  return isEmpty
    ? [...outcome.warnings, 'rendered no object, so there was nothing to judge']
    : outcome.warnings;
}

/** A target that was stopped from outside cannot say where it was: a person begins to look at its entry. */
function placed(problem: Problem, target: Target, { tree }: Side): Problem {
  return problem.place === undefined ? { ...problem, place: { file: entryOf(tree, target).file } } : problem;
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
