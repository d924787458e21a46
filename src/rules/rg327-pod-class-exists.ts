import { referencesOf } from '../references/graph.js';
import { NearNames } from '../references/near-names.js';
import { podRoles } from '../references/pod-objects.js';
import type { TargetRule } from './define.js';
import { hintFor, needOf, oncePerObject } from './missing-reference.js';
import { inObject, nameOf } from './where.js';

export const podClassExists: TargetRule<'missing'> = {
  meta: {
    id: 'RG327',
    name: 'pod-class-exists',
    title: 'The PriorityClass and the RuntimeClass that pods name exist',
    scope: 'target',
    category: 'availability',
    owner: 'platform',
    severity: 'note',
    severityWithoutProfile: 'note',
    kinds: [],
    rationale:
      'The API server refuses a pod that names an unknown PriorityClass or RuntimeClass. Clusters bring classes of their own, so this is no more than a note.',
    remedy: 'Correct the name, render the class, or declare it under `external.objects`.',
    messages: { missing: '{user} needs {found}, which is not rendered{hint}' },
  },
  *check({ index, external }) {
    const graph = referencesOf(index, external);
    const near = new NearNames(index);
    const missing = [podRoles.PriorityClass, podRoles.RuntimeClass]
      .flatMap((role) => graph.withRole(role))
      // Where no class of the kind is rendered, they all come with the cluster: a name tells nothing, and is only counted.
      .filter(({ outcome, to }) => outcome === 'missing' && index.byKind(to.kind).length > 0);
    for (const reference of oncePerObject(missing)) {
      const { from, to, path, subject } = reference;
      yield {
        message: 'missing',
        facts: { user: nameOf(from), found: `${to.kind}/${to.name}`, hint: hintFor(near.of(reference)) },
        where: inObject(from, ...path),
        unless: needOf(reference),
        ...(subject && { subject }),
      };
    }
  },
};
