import { analysisSpec } from '../argo/analysis-spec.js';
import {
  analysisTemplates,
  findTemplate,
  namespaceOf,
  type MissingTemplate,
} from '../argo/analysis-templates.js';
import { analysisSets } from './analysis-sets.js';
import type { RuleWorld, TargetRule, Violation } from './define.js';
import { inObject, nameOf } from './where.js';

type Message = 'X2' | 'X2.nested' | 'E6';

export const analysisTemplateExists: TargetRule<Message> = {
  meta: {
    id: 'RG305',
    name: 'analysis-template-exists',
    title: 'Every analysis template that a Rollout, an Experiment or another template names exists',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller refuses a Rollout whose templates are missing, and an Experiment fails in the middle of the rollout that runs it.',
    remedy:
      'Render the template in the same namespace, correct the name, set `clusterScope: true` for a ClusterAnalysisTemplate, or declare it under `external.analysisTemplates`.',
    messages: {
      X2: '{owner} runs {template}, which is not rendered{hint}: the controller refuses the Rollout',
      'X2.nested': '{owner} includes {template}, which is not rendered{hint}: no analysis can use it',
      E6: '{owner} runs {template} in an experiment, but it is not rendered{hint}: the experiment fails when it starts',
    },
  },
  *check(world) {
    const seen = new Set<string>();
    for (const missing of missingTemplates(world)) {
      const { owner, reference, namespace } = missing;
      const key = JSON.stringify([owner.ref, reference.path, namespace]);
      if (seen.has(key)) continue;
      seen.add(key);
      const { kind, name } = reference;
      if (world.external({ kind, namespace, name })) continue;
      yield describeMissing(missing, world);
    }
  },
};

/** Those that analyses reach, then those that templates include which nothing uses here. */
function* missingTemplates({ index }: RuleWorld): Generator<MissingTemplate> {
  for (const { set } of analysisSets(index)) yield* set.missing;
  for (const owner of analysisTemplates(index)) {
    const { namespace } = owner.ref;
    for (const reference of analysisSpec(owner).templates) {
      // Which namespace a ClusterAnalysisTemplate looks into depends on who uses it.
      if (namespace === '' && reference.kind === 'AnalysisTemplate') continue;
      if (findTemplate(reference, namespace, index) !== undefined) continue;
      yield { owner, reference, namespace: namespaceOf(reference, namespace) };
    }
  }
}

function describeMissing(
  { owner, reference, namespace }: MissingTemplate,
  { index }: RuleWorld,
): Violation<Message> {
  const { kind, name, path } = reference;
  const otherKind = kind === 'AnalysisTemplate' ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate';
  const other = findTemplate({ ...reference, kind: otherKind }, owner.ref.namespace, index);
  const hint = other === undefined ? '' : ` (${nameOf(other)} is: check clusterScope)`;
  const isExperiment = owner.ref.kind === 'Experiment' || path.includes('experiment');
  return {
    message: owner.ref.kind.endsWith('Template') ? 'X2.nested' : isExperiment ? 'E6' : 'X2',
    facts: { owner: nameOf(owner), template: `${kind}/${name}`, hint },
    where: inObject(owner, ...path, 'templateName'),
    unless: { kind: 'object', ref: { group: 'argoproj.io', kind, namespace, name } },
  };
}
