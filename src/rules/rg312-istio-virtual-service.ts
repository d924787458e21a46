import {
  doomedDestinations,
  routeFaults,
  type RouteFault,
  type WantedRouting,
} from '../argo/traffic-istio-routes.js';
import { readIstio, type IstioRouting, type VirtualServiceEntry } from '../argo/traffic-istio.js';
import { splitServices } from '../argo/traffic-services.js';
import { isAtLeast } from '../argo/versions.js';
import { formatPath, type YamlPath } from '../manifests/path.js';
import { routerRoles } from '../references/routers.js';
import type { Found, RuleWorld, TargetRule, Violation } from './define.js';
import { routedRollouts, type RoutedRollout } from './routed-rollouts.js';
import { inObject, nameOf } from './where.js';

type Message =
  'M1' | 'M1.unreadable' | 'M2' | 'M3' | 'M4' | 'M5' | 'M6' | 'M6.empty' | 'M7' | 'M8' | 'M8.empty' | 'D17';

const several =
  '{service} has {count} {block} routes and {rollout} does not say which of them to split; list it under {field}';
const empty = '{service} has an empty list spec.{block}, on which the controller crashes';
const absent = '{service} has no {block} route for {route}, which {rollout} lists under {field}';

/** Sources: validation_references.go ValidateVirtualService; rollout/trafficrouting/istio/istio.go processRoutes. */
export const istioVirtualService: TargetRule<Message> = {
  meta: {
    id: 'RG312',
    name: 'istio-virtual-service',
    title:
      'A VirtualService that a Rollout manages has the routes and destinations that the controller writes weights to',
    scope: 'target',
    // A destination with a wrong host is also one that may not exist.
    subsumes: ['RG342'],
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller writes weights to a canary and a stable destination of the routes that it manages. When it cannot find them the Rollout is invalid; destinations that it does not know are deleted.',
    remedy:
      'Give every managed route one destination for the canary and one for the stable pods: hosts that begin with the names of the two Services, or the two subsets of the DestinationRule.',
    messages: {
      M1: '{service}, which {rollout} manages, has none of spec.http, spec.tls and spec.tcp',
      'M1.unreadable':
        'the controller cannot read spec.{block} of {service}, which {rollout} manages: a field has a wrong type',
      M2: absent,
      M3: '{block} route {route} of {service} has no destination with the {destination}, which {rollout} splits traffic with',
      M4: several,
      M5: absent,
      M6: several,
      'M6.empty': empty,
      M7: absent,
      M8: several,
      'M8.empty': empty,
      D17: '{service} sends {block} route {route} also to {host}, which is neither canary nor stable of {rollout}: the controller deletes that destination',
    },
  },
  *check(world) {
    for (const routed of routedRollouts(world)) {
      const istio = readIstio(routed.routing);
      if (istio !== undefined && istio.single !== istio.several) yield* judge(routed, istio, world);
    }
  },
};

function* judge(routed: RoutedRollout, istio: IstioRouting, world: RuleWorld): Found<Message> {
  const wanted = wantedOf(routed, istio, world);
  const rollout = nameOf(routed.manifest);
  const references = routed.references(routerRoles.virtualService);
  for (const { path, found, to } of references) {
    const entry = entryAt(istio, path);
    if (found === undefined || entry === undefined) continue;
    // The controller finds the entry of a VirtualService by its name alone, the router by its place: both have to hold.
    const namesake = entryAt(istio, references.find((other) => other.to.name === to.name)?.path ?? path);
    const faults = [...new Set([namesake ?? entry, entry])].flatMap((one) =>
      routeFaults(found.json, one, wanted),
    );
    for (const fault of faults) {
      yield {
        ...describe(fault, nameOf(found), rollout),
        where: inObject(routed.manifest, ...path),
        subject: found.ref,
      };
    }
    if (faults.length > 0) continue;
    for (const { block, route, destination, host } of doomedDestinations(found.json, entry, wanted)) {
      yield {
        message: 'D17',
        facts: { service: nameOf(found), block, route: `#${route + 1}`, host, rollout },
        where: inObject(found, 'spec', block, route, 'route', destination),
      };
    }
  }
}

function wantedOf(
  { canary, routing }: RoutedRollout,
  { destinationRule }: IstioRouting,
  { versions }: RuleWorld,
): WantedRouting {
  return {
    services: splitServices(canary, 'fallback'),
    destinationRule: destinationRule && {
      ...destinationRule,
      // 1.9 added the field.
      additionalSubsets: isAtLeast(versions.argoRollouts, '1.9') ? destinationRule.additionalSubsets : [],
    },
    managedRoutes: routing.managedRoutes ?? [],
  };
}

function entryAt(istio: IstioRouting, path: YamlPath): VirtualServiceEntry | undefined {
  const text = formatPath(path);
  return istio.entries.find((entry) => formatPath(entry.path) === text);
}

const absentIds = { http: 'M2', tls: 'M5', tcp: 'M7' } as const;
const ambiguousIds = { http: 'M4', tls: 'M6', tcp: 'M8' } as const;
const emptyIds = { tls: 'M6.empty', tcp: 'M8.empty' } as const;
const listFields = { http: 'routes', tls: 'tlsRoutes', tcp: 'tcpRoutes' } as const;

function describe(
  found: RouteFault,
  service: string,
  rollout: string,
): Pick<Violation<Message>, 'message' | 'facts'> {
  switch (found.fault) {
    case 'noRoutes':
      return { message: 'M1', facts: { service, rollout } };
    case 'unreadable':
      return { message: 'M1.unreadable', facts: { service, rollout, block: found.block } };
    case 'empty':
      return { message: emptyIds[found.block], facts: { service, block: found.block } };
    case 'absent': {
      const { block, route } = found;
      return {
        message: absentIds[block],
        facts: { service, block, route, rollout, field: listFields[block] },
      };
    }
    case 'destination': {
      const { block, route, destination } = found;
      return { message: 'M3', facts: { service, block, route, destination, rollout } };
    }
    case 'ambiguous': {
      const { block, count } = found;
      return {
        message: ambiguousIds[block],
        facts: { service, block, count, rollout, field: listFields[block] },
      };
    }
  }
}
