import type { Problem } from '../kernel/errors.js';
import { blocks, decide, renderedNothing, type Policy } from './decide.js';
import { groupFindings } from './group.js';
import { compareOccurrences, compareText } from './order.js';
import type { Finding, Occurrence, Report, RuleEntry, Summary, TargetResult, Verdict } from './report.js';
import type { RuleFacts } from './rule-facts.js';
import { waiverRules } from './waiver-rules.js';

export type TargetOutcome = Omit<TargetResult, 'verdict'>;

export interface ReportInput {
  readonly version: string;
  /** In any order; names are unique. */
  readonly targets: readonly TargetOutcome[];
  /** In any order; `target` is an index into `targets`. */
  readonly occurrences: readonly Occurrence[];
  readonly problems: readonly Problem[];
  /** Every rule that may have reported something; findings about waivers need no entry. */
  readonly rules: Iterable<RuleFacts>;
  readonly policy: Policy;
}

/** Pure and total: the same run in any order of its parts is the same report. */
export function buildReport(input: ReportInput): Report {
  const { targets, occurrences } = inOrder(input);
  const rules = new Map([...input.rules, ...Object.values(waiverRules)].map((rule) => [rule.id, rule]));
  const blocking = (occurrence: Occurrence): boolean => blocks(occurrence, input.policy);
  const findings = groupFindings(occurrences, targets, rules, blocking);
  const decision = decide(occurrences, targets, input.problems, input.policy);
  const failing = new Set(occurrences.filter(blocking).map((occurrence) => occurrence.target));
  return {
    schemaVersion: 1,
    tool: { name: 'rollout-guard', version: input.version },
    ...decision,
    targets: targets.map((target, index) => ({
      ...target,
      verdict: targetVerdict(target, failing.has(index)),
    })),
    rules: entriesOf(occurrences, rules),
    files: [...new Set(occurrences.map((occurrence) => occurrence.location.file))].sort(compareText),
    occurrences,
    findings,
    summary: count(targets, findings, occurrences),
    problems: [...input.problems].sort((a, b) => compareText(problemKey(a), problemKey(b))),
  };
}

function inOrder(input: ReportInput): { targets: TargetOutcome[]; occurrences: Occurrence[] } {
  const targets = [...input.targets].sort((a, b) => compareText(a.name, b.name));
  const indexOf = new Map(targets.map((target, index) => [target, index]));
  const moved = input.targets.map((target) => indexOf.get(target) ?? -1);
  const occurrences = input.occurrences.map((occurrence) => ({
    ...occurrence,
    target: moved[occurrence.target] ?? -1,
  }));
  return { targets, occurrences: occurrences.sort(compareOccurrences(targets)) };
}

function targetVerdict(target: TargetOutcome, fails: boolean): Verdict | 'unaffected' {
  if (fails) return 'fail';
  if (target.status === 'undecided' || target.problem !== undefined || renderedNothing(target))
    return 'undecided';
  return target.status === 'unaffected' ? 'unaffected' : 'pass';
}

function entriesOf(
  occurrences: readonly Occurrence[],
  rules: ReadonlyMap<string, RuleFacts>,
): Record<string, RuleEntry> {
  const ids = [...new Set(occurrences.map((occurrence) => occurrence.rule))].sort(compareText);
  const entries = ids.flatMap((id): [string, RuleEntry][] => {
    const facts = rules.get(id);
    if (facts === undefined) return [];
    const { name, title, severity, docs } = facts;
    return [[id, { id, name, title, severity, docs }]];
  });
  return Object.fromEntries(entries);
}

function count(
  targets: readonly TargetOutcome[],
  findings: readonly Finding[],
  occurrences: readonly Occurrence[],
): Summary {
  const status = (wanted: TargetOutcome['status']): number =>
    targets.filter((target) => target.status === wanted).length;
  const open = findings.filter((finding) => finding.state !== 'waived');
  const severity = (wanted: Finding['severity']): number =>
    open.filter((finding) => finding.severity === wanted).length;
  return {
    targets: targets.length,
    judged: status('judged'),
    undecided: status('undecided'),
    unaffected: status('unaffected'),
    objects: targets.reduce((sum, target) => sum + target.objects, 0),
    withoutSchema: targets.reduce((sum, target) => sum + (target.schemaGaps?.objects ?? 0), 0),
    errors: severity('error'),
    warnings: severity('warning'),
    notes: severity('note'),
    // Waivers meet occurrences: a finding with one target left open is not waived, and what is waived of it must not vanish.
    waived: occurrences.filter((occurrence) => occurrence.state === 'waived').length,
    existing: open.filter((finding) => finding.state === 'existing').length,
  };
}

function problemKey(problem: Problem): string {
  const { id, place, message, next } = problem;
  return JSON.stringify([
    id,
    place?.file ?? '',
    String(place?.line ?? 0).padStart(9, '0'),
    message,
    next ?? '',
    place,
  ]);
}
