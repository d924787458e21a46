import { valueAt } from '../manifests/json.js';
import { rolloutsOf } from '../argo/rollout.js';
import { autoscalersOf } from './autoscaling.js';
import type { TargetRule } from './define.js';
import { inObject, nameOf } from './where.js';

/** Source: rollout/controller.go syncHandler; https://github.com/argoproj/argo-rollouts/issues/4110 */
export const replicasDefault: TargetRule<'U13'> = {
  meta: {
    id: 'RG427',
    name: 'replicas-default',
    title: 'A Rollout under an autoscaler starts with more than one pod',
    scope: 'target',
    category: 'capacity',
    owner: 'application',
    severity: 'note',
    severityWithoutProfile: 'note',
    kinds: [],
    rationale:
      'Where `replicas` is absent the Rollouts controller writes 1 into the object, at its creation and when the field is taken out of a manifest that had it; the autoscaler raises it only after that.',
    remedy:
      'Take the field out only when the Rollout runs under another field manager; else keep `replicas` at the autoscaler’s minimum and let the deployment tool ignore differences in it.',
    messages: {
      U13: 'replicas is absent: the controller writes 1 before {autoscaler} raises it to {minimum}',
    },
  },
  *check({ index }) {
    for (const { manifest, spec } of rolloutsOf(index)) {
      const workload = index.workload(manifest.ref);
      if (workload === undefined || valueAt(spec, 'replicas') != null) continue;
      const autoscaler = autoscalersOf(index, workload).find(({ min }) => min > 1);
      if (autoscaler === undefined) continue;
      yield {
        message: 'U13',
        facts: { autoscaler: nameOf(autoscaler.manifest), minimum: autoscaler.min },
        where: inObject(manifest, 'spec', 'replicas'),
      };
    }
  },
};
