import { referencesOf } from '../references/graph.js';
import { NearNames } from '../references/near-names.js';
import { podRoles } from '../references/pod-objects.js';
import type { TargetRule } from './define.js';
import { hintFor, needOf, oncePerObject } from './missing-reference.js';
import { inObject, nameOf } from './where.js';

export const serviceAccountExists: TargetRule<'missing'> = {
  meta: {
    id: 'RG325',
    name: 'service-account-exists',
    title: 'The ServiceAccount that pods run as exists',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'warning',
    severityWithoutProfile: 'warning',
    kinds: [],
    rationale:
      'The API server refuses to create a pod whose ServiceAccount does not exist: the ReplicaSet stays at zero pods and the rollout stands still.',
    remedy:
      'Render the ServiceAccount in the namespace of the workload, correct the name, or declare it under `external.objects`.',
    messages: { missing: '{user} needs {found}, which is not rendered in namespace {namespace}{hint}' },
  },
  *check({ index, external }) {
    const graph = referencesOf(index, external);
    const near = new NearNames(index);
    const missing = graph.withRole(podRoles.ServiceAccount).filter(({ outcome }) => outcome === 'missing');
    for (const reference of oncePerObject(missing)) {
      const { from, to, path, subject } = reference;
      yield {
        message: 'missing',
        facts: {
          user: nameOf(from),
          found: `${to.kind}/${to.name}`,
          namespace: to.namespace,
          hint: hintFor(near.of(reference)),
        },
        where: inObject(from, ...path),
        unless: needOf(reference),
        ...(subject && { subject }),
      };
    }
  },
};
