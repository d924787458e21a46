import { ingressesOf } from '../argo/traffic-ingresses.js';
import { readIstio } from '../argo/traffic-istio.js';
import { objectAt, valueAt } from '../manifests/json.js';
import { routerOf } from '../argo/traffic-app-mesh.js';
import { routerRoles, virtualRouterRole } from '../references/routers.js';
import { referencesOf } from '../references/graph.js';
import type { Found, RuleWorld, TargetRule } from './define.js';
import {
  describeTarget,
  isMissing,
  neededObject,
  routedRollouts,
  type RoutedRollout,
} from './routed-rollouts.js';
import { inObject, nameOf } from './where.js';

type Message =
  | 'X3.both'
  | 'X3.neither'
  | 'X4.both'
  | 'X4.neither'
  | 'X5'
  | 'nginxBesideAlb'
  | 'X6.both'
  | 'X6.neither'
  | 'X7'
  | 'X8'
  | 'X8.none'
  | 'X9'
  | 'X9.none'
  | 'X9.provider'
  | 'X9.router';

const missing = 'which is not rendered and not declared external';

/** Sources: rollout/controller.go getRolloutReferencedResources; validation_references.go ValidateRolloutNginxIngressesConfig and its siblings. */
export const routerReferenceExists: TargetRule<Message> = {
  meta: {
    id: 'RG310',
    name: 'router-reference-exists',
    title: 'The Ingresses, VirtualServices, Mappings and routers that a Rollout names exist',
    scope: 'target',
    category: 'progression',
    owner: 'application',
    severity: 'error',
    severityWithoutProfile: 'error',
    kinds: [],
    rationale:
      'The controller looks up every object that it shall route traffic with before it does anything else; one that is missing makes the Rollout invalid, and no new version is rolled out.',
    remedy:
      'Name an object that is rendered beside the Rollout, or declare it under `external.objects` when something else brings it.',
    messages: {
      'X3.both':
        '{rollout} sets both stableIngress and stableIngresses for nginx; exactly one of them is accepted',
      'X3.neither':
        '{rollout} routes with nginx but names no stable Ingress; set stableIngress or stableIngresses',
      'X4.both': '{rollout} sets both ingress and ingresses for ALB; exactly one of them is accepted',
      'X4.neither': '{rollout} routes with ALB but names no Ingress; set ingress or ingresses',
      X5: `{rollout} routes with {target}, ${missing}`,
      nginxBesideAlb: `{rollout} routes with {target}, ${missing}; beside ALB the controller finds out only in the middle of a rollout`,
      'X6.both': '{rollout} sets both virtualService and virtualServices; exactly one of them is accepted',
      'X6.neither':
        '{rollout} routes with Istio but names no VirtualService; set virtualService or virtualServices',
      X7: `{rollout} routes with {target}, ${missing}`,
      X8: `{rollout} routes with {target}, ${missing}`,
      'X8.none': '{rollout} routes with Ambassador but names no Mapping; at least one is needed',
      X9: `{rollout} routes with {target} of App Mesh, ${missing}`,
      'X9.none': '{rollout} routes with App Mesh but names no virtualService',
      'X9.provider':
        '{rollout} routes with {target} of App Mesh, which is not provided by a virtual router; spec.provider.virtualRouter.virtualRouterRef has to name one',
      'X9.router': `{rollout} routes with {service}, which {target} provides, ${missing}`,
    },
  },
  *check(world) {
    for (const routed of routedRollouts(world)) {
      yield* ingresses(routed);
      yield* virtualServices(routed);
      yield* mappings(routed);
      yield* appMesh(routed, world);
    }
  },
};

function* ingresses(routed: RoutedRollout): Found<Message> {
  const { manifest, routing } = routed;
  const nginx = ingressesOf(routing, 'nginx');
  const alb = ingressesOf(routing, 'alb');
  for (const [choice, id] of [
    [nginx, 'X3'],
    [alb, 'X4'],
  ] as const) {
    if (choice === undefined || choice.single !== choice.several) continue;
    const message = choice.single ? (`${id}.both` as const) : (`${id}.neither` as const);
    yield { message, facts: { rollout: nameOf(manifest) }, where: inObject(manifest, ...choice.path) };
  }
  if (alb !== undefined && alb.single !== alb.several) {
    yield* absent(routed, routerRoles.albIngress, 'X5');
  }
  if (nginx !== undefined && nginx.single !== nginx.several) {
    yield* absent(routed, routerRoles.nginxIngress, alb === undefined ? 'X5' : 'nginxBesideAlb');
  }
}

function* virtualServices(routed: RoutedRollout): Found<Message> {
  const { manifest, routing } = routed;
  const istio = readIstio(routing);
  if (istio === undefined) return;
  if (istio.single === istio.several) {
    yield {
      message: istio.single ? 'X6.both' : 'X6.neither',
      facts: { rollout: nameOf(manifest) },
      where: inObject(manifest, ...istio.path),
    };
    return;
  }
  yield* absent(routed, routerRoles.virtualService, 'X7');
}

function* mappings(routed: RoutedRollout): Found<Message> {
  const { manifest, routing } = routed;
  if (objectAt(routing.json, 'ambassador') === undefined) return;
  const mappings = valueAt(routing.json, 'ambassador', 'mappings');
  // A list that is not there is A3: the definition of Rollout asks for it.
  if (Array.isArray(mappings) && mappings.length === 0) {
    yield {
      message: 'X8.none',
      facts: { rollout: nameOf(manifest) },
      where: inObject(manifest, ...routing.path, 'ambassador', 'mappings'),
    };
  }
  yield* absent(routed, routerRoles.mapping, 'X8');
}

function* appMesh(routed: RoutedRollout, world: RuleWorld): Found<Message> {
  const { manifest, routing } = routed;
  const rollout = nameOf(manifest);
  const mesh = objectAt(routing.json, 'appMesh');
  if (mesh === undefined) return;
  const path = [...routing.path, 'appMesh', 'virtualService'];
  if (objectAt(mesh, 'virtualService') === undefined || valueAt(mesh, 'virtualService', 'name') === '') {
    yield { message: 'X9.none', facts: { rollout }, where: inObject(manifest, ...path) };
    return;
  }
  yield* absent(routed, routerRoles.meshService, 'X9');
  for (const reference of routed.references(routerRoles.meshService)) {
    const { found } = reference;
    if (found === undefined) continue;
    if (routerOf(found.json, found.ref.namespace) === undefined) {
      yield {
        message: 'X9.provider',
        facts: { rollout, target: describeTarget(reference) },
        where: inObject(manifest, ...reference.path),
      };
      continue;
    }
    const routers = referencesOf(world.index, world.external).withRole(virtualRouterRole);
    for (const router of routers.filter(({ from }) => from === found)) {
      if (!isMissing(router)) continue;
      yield {
        message: 'X9.router',
        facts: { rollout, service: describeTarget(reference), target: describeTarget(router) },
        where: inObject(manifest, ...reference.path),
        unless: neededObject(router),
      };
    }
  }
}

function* absent(
  routed: RoutedRollout,
  role: string,
  message: 'X5' | 'nginxBesideAlb' | 'X7' | 'X8' | 'X9',
): Found<Message> {
  for (const reference of routed.references(role)) {
    if (!isMissing(reference)) continue;
    yield {
      message,
      facts: { rollout: nameOf(routed.manifest), target: describeTarget(reference) },
      where: inObject(routed.manifest, ...reference.path),
      unless: neededObject(reference),
    };
  }
}
