import type { ServingWorkload } from '../manifests/manifest-index.js';
import type { RuleWorld } from './define.js';
import { leastReplicas } from './autoscaling.js';
import { judgedServing } from './pod-overlap.js';
import { isDemanding } from './rg110-replicas-minimum.js';

/**
 * Serving workloads that have to survive a drain: those of a production or performance profile; without a contract those of
 * two or more replicas, since one replica says that an outage is accepted.
 */
export function drainedWorkloads(world: RuleWorld): readonly ServingWorkload[] {
  if (world.profile !== undefined) return isDemanding(world) ? judgedServing(world) : [];
  return judgedServing(world).filter((workload) => leastReplicas(world.index, workload) >= 2);
}
