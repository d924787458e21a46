import { meshRoutes, type MeshRoute } from '../argo/traffic-app-mesh.js';
import { isObject, listAt, numberAt, objectAt, textAt, valueAt } from '../manifests/json.js';
import type { Manifest } from '../manifests/manifest.js';
import { referencesOf } from '../references/graph.js';
import { routerRoles, virtualRouterRole } from '../references/routers.js';
import type { Found, RuleWorld, TargetRule } from './define.js';
import {
  describeTarget,
  isMissing,
  neededObject,
  routedRollouts,
  type RoutedRollout,
} from './routed-rollouts.js';
import { inObject, nameOf } from './where.js';

type Message = 'D4' | 'D5' | 'D6' | 'D7' | 'D8' | 'D8.group' | 'D8.name' | 'D8.target' | 'D8.unused';

/** Sources: validation_references.go ValidateAppMeshVirtualRouter; rollout/trafficrouting/appmesh/appmesh.go UpdateHash and reconcileRoute. */
export const appMesh: TargetRule<Message> = {
  meta: {
    id: 'RG315',
    name: 'app-mesh',
    title: 'A VirtualRouter of App Mesh has two weighted targets a route, and the VirtualNodes exist',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller splits traffic by the weights of two VirtualNodes in the routes of one VirtualRouter; a route of another shape makes the Rollout invalid or stops it in the middle.',
    remedy:
      'Give every route an httpRoute, http2Route, grpcRoute or tcpRoute with two weightedTargets, one for the canary and one for the stable VirtualNode.',
    messages: {
      D4: '{router}, which {rollout} manages, has no routes',
      D5: 'route {route} of {router}, which {rollout} manages, has none of httpRoute, tcpRoute, http2Route and grpcRoute',
      D6: 'route {route} of {router}, which {rollout} manages, has no action.weightedTargets',
      D7: 'route {route} of {router}, which {rollout} manages, has {count} weightedTargets; exactly 2 are accepted',
      D8: '{rollout} splits traffic between VirtualNodes, but {target} is not rendered and not declared external',
      'D8.group':
        '{rollout} routes with App Mesh without a virtualNodeGroup, on which the controller crashes; name the canary and the stable VirtualNode',
      'D8.name': 'a route of {router}, which {rollout} manages, has no name',
      'D8.target':
        'a weighted target of route {route} of {router} has no {lacks}, which the controller needs',
      'D8.unused':
        'route {route} of {router} has no weighted target for VirtualNode {node} of {rollout}: its weight never changes',
    },
    messageSeverity: { 'D8.unused': 'warning' },
  },
  *check(world) {
    for (const routed of routedRollouts(world)) {
      if (objectAt(routed.routing.json, 'appMesh') === undefined) continue;
      yield* nodes(routed);
      for (const router of routersOf(routed, world)) yield* judgeRouter(router, routed);
    }
  },
};

function* nodes(routed: RoutedRollout): Found<Message> {
  const { manifest, routing } = routed;
  const rollout = nameOf(manifest);
  if (objectAt(routing.json, 'appMesh', 'virtualNodeGroup') === undefined) {
    yield {
      message: 'D8.group',
      facts: { rollout },
      where: inObject(manifest, ...routing.path, 'appMesh', 'virtualNodeGroup'),
    };
  }
  for (const reference of routed.references(routerRoles.meshNode)) {
    if (!isMissing(reference)) continue;
    yield {
      message: 'D8',
      facts: { rollout, target: describeTarget(reference) },
      where: inObject(manifest, ...reference.path),
      unless: neededObject(reference),
    };
  }
}

function routersOf(routed: RoutedRollout, { index, external }: RuleWorld): readonly Manifest[] {
  const services = new Set(routed.references(routerRoles.meshService).map(({ found }) => found));
  return referencesOf(index, external)
    .withRole(virtualRouterRole)
    .flatMap(({ from, found }) => (found !== undefined && services.has(from) ? [found] : []));
}

function* judgeRouter(router: Manifest, routed: RoutedRollout): Found<Message> {
  const { manifest, routing } = routed;
  const names = { router: nameOf(router), rollout: nameOf(manifest) };
  const routes = meshRoutes(router.json);
  if (routes.length === 0) {
    yield { message: 'D4', facts: names, where: inObject(router, 'spec', 'routes') };
  }
  const chosen = listAt(routing.json, 'appMesh', 'virtualService', 'routes');
  for (const [at, route] of routes.entries()) {
    const facts = { ...names, route: typeof route.name === 'string' ? route.name : `#${at + 1}` };
    const shape = faultOfShape(route);
    if (shape !== undefined) {
      const count = route.targets?.length ?? 0;
      yield {
        message: shape,
        facts: shape === 'D7' ? { ...facts, count } : facts,
        where: inObject(router, ...(shape === 'D5' ? route.path : route.targetsPath)),
      };
      continue;
    }
    if (typeof route.name !== 'string') {
      yield { message: 'D8.name', facts: names, where: inObject(router, ...route.path, 'name') };
    } else if (chosen.length === 0 || chosen.includes(route.name)) {
      yield* targets(route, router, routed, facts);
    }
  }
}

function faultOfShape({ type, targets }: MeshRoute): 'D5' | 'D6' | 'D7' | undefined {
  if (type === undefined) return 'D5';
  if (targets === undefined) return 'D6';
  return targets.length === 2 ? undefined : 'D7';
}

function* targets(
  route: MeshRoute,
  router: Manifest,
  { manifest, references }: RoutedRollout,
  facts: { readonly router: string; readonly rollout: string; readonly route: string },
): Found<Message> {
  const sentTo = new Set<string>();
  for (const [at, target] of (route.targets ?? []).entries()) {
    const ref = valueAt(target, 'virtualNodeRef');
    const lacks = !isObject(ref)
      ? 'virtualNodeRef'
      : numberAt(target, 'weight') === undefined
        ? 'weight'
        : undefined;
    if (lacks !== undefined) {
      yield {
        message: 'D8.target',
        facts: { router: facts.router, route: facts.route, lacks },
        where: inObject(router, ...route.targetsPath, at, lacks),
      };
      return;
    }
    if ((textAt(ref, 'namespace') ?? manifest.ref.namespace) === manifest.ref.namespace) {
      sentTo.add(textAt(ref, 'name') ?? '');
    }
  }
  for (const { to } of references(routerRoles.meshNode)) {
    if (sentTo.has(to.name)) continue;
    yield {
      message: 'D8.unused',
      facts: { ...facts, node: to.name },
      where: inObject(router, ...route.targetsPath),
    };
  }
}
