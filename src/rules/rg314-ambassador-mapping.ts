import { numberAt, textAt } from '../manifests/json.js';
import { routerRoles } from '../references/routers.js';
import type { TargetRule } from './define.js';
import { routedRollouts } from './routed-rollouts.js';
import { inObject, nameOf } from './where.js';

/** Sources: validation_references.go ValidateAmbassadorMapping; rollout/trafficrouting/ambassador/ambassador.go buildCanaryService. */
export const ambassadorMapping: TargetRule<'D1' | 'D2'> = {
  meta: {
    id: 'RG314',
    name: 'ambassador-mapping',
    title: 'A Mapping that a Rollout manages has no weight and sends to the stable Service',
    scope: 'target',
    // A Service with a wrong name is also one that may not exist.
    subsumes: ['RG344'],
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller copies the Mapping, puts the canary Service in the place of the stable one and gives the copy a weight. A weight of its own makes the Rollout invalid; without the stable Service in it the copy sends to the same pods.',
    remedy: 'Remove spec.weight from the Mapping and let spec.service name the stable Service.',
    messages: {
      D1: '{mapping}, which {rollout} manages, sets weight {weight}; only the canary Mapping that the controller makes has one',
      D2: '{mapping} sends to "{service}", which does not contain the stable Service {stable} of {rollout}: the canary Mapping would send to the same place',
    },
  },
  *check(world) {
    for (const { manifest, canary, references } of routedRollouts(world)) {
      for (const { found } of references(routerRoles.mapping)) {
        if (found === undefined) continue;
        const names = { mapping: nameOf(found), rollout: nameOf(manifest) };
        const weight = numberAt(found.json, 'spec', 'weight') ?? 0;
        if (Number.isInteger(weight) && weight !== 0) {
          yield { message: 'D1', facts: { ...names, weight }, where: inObject(found, 'spec', 'weight') };
        }
        const service = textAt(found.json, 'spec', 'service') ?? '';
        if (canary.stableService !== '' && !service.includes(canary.stableService)) {
          yield {
            message: 'D2',
            facts: { ...names, service, stable: canary.stableService },
            where: inObject(found, 'spec', 'service'),
          };
        }
      }
    }
  },
};
