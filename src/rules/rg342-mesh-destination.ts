import { istioGroup } from '../argo/traffic-istio.js';
import { listAt } from '../manifests/json.js';
import { backendRoles } from '../references/router-backends.js';
import { backendMessages, brokenBackends, type BackendMessage } from './backend-services.js';
import type { RuleWorld, TargetRule } from './define.js';

export const meshDestination: TargetRule<BackendMessage> = {
  meta: {
    id: 'RG342',
    name: 'mesh-destination',
    title: 'The Services and ports that VirtualServices, DestinationRules and TrafficSplits name exist',
    scope: 'target',
    category: 'availability',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'Istio takes a short host as a Service in the namespace of the rule. One that is not there is accepted, and requests for it fail with 503.',
    remedy:
      'Name a rendered Service and one of its ports, write the full name of one in another namespace, or declare it under `external.services`.',
    ...backendMessages,
  },
  *check(world) {
    const hosts = serviceEntryHosts(world);
    yield* brokenBackends(world, backendRoles.mesh, ({ to }) => hosts.has(to.name));
  },
};

/** Names that the mesh knows without a Service: https://istio.io/latest/docs/reference/config/networking/service-entry/ */
function serviceEntryHosts({ index }: RuleWorld): ReadonlySet<unknown> {
  const entries = index.byKind('ServiceEntry').filter(({ ref }) => ref.group === istioGroup);
  return new Set(entries.flatMap(({ json }) => listAt(json, 'spec', 'hosts')));
}
