import { mergedValues, ownValues } from '../argo/analysis-arguments.js';
import { analysisSpec, type AnalysisMetric, type MetricRule } from '../argo/analysis-spec.js';
import { resolveTags, type ArgumentValues } from '../argo/analysis-tags.js';
import { analysisTemplates } from '../argo/analysis-templates.js';
import { isArgo } from '../argo/analysis-uses.js';
import { matchesMetric } from '../argo/metric-pattern.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import { analysisSets, setsWith, type AnalysisSet } from './analysis-sets.js';
import type { TargetRule, Violation } from './define.js';
import { inObject } from './where.js';

type Found = Generator<Violation<'AR16' | 'AR17'>>;

export const metricRules: TargetRule<'AR16' | 'AR17'> = {
  meta: {
    id: 'RG463',
    name: 'metric-rules',
    title: 'Every dryRun and measurementRetention rule matches a metric of its analysis',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'A rule that matches no metric fails the analysis when it starts, in the middle of the rollout. Rules are regular expressions of Go: `*` alone is none, `.*` is.',
    remedy: 'Correct the metricName, or drop the rule with the metric that it was for.',
    messages: {
      AR16: 'dryRun rule {rule} matches none of the metrics ({metrics})',
      AR17: 'measurementRetention rule {rule} matches none of the metrics ({metrics})',
    },
  },
  *check({ index }) {
    for (const run of index.byKind('AnalysisRun').filter(isArgo)) yield* judgeOwn(run);
    for (const template of analysisTemplates(index)) yield* judgeUnused(template, index);
    const seen = new Set<string>();
    for (const set of analysisSets(index)) {
      for (const violation of judgeSet(set)) {
        const key = JSON.stringify([violation.message, violation.where]);
        if (!seen.has(key)) yield violation;
        seen.add(key);
      }
    }
  },
};

function* judgeOwn(owner: Manifest): Found {
  const spec = analysisSpec(owner);
  const names = resolvedNames(spec.metrics, ownValues(spec.args));
  yield* unmatched('AR16', owner, spec.dryRun, names);
  yield* unmatched('AR17', owner, spec.retention, names);
}

/** A template that nothing uses here may be meant for metrics of another one. */
function* judgeUnused(template: Manifest, index: ManifestIndex): Found {
  const { metrics, templates } = analysisSpec(template);
  if (metrics.length === 0 || templates.length > 0 || setsWith(template, index).length > 0) return;
  for (const violation of judgeOwn(template)) yield { ...violation, atMost: 'warning' };
}

function* judgeSet({ use, set, merged, isComplete }: AnalysisSet): Found {
  if (!isComplete) return;
  const specs = set.templates.map((template) => ({ template, spec: analysisSpec(template) }));
  const names = resolvedNames(
    specs.flatMap(({ spec }) => spec.metrics),
    mergedValues(merged),
  );
  yield* unmatched('AR16', use.owner, use.dryRun, names);
  yield* unmatched('AR17', use.owner, use.retention, names);
  for (const { template, spec } of specs) {
    yield* unmatched('AR16', template, spec.dryRun, names);
    yield* unmatched('AR17', template, spec.retention, names);
  }
}

/** `undefined` when one of them is only known in the cluster. */
function resolvedNames(
  metrics: readonly AnalysisMetric[],
  values: ArgumentValues,
): readonly string[] | undefined {
  const names = metrics.map(({ name }) => resolveTags(name, values));
  return names.every((name) => name !== undefined) ? names : undefined;
}

function* unmatched(
  message: 'AR16' | 'AR17',
  owner: Manifest,
  rules: readonly MetricRule[],
  names: readonly string[] | undefined,
): Found {
  if (names === undefined || names.length === 0) return;
  for (const { metricName, path } of rules) {
    const matches = matchesMetric(metricName);
    if (names.some((name) => matches(name) !== false)) continue;
    yield {
      message,
      facts: { rule: metricName, metrics: names.join(', ') },
      where: inObject(owner, ...path, 'metricName'),
    };
  }
}
