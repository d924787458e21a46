import { NearNames } from '../references/near-names.js';
import { referencesOf } from '../references/graph.js';
import { strategyServiceRoles } from '../references/strategy-service-mentions.js';
import type { TargetRule } from './define.js';
import { hintFor, needOf } from './missing-reference.js';
import { inObject, nameOf } from './where.js';

/** `getReferencedServices` in rollout/controller.go: each name that is not empty, looked up in the namespace of the Rollout. */
export const strategyServiceExists: TargetRule<'X1'> = {
  meta: {
    id: 'RG301',
    name: 'strategy-service-exists',
    title: 'Every Service that the strategy of a Rollout names exists in its namespace',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller refuses the whole Rollout (InvalidSpec) as long as one of its Services is missing: nothing is rolled out, and the pods keep the version they have.',
    remedy:
      'Render the Service in the namespace of the Rollout, correct the name, or list it under `external.services` when something else creates it.',
    messages: {
      X1: '{rollout} names {service} as its {role} Service, which is not rendered in namespace {namespace}{hint}',
    },
  },
  *check({ index, external }) {
    const graph = referencesOf(index, external);
    const near = new NearNames(index);
    for (const [role, graphRole] of Object.entries(strategyServiceRoles)) {
      for (const reference of graph.withRole(graphRole)) {
        if (reference.outcome !== 'missing') continue;
        const { from, to, path } = reference;
        yield {
          message: 'X1',
          facts: {
            rollout: nameOf(from),
            service: to.name,
            role,
            namespace: to.namespace,
            hint: hintFor(near.of(reference)),
          },
          where: inObject(from, ...path),
          unless: needOf(reference),
        };
      }
    }
  },
};
