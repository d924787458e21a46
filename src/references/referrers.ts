import { autoscalerTargets } from './autoscaler-targets.js';
import { podObjects } from './pod-objects.js';
import type { Referrer } from './reference.js';
import {
  edgeRouteBackends,
  gatewayRouteBackends,
  ingressBackends,
  meshDestinations,
} from './router-backends.js';
import { meshMentions, routerMentions } from './routers.js';
import { strategyServiceMentions } from './strategy-service-mentions.js';
import { workloadRefs } from './workload-refs.js';

/** Every family of fields that name objects. */
export const referrers: readonly Referrer[] = [
  strategyServiceMentions,
  workloadRefs,
  autoscalerTargets,
  podObjects,
  routerMentions,
  meshMentions,
  ingressBackends,
  gatewayRouteBackends,
  meshDestinations,
  edgeRouteBackends,
];
