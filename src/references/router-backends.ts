import { defaultBackend, ruleBackends } from '../argo/traffic-ingresses.js';
import { gatewayGroup, routeBackends } from '../argo/traffic-gateway-plugin.js';
import { istioGroup } from '../argo/traffic-istio.js';
import { listAt, numberAt, textAt, valueAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import type { YamlPath } from '../manifests/path.js';
import type { JsonValue } from '../render/renderer.js';
import type { Mention } from './reference.js';

/** Services that routers send to, by the kind of object that says so. */
export const backendRoles = {
  ingress: 'ingress-backend',
  gatewayRoute: 'gateway-route-backend',
  mesh: 'mesh-destination',
  edge: 'edge-route-backend',
} as const;

type Role = (typeof backendRoles)[keyof typeof backendRoles];

/** Backends of Ingresses. A port named `use-annotation` makes the name an action of the AWS load balancer, which need not be a Service. */
export function* ingressBackends(index: ManifestIndex): Iterable<Mention> {
  for (const from of index.byKind('Ingress')) {
    if (from.ref.group !== 'networking.k8s.io' && from.ref.group !== 'extensions') continue;
    const fallback = defaultBackend(from.json);
    for (const backend of [...(fallback ? [fallback] : []), ...ruleBackends(from.json)]) {
      const { service, servicePath, port, portPath } = backend;
      if (port !== 'use-annotation') {
        yield* toService(from, backendRoles.ingress, servicePath, service, { port, portPath });
      }
    }
  }
}

/** Backends of Gateway API routes. */
export function* gatewayRouteBackends(index: ManifestIndex): Iterable<Mention> {
  for (const kind of ['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'UDPRoute']) {
    for (const from of index.byKind(kind)) {
      if (from.ref.group !== gatewayGroup) continue;
      for (const { json, path } of routeBackends(from.json)) {
        if (!isServiceRef(json)) continue;
        yield* toService(from, backendRoles.gatewayRoute, [...path, 'name'], textAt(json, 'name'), {
          port: numberAt(json, 'port'),
          portPath: [...path, 'port'],
          namespace: textAt(json, 'namespace'),
        });
      }
    }
  }
}

/** Group and kind default to a Service: https://gateway-api.sigs.k8s.io/reference/spec/#backendobjectreference */
export function isServiceRef(json: JsonValue): boolean {
  return (textAt(json, 'group') ?? '') === '' && (textAt(json, 'kind') ?? 'Service') === 'Service';
}

/** Destinations of Istio's VirtualServices, hosts of its DestinationRules, and Services of TrafficSplits. */
export function* meshDestinations(index: ManifestIndex): Iterable<Mention> {
  for (const from of index.byKind('VirtualService')) {
    if (from.ref.group !== istioGroup) continue;
    for (const block of ['http', 'tls', 'tcp']) {
      for (const [routeAt, route] of listAt(from.json, 'spec', block).entries()) {
        const path = ['spec', block, routeAt];
        for (const [at, entry] of listAt(route, 'route').entries()) {
          yield* toHost(from, [...path, 'route', at, 'destination'], valueAt(entry, 'destination'));
        }
        yield* toHost(from, [...path, 'mirror'], valueAt(route, 'mirror'));
      }
    }
  }
  for (const from of index.byKind('DestinationRule')) {
    if (from.ref.group === istioGroup) yield* toHost(from, ['spec'], valueAt(from.json, 'spec'));
  }
  for (const from of index.byKind('TrafficSplit')) {
    if (from.ref.group !== 'split.smi-spec.io') continue;
    yield* toService(from, backendRoles.mesh, ['spec', 'service'], textAt(from.json, 'spec', 'service'));
    for (const [at, backend] of listAt(from.json, 'spec', 'backends').entries()) {
      const path = ['spec', 'backends', at, 'service'];
      yield* toService(from, backendRoles.mesh, path, textAt(backend, 'service'));
    }
  }
}

/** A host that is certainly the name of a Service: without any dot, or `name.namespace.svc…`. */
function* toHost(from: Manifest, path: YamlPath, destination: JsonValue | undefined): Iterable<Mention> {
  const [, name, namespace] =
    /^([a-z0-9-]+)(?:\.([a-z0-9-]+)\.svc(?:\.cluster\.local)?)?$/.exec(textAt(destination, 'host') ?? '') ??
    [];
  yield* toService(from, backendRoles.mesh, [...path, 'host'], name, {
    port: numberAt(destination, 'port', 'number'),
    portPath: [...path, 'port', 'number'],
    namespace,
  });
}

/** Services of Traefik's routes, of ApisixRoutes and of Mappings. */
export function* edgeRouteBackends(index: ManifestIndex): Iterable<Mention> {
  for (const kind of ['IngressRoute', 'IngressRouteTCP', 'IngressRouteUDP']) {
    for (const from of index.byKind(kind)) {
      if (!isTraefik(from)) continue;
      for (const [routeAt, route] of listAt(from.json, 'spec', 'routes').entries()) {
        yield* traefikServices(from, ['spec', 'routes', routeAt, 'services'], listAt(route, 'services'));
      }
    }
  }
  for (const from of index.byKind('TraefikService')) {
    if (!isTraefik(from)) continue;
    const path = ['spec', 'weighted', 'services'];
    yield* traefikServices(from, path, listAt(from.json, ...path));
  }
  for (const from of index.byKind('ApisixRoute')) {
    if (from.ref.group !== 'apisix.apache.org') continue;
    for (const [ruleAt, rule] of listAt(from.json, 'spec', 'http').entries()) {
      for (const [at, backend] of listAt(rule, 'backends').entries()) {
        const path = ['spec', 'http', ruleAt, 'backends', at];
        yield* toService(from, backendRoles.edge, [...path, 'serviceName'], textAt(backend, 'serviceName'), {
          port: portAt(valueAt(backend, 'servicePort')),
          portPath: [...path, 'servicePort'],
        });
      }
    }
  }
  for (const from of index.byKind('Mapping')) {
    if (from.ref.group !== 'getambassador.io') continue;
    // A bare name, or with a port; a scheme or a dot may mean anything.
    const [, name, port] = /^([a-z0-9-]+)(?::(\d+))?$/.exec(textAt(from.json, 'spec', 'service') ?? '') ?? [];
    const path = ['spec', 'service'];
    yield* toService(from, backendRoles.edge, path, name, {
      port: port === undefined ? undefined : Number(port),
      portPath: path,
    });
  }
}

function isTraefik({ ref }: Manifest): boolean {
  return ref.group === 'traefik.io' || ref.group === 'traefik.containo.us';
}

/** https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/ingressroute/ ; `api@internal` and the like are Traefik's own. */
function* traefikServices(from: Manifest, path: YamlPath, services: readonly JsonValue[]): Iterable<Mention> {
  for (const [at, service] of services.entries()) {
    const name = textAt(service, 'name');
    if ((textAt(service, 'kind') ?? 'Service') !== 'Service' || name?.includes('@')) continue;
    yield* toService(from, backendRoles.edge, [...path, at, 'name'], name, {
      port: portAt(valueAt(service, 'port')),
      portPath: [...path, at, 'port'],
      namespace: textAt(service, 'namespace'),
    });
  }
}

function portAt(value: JsonValue | undefined): number | string | undefined {
  return typeof value === 'number' || typeof value === 'string' ? value : undefined;
}

function* toService(
  from: Manifest,
  role: Role,
  path: YamlPath,
  name: string | undefined,
  {
    port,
    portPath,
    namespace = from.ref.namespace,
  }: {
    readonly port?: number | string | undefined;
    readonly portPath?: YamlPath;
    readonly namespace?: string | undefined;
  } = {},
): Iterable<Mention> {
  if (name === undefined || name === '') return;
  yield {
    from,
    path,
    role,
    to: { group: '', kind: 'Service', namespace, name, ...(port !== undefined && { port }) },
    ...(portPath && { partPath: portPath }),
  };
}
