import { listAt, objectAt, textAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import type { ManifestIndex } from '../manifests/manifest-index.js';
import { resolvePath, type YamlPath } from '../manifests/path.js';
import { rolloutsOf, type Rollout } from '../argo/rollout.js';
import type { TrafficRouting } from '../argo/traffic-routing.js';
import { appMeshGroup } from '../argo/traffic-app-mesh.js';
import { gatewayGroup, readGatewayPlugin } from '../argo/traffic-gateway-plugin.js';
import { ingressesOf } from '../argo/traffic-ingresses.js';
import { istioGroup, readIstio, splitVirtualServiceName } from '../argo/traffic-istio.js';
import { defaultVersions, type Version } from '../argo/versions.js';
import type { Mention } from './reference.js';

/** Objects of traffic routers that Rollouts name, by the role of the field. */
export const routerRoles = {
  nginxIngress: 'nginx-ingress',
  albIngress: 'alb-ingress',
  virtualService: 'istio-virtual-service',
  destinationRule: 'istio-destination-rule',
  mapping: 'ambassador-mapping',
  meshService: 'app-mesh-virtual-service',
  meshNode: 'app-mesh-virtual-node',
  traefikService: 'traefik-service',
  apisixRoute: 'apisix-route',
  gatewayRoute: 'gateway-plugin-route',
} as const;

/** Router objects that the canary strategies of Rollouts name. */
export function* routerMentions(index: ManifestIndex): Iterable<Mention> {
  for (const rollout of rolloutsOf(index)) {
    const routing = rollout.canary?.trafficRouting;
    if (routing !== undefined) yield* mentionsOf(rollout, routing, index);
  }
}

function* mentionsOf(rollout: Rollout, routing: TrafficRouting, index: ManifestIndex): Iterable<Mention> {
  const from = rollout.manifest;
  const { namespace } = from.ref;
  const { json, path } = routing;
  for (const router of ['nginx', 'alb'] as const) {
    const role = router === 'nginx' ? routerRoles.nginxIngress : routerRoles.albIngress;
    const choice = ingressesOf(routing, router);
    for (const { name, path: at } of choice?.ingresses ?? []) {
      if (name === '' && choice?.several !== true) continue;
      const to = { group: 'networking.k8s.io', kind: 'Ingress', namespace, name };
      yield mention(from, at, role, to, ['extensions']);
    }
  }
  yield* istioMentions(rollout, routing);
  for (const [at, name] of listAt(json, 'ambassador', 'mappings').entries()) {
    if (typeof name === 'string')
      yield mappingMention(from, [...path, 'ambassador', 'mappings', at], name, index);
  }
  const mesh = (kind: string, role: string, ...field: string[]): Iterable<Mention> =>
    named(from, [...path, 'appMesh', ...field, 'name'], role, {
      group: appMeshGroup,
      kind,
      namespace,
      name: textAt(json, 'appMesh', ...field, 'name') ?? '',
    });
  yield* mesh('VirtualService', routerRoles.meshService, 'virtualService');
  for (const field of ['stableVirtualNodeRef', 'canaryVirtualNodeRef']) {
    yield* mesh('VirtualNode', routerRoles.meshNode, 'virtualNodeGroup', field);
  }
  yield* named(
    from,
    [...path, 'traefik', 'weightedTraefikServiceName'],
    routerRoles.traefikService,
    {
      group: 'traefik.io',
      kind: 'TraefikService',
      namespace,
      name: textAt(json, 'traefik', 'weightedTraefikServiceName') ?? '',
    },
    ['traefik.containo.us'],
  );
  yield* named(from, [...path, 'apisix', 'route', 'name'], routerRoles.apisixRoute, {
    group: 'apisix.apache.org',
    kind: 'ApisixRoute',
    namespace,
    name: textAt(json, 'apisix', 'route', 'name') ?? '',
  });
  const plugin = readGatewayPlugin(routing);
  for (const route of plugin?.routes ?? []) {
    yield* named(from, route.path, routerRoles.gatewayRoute, {
      group: gatewayGroup,
      kind: route.kind,
      namespace: plugin?.namespace ?? namespace,
      name: route.name,
    });
  }
}

function* istioMentions(rollout: Rollout, routing: TrafficRouting): Iterable<Mention> {
  const istio = readIstio(routing);
  const from = rollout.manifest;
  for (const { name, path } of istio?.entries ?? []) {
    // A name that is not there the definition of Rollout asks for; an empty one the controller looks up.
    if (resolvePath(from.json, path) === undefined) continue;
    yield mention(
      from,
      path,
      routerRoles.virtualService,
      virtualServiceTarget(from, name, defaultVersions.argoRollouts),
    );
  }
  if (istio?.destinationRule !== undefined) {
    const { name, path } = istio.destinationRule;
    yield* named(from, [...path, 'name'], routerRoles.destinationRule, {
      group: istioGroup,
      kind: 'DestinationRule',
      namespace: from.ref.namespace,
      name,
    });
  }
}

/** What a Rollout means by the name of a VirtualService; `name` is `''` when it names none. */
export function virtualServiceTarget(from: Manifest, written: string, version: Version): Mention['to'] {
  return {
    group: istioGroup,
    kind: 'VirtualService',
    ...splitVirtualServiceName(written, from.ref.namespace, version),
  };
}

/** The controller may be told to work on `x.getambassador.io` instead, where the kind has another name: ambassador.go toMappingGVR. */
function mappingMention(from: Manifest, path: YamlPath, name: string, index: ManifestIndex): Mention {
  const { namespace } = from.ref;
  const transitional = { group: 'x.getambassador.io', kind: 'AmbassadorMapping', namespace, name };
  const to =
    index.find(transitional) === undefined
      ? { ...transitional, group: 'getambassador.io', kind: 'Mapping' }
      : transitional;
  return mention(from, path, routerRoles.mapping, to);
}

/** Role of the router that provides an App Mesh VirtualService. */
export const virtualRouterRole = 'app-mesh-virtual-router';

/** Routers that provide App Mesh VirtualServices. */
export function* meshMentions(index: ManifestIndex): Iterable<Mention> {
  for (const from of index.byKind('VirtualService')) {
    if (from.ref.group !== appMeshGroup) continue;
    const field = ['spec', 'provider', 'virtualRouter', 'virtualRouterRef'];
    const ref = objectAt(from.json, ...field);
    yield* named(from, [...field, 'name'], virtualRouterRole, {
      group: appMeshGroup,
      kind: 'VirtualRouter',
      namespace: textAt(ref, 'namespace') ?? from.ref.namespace,
      name: textAt(ref, 'name') ?? '',
    });
  }
}

function* named(
  from: Manifest,
  path: YamlPath,
  role: string,
  to: Mention['to'],
  otherGroups?: readonly string[],
): Iterable<Mention> {
  if (to.name !== '') yield mention(from, path, role, to, otherGroups);
}

/** Also of an empty name, which the controller looks up where a list holds it, and does not find. */
function mention(
  from: Manifest,
  path: YamlPath,
  role: string,
  to: Mention['to'],
  otherGroups?: readonly string[],
): Mention {
  return { from, path, role, to, ...(otherGroups && { otherGroups }) };
}
