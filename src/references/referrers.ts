import { autoscalerTargets } from './autoscaler-targets.js';
import { podObjects } from './pod-objects.js';
import type { Referrer } from './reference.js';
import { strategyServiceMentions } from './strategy-service-mentions.js';
import { workloadRefs } from './workload-refs.js';

/** Every family of fields that name objects. */
export const referrers: readonly Referrer[] = [
  strategyServiceMentions,
  workloadRefs,
  autoscalerTargets,
  podObjects,
];
