import { mergedValues, ownValues } from '../argo/analysis-arguments.js';
import { analysisSpec } from '../argo/analysis-spec.js';
import { resolveTags } from '../argo/analysis-tags.js';
import { analysisTemplates } from '../argo/analysis-templates.js';
import { isArgo } from '../argo/analysis-uses.js';
import { valueAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import { analysisSets, setsWith, type AnalysisSet } from './analysis-sets.js';
import type { TargetRule, Violation } from './define.js';
import { inObject, nameOf } from './where.js';

type Message = 'AR1' | 'AR1.analysis' | 'AR2' | 'AR2.analysis';

export const analysisMetrics: TargetRule<Message> = {
  meta: {
    id: 'RG464',
    name: 'analysis-metrics',
    title: 'An analysis has metrics, each with a name of its own',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale: 'An analysis without metrics, or with two of one name, fails when it starts.',
    remedy: 'Add the metrics, or give each of them its own name.',
    messages: {
      AR1: '{owner} has no metrics',
      'AR1.analysis': 'none of the templates of this analysis has a metric: {templates}',
      AR2: '{owner} has two metrics with the name {metric}',
      'AR2.analysis': 'with the arguments given here two metrics have the name {metric}',
    },
  },
  *check({ index }) {
    for (const run of index.byKind('AnalysisRun').filter(isArgo)) {
      yield* judgeNames(run);
      // Without the list the API server refuses the run.
      if (valueAt(run.json, 'spec', 'metrics') !== undefined && analysisSpec(run).metrics.length === 0)
        yield withoutMetrics(run);
    }
    for (const template of analysisTemplates(index)) {
      yield* judgeNames(template);
      const { metrics, templates } = analysisSpec(template);
      // One that holds only arguments or rules may be meant to stand beside others.
      if (metrics.length > 0 || templates.length > 0 || setsWith(template, index).length > 0) continue;
      yield { ...withoutMetrics(template), atMost: 'warning' };
    }
    for (const set of analysisSets(index)) yield* judgeSet(set);
  },
};

function withoutMetrics(owner: Manifest): Violation<Message> {
  return {
    message: 'AR1',
    facts: { owner: nameOf(owner) },
    where: inObject(owner, 'spec', 'metrics'),
  };
}

function* judgeNames(owner: Manifest): Generator<Violation<Message>> {
  const { metrics, args } = analysisSpec(owner);
  const values = ownValues(args);
  const seen = new Set<string>();
  for (const { name, path } of metrics) {
    // Two texts that are equal stay equal, whatever is put in.
    const resolved = resolveTags(name, values) ?? name;
    if (seen.has(resolved)) {
      yield {
        message: 'AR2',
        facts: { owner: nameOf(owner), metric: resolved },
        where: inObject(owner, ...path),
      };
    }
    seen.add(resolved);
  }
}

function* judgeSet({ use, set, merged, isComplete }: AnalysisSet): Generator<Violation<Message>> {
  const where = inObject(use.owner, ...use.faultPath);
  const metrics = set.templates.flatMap((template) =>
    analysisSpec(template).metrics.map(({ name }) => ({ name, template })),
  );
  if (isComplete && metrics.length === 0) {
    const templates = set.templates.map(nameOf).join(', ');
    yield { message: 'AR1.analysis', facts: { templates }, where };
  }
  if (!metrics.some(({ name }) => name.includes('{{'))) return;
  const values = mergedValues(merged);
  const seen = new Map<string, string>();
  for (const { name } of metrics) {
    const resolved = resolveTags(name, values);
    if (resolved === undefined) continue;
    const other = seen.get(resolved);
    if (other !== undefined && other !== name)
      yield { message: 'AR2.analysis', facts: { metric: resolved }, where };
    seen.set(resolved, name);
  }
}
