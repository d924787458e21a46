import { gatewayGroup, routeBackends } from '../argo/traffic-gateway-plugin.js';
import { scalarText, textAt, valueAt } from '../manifests/json.js';
import { backendRoles, isServiceRef } from '../references/router-backends.js';
import { backendMessages, brokenBackends, type BackendMessage } from './backend-services.js';
import type { Found, RuleWorld, TargetRule } from './define.js';
import { inObject, nameOf } from './where.js';

export const gatewayRouteBackend: TargetRule<BackendMessage | 'noPort'> = {
  meta: {
    id: 'RG341',
    name: 'gateway-route-backend',
    title: 'The Services and ports that a Gateway API route sends to exist',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'A route with a backend that is not there is accepted and answers the share of that backend with 500.',
    remedy:
      'Name a rendered Service and one of its ports by number, or declare the Service under `external.services`.',
    messages: {
      ...backendMessages.messages,
      noPort: '{from} sends to Service/{service} without a port, which the API server refuses',
    },
    messageSeverity: { ...backendMessages.messageSeverity },
  },
  *check(world) {
    yield* brokenBackends(world, backendRoles.gatewayRoute);
    yield* withoutPort(world);
  },
};

/** The CRDs demand it: https://gateway-api.sigs.k8s.io/reference/spec/#backendobjectreference */
function* withoutPort({ index }: RuleWorld): Found<'noPort'> {
  for (const kind of ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute']) {
    for (const route of index.byKind(kind)) {
      if (route.ref.group !== gatewayGroup) continue;
      for (const { json, path } of routeBackends(route.json)) {
        if (!isServiceRef(json) || scalarText(valueAt(json, 'port'))) continue;
        const facts = { from: nameOf(route), service: textAt(json, 'name') ?? '' };
        yield { message: 'noPort', facts, where: inObject(route, ...path) };
      }
    }
  }
}
