import { analysisSpec, type AnalysisArgument } from '../argo/analysis-spec.js';
import { analysisTemplates } from '../argo/analysis-templates.js';
import { isArgo } from '../argo/analysis-uses.js';
import { objectAt, valueAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import { setsWith, unresolvedTags } from './analysis-sets.js';
import type { TargetRule, Violation } from './define.js';
import { inObject, nameOf } from './where.js';

type Message = 'AR18' | 'AR18.argument';

export const metricArguments: TargetRule<Message> = {
  meta: {
    id: 'RG465',
    name: 'metric-arguments',
    title: 'Every argument in a metric has a value when the analysis starts',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'Whatever stands between double braces in a metric must be an argument of the run; anything else fails the analysis when it starts, in the middle of the rollout.',
    remedy: 'Declare the argument under `args` of the template, and write it as `{{args.name}}`.',
    messages: {
      AR18: '{tags} in {owner} is no argument of the analysis',
      'AR18.argument':
        'argument {argument} of {owner} has no value: a run reads literal values and secrets only',
    },
  },
  *check({ index }) {
    for (const run of index.byKind('AnalysisRun').filter(isArgo)) {
      const { args, metrics } = analysisSpec(run);
      const names = new Set(args.map(({ name }) => name));
      yield* judgeTags(run, (name) => names.has(name));
      if (metrics.length === 0) continue;
      for (const argument of args) {
        if (!isReadable(argument)) yield withoutValue(run, argument);
      }
    }
    for (const template of analysisTemplates(index)) yield* judgeTemplate(template, index);
  },
};

/** Where the Rollout controller resolves a template alone, it refuses the Rollout for its tags: that is another rule's. */
function* judgeTemplate(template: Manifest, index: ManifestIndex): Generator<Violation<Message>> {
  const { args, metrics } = analysisSpec(template);
  const sets = setsWith(template, index);
  const names = new Set(args.map(({ name }) => name));
  if (sets.length === 0) {
    for (const violation of judgeTags(template, (name) => names.has(name))) {
      yield { ...violation, atMost: 'warning' };
    }
  } else if (!sets.some(({ isResolvedAlone }) => isResolvedAlone)) {
    yield* judgeTags(template, (name) =>
      sets.every(({ merged, isComplete }) => !isComplete || merged.byName.has(name)),
    );
  }
  if (metrics.length === 0) return;
  for (const argument of args) {
    if (argument.from === undefined || isReadable(argument)) continue;
    const isNeeded = sets.some(({ merged }) => {
      const known = merged.byName.get(argument.name);
      return known?.declared === argument && known.supplied === undefined;
    });
    if (isNeeded || sets.length === 0)
      yield { ...withoutValue(template, argument), ...(!isNeeded && { atMost: 'warning' }) };
  }
}

function* judgeTags(
  owner: Manifest,
  isDeclared: (argument: string) => boolean,
): Generator<Violation<Message>> {
  for (const { path, tags } of unresolvedTags(owner, isDeclared)) {
    yield { message: 'AR18', facts: { tags, owner: nameOf(owner) }, where: inObject(owner, ...path) };
  }
}

/** analysis/analysis.go getResolvedMetricsWithoutSecrets. A podTemplateHashValue has a rule of its own. */
function isReadable({ value, from, json }: AnalysisArgument): boolean {
  const isHash = valueAt(objectAt(json, 'valueFrom'), 'podTemplateHashValue') !== undefined;
  return value !== undefined || from === 'secret' || isHash;
}

function withoutValue(owner: Manifest, { name, path }: AnalysisArgument): Violation<Message> {
  return {
    message: 'AR18.argument',
    facts: { argument: name, owner: nameOf(owner) },
    where: inObject(owner, ...path),
  };
}
