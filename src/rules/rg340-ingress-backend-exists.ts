import { backendRoles } from '../references/router-backends.js';
import { backendMessages, brokenBackends, type BackendMessage } from './backend-services.js';
import type { TargetRule } from './define.js';

export const ingressBackendExists: TargetRule<BackendMessage> = {
  meta: {
    id: 'RG340',
    name: 'ingress-backend-exists',
    title: 'The Services and ports that an Ingress sends to exist',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'An Ingress with a backend that is not there is accepted and answers every request for it with 503.',
    remedy: 'Name a rendered Service and one of its ports, or declare the Service under `external.services`.',
    ...backendMessages,
  },
  check: (world) => brokenBackends(world, backendRoles.ingress),
};
