import type { Reference } from './reference.js';
import type { ReferenceGraph } from './graph.js';
import { strategyServiceRoles } from './strategy-service-mentions.js';

/** References from the strategies of Rollouts to Services, role by role. */
export function strategyServiceReferences(graph: ReferenceGraph): readonly Reference[] {
  return Object.values(strategyServiceRoles).flatMap((role) => graph.withRole(role));
}
