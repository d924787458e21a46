import { namedItems } from '../argo/analysis-spec.js';
import { isArgo } from '../argo/analysis-uses.js';
import { listAt, objectAt, textAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import type { YamlPath } from '../manifests/path.js';
import type { JsonObject } from '../render/renderer.js';
import type { TargetRule, Violation } from './define.js';
import { inObject, nameOf } from './where.js';

export const experimentService: TargetRule<'E7'> = {
  meta: {
    id: 'RG467',
    name: 'experiment-service',
    title: 'An experiment makes Services of its own and takes over none that exists',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller creates the Service of an experiment template. When another one has that name the experiment fails, and the rollout step with it.',
    remedy: 'Give the template’s Service a name that nothing else has, or leave out the name.',
    messages: { E7: 'template {template} of {owner} is to create {service}, which is rendered here too' },
  },
  *check({ index }) {
    for (const owner of index.byKind('Experiment').filter(isArgo))
      yield* judge(owner, objectAt(owner.json, 'spec'), ['spec'], index);
    for (const owner of index.byKind('Rollout').filter(isArgo)) {
      for (const [at, step] of listAt(owner.json, 'spec', 'strategy', 'canary', 'steps').entries()) {
        const base = ['spec', 'strategy', 'canary', 'steps', at, 'experiment'];
        yield* judge(owner, objectAt(step, 'experiment'), base, index);
      }
    }
  },
};

/** experiments/service.go CreateService. A Service without a name gets that of the ReplicaSet. */
function* judge(
  owner: Manifest,
  experiment: JsonObject | undefined,
  base: YamlPath,
  index: ManifestIndex,
): Generator<Violation<'E7'>> {
  for (const { name: template, json, path } of namedItems(experiment, 'templates', base)) {
    const name = textAt(json, 'service', 'name');
    if (name === undefined) continue;
    const service = index.find({ group: '', kind: 'Service', name, namespace: owner.ref.namespace });
    if (service === undefined) continue;
    yield {
      message: 'E7',
      facts: { template, owner: nameOf(owner), service: nameOf(service) },
      where: inObject(owner, ...path, 'service', 'name'),
    };
  }
}
