import { referencesOf } from '../references/graph.js';
import { NearNames } from '../references/near-names.js';
import { podRoles } from '../references/pod-objects.js';
import type { TargetRule } from './define.js';
import { hintFor, needOf, oncePerObject } from './missing-reference.js';
import { inObject, nameOf } from './where.js';

export const volumeClaimExists: TargetRule<'missing'> = {
  meta: {
    id: 'RG326',
    name: 'volume-claim-exists',
    title: 'The PersistentVolumeClaims that pods mount exist',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'note',
    severityWithoutProfile: 'note',
    kinds: [],
    rationale:
      'A pod whose claim does not exist stays Pending. Claims are often made once and by hand, so this is no more than a note.',
    remedy: 'Render the claim, correct the name, or declare it under `external.objects`.',
    messages: { missing: '{user} needs {found}, which is not rendered in namespace {namespace}{hint}' },
  },
  *check({ index, external }) {
    const graph = referencesOf(index, external);
    const near = new NearNames(index);
    const missing = graph
      .withRole(podRoles.PersistentVolumeClaim)
      .filter(({ outcome }) => outcome === 'missing');
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
