import { textMapAt } from '../manifests/json.js';
import { referencesOf } from '../references/graph.js';
import type { Reference } from '../references/reference.js';
import { strategyServiceReferences } from '../references/strategy-services.js';
import type { TargetRule } from './define.js';
import { inObject, nameOf } from './where.js';

const managedBy = 'argo-rollouts.argoproj.io/managed-by-rollouts';

/** V2 is `ValidateService` in validation_references.go. U11 ends there too: the first Rollout that the controller sees writes that annotation. */
export const serviceOfOneRollout: TargetRule<'V2' | 'U11'> = {
  meta: {
    id: 'RG303',
    name: 'service-of-one-rollout',
    title: 'A Service belongs to the strategy of one Rollout',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller writes the hash of one ReplicaSet into the selector and its Rollout’s name into an annotation; it refuses every other Rollout that names the Service.',
    remedy: 'Give each Rollout Services of its own, and leave the annotation to the controller.',
    messages: {
      V2: '{service} is annotated as managed by Rollout "{owner}", but {rollout} names it',
      U11: '{rollout} and {other} name {service}: the controller refuses the one that comes second',
    },
  },
  *check({ index, external }) {
    const firstOf = new Map<string, Reference>();
    const told = new Set<string>();
    for (const reference of strategyServiceReferences(referencesOf(index, external))) {
      const { from, to, path, found: service } = reference;
      const owner = service && textMapAt(service.json, 'metadata', 'annotations')[managedBy];
      if (service !== undefined && owner !== undefined && owner !== from.ref.name) {
        const facts = { service: nameOf(service), owner, rollout: nameOf(from) };
        yield { message: 'V2', facts, where: inObject(from, ...path) };
        continue;
      }
      const key = JSON.stringify([to.namespace, to.name]);
      const first = firstOf.get(key);
      if (first === undefined) firstOf.set(key, reference);
      if (first === undefined || first.from.ref.name === from.ref.name) continue;
      const pair = JSON.stringify([key, from.ref.name]);
      if (told.has(pair)) continue;
      told.add(pair);
      yield {
        message: 'U11',
        facts: { rollout: nameOf(from), other: nameOf(first.from), service: `Service/${to.name}` },
        where: inObject(from, ...path),
      };
    }
  },
};
