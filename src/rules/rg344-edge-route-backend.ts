import { backendRoles } from '../references/router-backends.js';
import { backendMessages, brokenBackends, type BackendMessage } from './backend-services.js';
import type { TargetRule } from './define.js';

export const edgeRouteBackend: TargetRule<BackendMessage> = {
  meta: {
    id: 'RG344',
    name: 'edge-route-backend',
    title: 'The Services and ports that routes of Traefik, APISIX and Ambassador send to exist',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale: 'A route with a backend that is not there is accepted and fails for every request.',
    remedy: 'Name a rendered Service and one of its ports, or declare the Service under `external.services`.',
    ...backendMessages,
  },
  check: (world) => brokenBackends(world, backendRoles.edge),
};
