import { textAt, valueAt } from '../manifests/json.js';
import { rolloutsOf } from '../argo/rollout.js';
import { autoscalersOf } from './autoscaling.js';
import type { TargetRule } from './define.js';
import { inObject, nameOf } from './where.js';

/** Source: rollout/controller.go syncHandler writes 1, rollout/sync.go and rollout/replicaset.go scale the Deployment down; https://github.com/argoproj/argo-rollouts/issues/4110 */
export const migrationReplicas: TargetRule<'U13'> = {
  meta: {
    id: 'RG427',
    name: 'migration-replicas',
    title: 'A Rollout that takes over from a running Deployment starts with enough pods',
    scope: 'target',
    category: 'capacity',
    owner: 'application',
    severity: 'warning',
    severityWithoutProfile: 'warning',
    kinds: [],
    rationale:
      'Where `replicas` is absent the controller writes 1 into a new Rollout. With `workloadRef.scaleDown` it then takes the Deployment away as soon as that one pod is ready, before the autoscaler has seen the Rollout.',
    remedy:
      'Set `replicas` to the number of pods that serve now for the takeover, and take it out, or `scaleDown`, once the Rollout runs.',
    messages: {
      U13: 'replicas is absent, so the Rollout starts with 1 pod, and scaleDown {scaleDown} takes the Deployment away before {autoscaler} raises it to {minimum}',
    },
  },
  *check({ index }) {
    for (const { manifest, spec, workloadRef } of rolloutsOf(index)) {
      const scaleDown = textAt(workloadRef, 'scaleDown');
      const workload = index.workload(manifest.ref);
      if (scaleDown !== 'onsuccess' && scaleDown !== 'progressively') continue;
      if (workload === undefined || valueAt(spec, 'replicas') != null) continue;
      const autoscaler = autoscalersOf(index, workload).find(({ min }) => min > 1);
      if (autoscaler === undefined) continue;
      yield {
        message: 'U13',
        facts: { scaleDown, autoscaler: nameOf(autoscaler.manifest), minimum: autoscaler.min },
        where: inObject(manifest, 'spec', 'replicas'),
      };
    }
  },
};
