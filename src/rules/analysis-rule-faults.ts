import { analysisSpec, type MetricRule } from '../argo/analysis-spec.js';
import type { AnalysisUse } from '../argo/analysis-uses.js';
import type { Manifest } from '../manifests/manifest.js';
import { formatPath, type YamlPath } from '../manifests/path.js';
import type { AnalysisSet } from './analysis-sets.js';
import type { Violation } from './define.js';
import { inObject, nameOf } from './where.js';

export type RuleMessage = 'N2' | 'N2.repeated' | 'N2.step' | 'N3' | 'N3.repeated' | 'N3.step';

interface MetricRules {
  readonly dryRun: readonly MetricRule[];
  readonly retention: readonly MetricRule[];
}

const lists = [
  ['N2', 'dryRun'],
  ['N3', 'retention'],
] as const;

/**
 * mergeDryRunMetrics and mergeMeasurementRetentionMetrics of utils/analysis/helpers.go, and the way in which the controller calls
 * them for a canary: each analysis again with the rules of every analysis step (ValidateAnalysisTemplatesWithType).
 */
export function* judgeRules(sets: readonly AnalysisSet[]): Generator<Violation<RuleMessage>> {
  const stepsOf = new Map<Manifest, AnalysisUse[]>();
  for (const { use } of sets) {
    if (use.kind !== 'step') continue;
    const steps = stepsOf.get(use.owner);
    if (steps === undefined) stepsOf.set(use.owner, [use]);
    else steps.push(use);
  }
  const judged = new Set<readonly MetricRule[]>();
  for (const { use, set } of sets) {
    if (!judged.has(use.dryRun) || !judged.has(use.retention)) yield* repeatedIn(use.owner, use);
    judged.add(use.dryRun).add(use.retention);
    for (const [id, list] of lists) {
      const inTemplates = new Map<string, Manifest>();
      for (const template of set.templates) {
        for (const { metricName } of analysisSpec(template)[list]) {
          const other = inTemplates.get(metricName);
          inTemplates.set(metricName, other ?? template);
          if (other !== undefined && other !== template)
            yield shared(id, use, metricName, nameOf(other), nameOf(template));
        }
      }
      for (const { metricName } of use[list]) {
        const other = inTemplates.get(metricName);
        if (other !== undefined) yield shared(id, use, metricName, nameOf(other), 'the analysis itself');
      }
      if (use.kind !== 'step' && use.kind !== 'background') continue;
      yield* judgeSteps(id, list, use, inTemplates, stepsOf.get(use.owner) ?? []);
    }
  }
}

function* judgeSteps(
  id: 'N2' | 'N3',
  list: 'dryRun' | 'retention',
  use: AnalysisUse,
  inTemplates: ReadonlyMap<string, Manifest>,
  steps: readonly AnalysisUse[],
): Generator<Violation<RuleMessage>> {
  if (inTemplates.size === 0) return;
  const known = new Set(use[list].map(({ metricName }) => metricName));
  for (const step of steps) {
    for (const { metricName } of step === use ? [] : step[list]) {
      const template = inTemplates.get(metricName);
      if (template === undefined || known.has(metricName)) continue;
      known.add(metricName);
      yield {
        message: `${id}.step`,
        facts: { rule: metricName, step: formatPath(step.path.slice(3)), template: nameOf(template) },
        where: inObject(use.owner, ...use.faultPath),
      };
    }
  }
}

/** Rules of one name in one list. */
export function* repeatedIn(owner: Manifest, rules: MetricRules): Generator<Violation<RuleMessage>> {
  for (const [id, list] of lists) {
    const seen = new Set<string>();
    for (const { metricName, path } of rules[list]) {
      if (seen.has(metricName)) {
        yield {
          message: `${id}.repeated`,
          facts: { owner: nameOf(owner), rule: metricName },
          where: inObject(owner, ...path),
        };
      }
      seen.add(metricName);
    }
  }
}

function shared(
  id: 'N2' | 'N3',
  { owner, faultPath }: { readonly owner: Manifest; readonly faultPath: YamlPath },
  rule: string,
  first: string,
  second: string,
): Violation<RuleMessage> {
  return { message: id, facts: { rule, first, second }, where: inObject(owner, ...faultPath) };
}
