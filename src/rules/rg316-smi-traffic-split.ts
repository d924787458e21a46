import { objectAt, textAt } from '../manifests/json.js';
import type { TargetRule } from './define.js';
import { routedRollouts } from './routed-rollouts.js';
import { inObject, nameOf } from './where.js';

/** Source: rollout/trafficrouting/smi/smi.go SetWeight. */
export const smiTrafficSplit: TargetRule<'D13'> = {
  meta: {
    id: 'RG316',
    name: 'smi-traffic-split',
    title: 'The TrafficSplit of a Rollout is left to the controller',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller makes the TrafficSplit itself and refuses to change one that it did not make, so the first update stops before it has shifted any traffic.',
    remedy:
      'Do not render the TrafficSplit, or give the one of the Rollout another name in trafficRouting.smi.trafficSplitName.',
    messages: {
      D13: '{split} has the name of the TrafficSplit that the controller makes for {rollout}; it refuses to change one that it does not own',
    },
  },
  *check(world) {
    for (const { manifest, routing } of routedRollouts(world)) {
      if (objectAt(routing.json, 'smi') === undefined) continue;
      const split = world.index.find({
        group: 'split.smi-spec.io',
        kind: 'TrafficSplit',
        namespace: manifest.ref.namespace,
        name: textAt(routing.json, 'smi', 'trafficSplitName') ?? manifest.ref.name,
      });
      if (split === undefined) continue;
      yield {
        message: 'D13',
        facts: { split: nameOf(split), rollout: nameOf(manifest) },
        where: inObject(split, 'metadata', 'name'),
        subject: manifest.ref,
      };
    }
  },
};
